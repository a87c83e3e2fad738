import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Leads to this machine, in the browser only. */
export const elsewhere = 'desk.example';

/** Whether there is a browser to test in. */
export const hasBrowser = executablePath !== undefined;

export async function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('No Chromium is installed here.');
  // A name of another machine, so that not every test is strictly local.
  const resolve = `--host-resolver-rules=MAP ${elsewhere} 127.0.0.1`;
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', resolve, ...quiet],
  });
}

const screens = {
  desktop: { viewport: { width: 1280, height: 860 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

export interface Seat {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts and whatever the content security policy stopped. */
  troubles: string[];
}

/** One person at one browser of their own; `persona` is who they chose to be on a strictly local desk. */
export async function sitDown(
  browser: Browser,
  given: { screen: keyof typeof screens; colours: 'light' | 'dark'; persona?: string },
): Promise<Seat> {
  const context = await browser.newContext({ ...screens[given.screen], colorScheme: given.colours });
  const { persona } = given;
  if (persona) {
    await context.addInitScript((id) => {
      if (!localStorage.getItem('newsmedia.persona')) localStorage.setItem('newsmedia.persona', id);
    }, persona);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) troubles.push(message.text());
  });
  page.on('dialog', (dialog) => {
    troubles.push(`a dialog said ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, context, troubles };
}

/** What axe finds, as `rule: element`; colours are judged as they are once nothing moves. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))).then(() => {}),
  );
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
