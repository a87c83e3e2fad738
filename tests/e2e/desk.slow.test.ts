import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';
import { accessibilityProblems, elsewhere, hasBrowser, openBrowser, type Seat, sitDown } from './browser.ts';

let browser: Browser;
let place: Workplace;
let program: Awaited<ReturnType<Workplace['start']>>;
const seats: Seat[] = [];

if (!hasBrowser) console.warn('SKIPPED: no Chromium is installed, so the desk was not tried in a browser.');

async function sit(given: Parameters<typeof sitDown>[1], channel = 'general'): Promise<Seat> {
  const seat = await sitDown(browser, given);
  seats.push(seat);
  await seat.page.goto(`${program.url}/#${channel}`);
  await seat.page.waitForSelector('.line, .example');
  return seat;
}

const cards = (page: Page) => page.locator('article.card');
const composer = (page: Page) => page.locator('#composer-text');

async function make(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

describe.skipIf(!hasBrowser)('the web desk in a real browser', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    place = await makeWorkplace();
    program = await place.start();
  });
  afterEach(async () => {
    for (const { context, troubles } of seats.splice(0)) {
      await context.close();
      expect(troubles).toEqual([]);
    }
    await place.clear();
  });

  test('from a headline to an approval, with a reporter and an editor', async () => {
    const { page: reporter } = await sit({ screen: 'desktop', colours: 'light', persona: 'desk:ines' });
    const { page: editor } = await sit({ screen: 'phone', colours: 'dark', persona: 'desk:yuki' });
    expect(await accessibilityProblems(reporter)).toEqual([]);
    expect(await accessibilityProblems(editor)).toEqual([]);

    await reporter.getByRole('button', { name: /Storm closes port of Rotterdam/ }).click();
    const card = cards(reporter);
    await card.waitFor();
    await reporter.locator('.player').waitFor();
    await reporter.locator('article.card .picture img.loaded').waitFor();
    expect(await card.count()).toBe(1);
    expect(await reporter.locator('.line.typed').count()).toBe(1);
    expect(await reporter.locator('.words').textContent()).toBe('Storm closes port of Rotterdam');
    expect(await reporter.locator('.ai-label').textContent()).toContain('AI-generated');
    await card.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    expect(await accessibilityProblems(reporter)).toEqual([]);

    // Words light up as they are spoken, and a word that is clicked is where it goes on.
    await card.locator('.word', { hasText: 'Rotterdam' }).click();
    await expect.poll(() => card.locator('.word.now').textContent()).toBe('Rotterdam');

    await card.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect.poll(() => card.locator('.private-answer').textContent()).toMatch(/\w+\.$/);
    expect(await card.getAttribute('class')).toContain('approval-pending');

    await cards(editor).getByRole('button', { name: 'Approve', exact: true }).click();
    await editor.locator('article.card.approval-approved').waitFor();
    await reporter.locator('article.card.approval-approved').waitFor();
    await expect
      .poll(() => reporter.locator('.verdict').textContent())
      .toMatch(/Approved by Yuki Tanaka.*Published\./s);
    await reporter.locator('.line.answer.private').waitFor();
    expect(await editor.locator('.line.answer').count()).toBe(0);
    const picture = (await card.getByRole('link', { name: 'Picture', exact: true }).getAttribute('href')) ?? '';
    expect(picture).toContain('/media/public/');
    expect((await fetch(new URL(picture, program.url))).status).toBe(200);
    expect(await accessibilityProblems(reporter)).toEqual([]);
    expect(await accessibilityProblems(editor)).toEqual([]);
  });

  test('a reaction decides as the button does, a rejection asks why', async () => {
    const { page: reporter } = await sit({ screen: 'desktop', colours: 'dark', persona: 'desk:kofi' });
    const { page: editor } = await sit({ screen: 'desktop', colours: 'light', persona: 'desk:maren' });
    await make(reporter, '/newsmedia Night trains return to Europe --style bauhaus');
    const seen = cards(editor);
    await seen.getByRole('button', { name: 'Approve with ✅' }).click();
    await editor.locator('article.card.approval-approved').waitFor();
    expect(await seen.getByRole('button', { name: 'Approve with ✅' }).getAttribute('aria-pressed')).toBe('true');
    await seen.getByRole('button', { name: /^Undo/ }).click();
    await editor.locator('article.card.approval-pending').waitFor();
    await seen.getByRole('button', { name: 'Reject', exact: true }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.waitFor();
    expect(await accessibilityProblems(editor)).toEqual([]);
    await dialog.getByLabel('Reason').fill('Too dark for the story.');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await expect.poll(() => cards(reporter).locator('.verdict').textContent()).toContain('Too dark for the story.');
  });

  test.each([
    ['desktop', 'light'],
    ['phone', 'dark'],
  ] as const)('another style and voice are chosen on a %s, %s, where axe finds nothing', async (screen, colours) => {
    const { page } = await sit({ screen, colours, persona: 'desk:ines' });
    await make(page, '/newsmedia Night trains return to Europe --style bauhaus');
    const card = cards(page).first();
    await card.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    for (const [action, choice] of [
      ['New style', 'noir'],
      ['New voice', 'local/rms'],
    ] as const) {
      if (action === 'New voice') await card.getByRole('button', { name: 'More actions' }).click();
      await page.getByText(action, { exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      const input = page.locator(`input[value="${choice}"]`);
      await dialog.locator('label.tile', { has: input }).locator('.tile-name').click();
      expect(await input.isChecked()).toBe(true);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  test('works with the keyboard alone', async () => {
    const { page } = await sit({ screen: 'desktop', colours: 'light', persona: 'desk:ines' }, 'world');
    const press = (key: string) => page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('composer-text');
    await page.keyboard.type('/new');
    await press('Enter');
    await page.keyboard.type('Wheat harvest breaks a record --st');
    await press('Tab');
    await page.keyboard.type('ukiy');
    await press('Enter');
    expect(await composer(page).inputValue()).toBe('/newsmedia Wheat harvest breaks a record --style ukiyo-e');
    await press('Enter');
    await cards(page).getByRole('button', { name: 'Re-roll' }).waitFor();
    await cards(page).getByRole('button', { name: 'More actions' }).focus();
    await press('Enter');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('ukiyo-e');
    expect(await accessibilityProblems(page)).toEqual([]);
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('More actions');
    await cards(page).getByRole('button', { name: 'New style' }).focus();
    await press('Enter');
    await press('ArrowRight');
    await press('Enter');
    await expect.poll(() => cards(page).count()).toBe(2);
  });

  test('a program that is killed in the middle comes back, and the page with it', async () => {
    const { page } = await sit({ screen: 'desktop', colours: 'light', persona: 'desk:ines' });
    const { page: other } = await sit({ screen: 'phone', colours: 'light', persona: 'desk:yuki' });
    await make(page, '/newsmedia Storm closes port of Rotterdam --style Monet');
    await cards(page).waitFor();
    place.settings.PORT = new URL(program.url).port;
    await program.end('SIGKILL');
    await expect.poll(() => page.locator('.lost').textContent(), { timeout: 10_000 }).toContain('Reconnecting');
    await make(page, '/newsmedia Written while it was away');
    await expect.poll(() => page.locator('.composer-answer').textContent()).toContain('does not answer');
    expect(await composer(page).inputValue()).toBe('/newsmedia Written while it was away');

    program = await place.start();
    for (const one of [page, other]) {
      await one.locator('article.card.state-ready').waitFor({ timeout: 60_000 });
      await expect.poll(() => one.locator('.lost').textContent()).toBe('');
      expect(await cards(one).count()).toBe(1);
    }
    await page.reload();
    await page.locator('article.card.state-ready').waitFor();
    expect(await cards(page).count()).toBe(1);
    expect(await composer(page).inputValue()).toBe('/newsmedia Written while it was away');
  });

  test('hostile headlines, talk and names are shown as they were typed', async () => {
    const { page } = await sit({ screen: 'phone', colours: 'dark', persona: 'desk:ines' });
    const nasty = '<img src=x onerror=alert(1)><script>alert(2)</script> "quoted" &amp; \u202Eevil';
    await make(page, `/newsmedia ${nasty}`);
    await cards(page).waitFor();
    expect(await page.locator('.card-title').textContent()).toBe(nasty);
    await make(page, `${nasty} https://evil.example javascript:alert(3)`);
    await expect.poll(() => page.locator('.talk .said').textContent()).toContain(nasty);
    await make(page, `/newsmedia ${'Wide'.repeat(100)}`);
    await expect.poll(() => cards(page).count()).toBe(2);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const stream = page.locator('#stream');
    expect(await stream.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
  });

  test('away from this machine, invited people act as themselves', async () => {
    await program.end('SIGTERM');
    const token = 'a-long-access-token-for-tests';
    const { port } = new URL(program.url);
    const there = `http://${elsewhere}:${port}`;
    Object.assign(place.settings, { PORT: port, PUBLIC_URL: there, ACCESS_TOKEN: token });
    program = await place.start();

    async function invited(name: string, role: string, screen: 'desktop' | 'phone'): Promise<Page> {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const body = JSON.stringify({ name, role });
      const made = await fetch(`http://127.0.0.1:${port}/desk/people`, { method: 'POST', headers, body });
      const { joinUrl } = (await made.json()) as { joinUrl: string };
      expect(joinUrl).toContain(there);
      const seat = await sitDown(browser, { screen, colours: 'light', persona: 'operator' });
      seats.push(seat);
      await seat.page.goto(`${there}/`);
      expect(await seat.page.locator('h1').textContent()).toBe('Please sign in');
      await seat.page.goto(joinUrl);
      expect(await accessibilityProblems(seat.page)).toEqual([]);
      await seat.page.getByRole('button', { name: 'Sign in to the desk' }).click();
      await seat.page.waitForSelector('.line, .example');
      return seat.page;
    }

    const reporter = await invited('Amara Okafor', 'reporter', 'desktop');
    const editor = await invited('Łukasz Żak', 'editor', 'phone');
    await make(reporter, '/newsmedia Storm closes port of Rotterdam');
    await reporter.locator('article.card .picture img.loaded').waitFor();
    await cards(editor).getByRole('button', { name: 'Approve', exact: true }).click();
    await expect.poll(() => reporter.locator('.verdict').textContent()).toContain('Approved by Łukasz Żak');
    expect(await accessibilityProblems(reporter)).toEqual([]);
    await reporter.getByRole('button', { name: 'Sign out' }).click();
    await expect.poll(() => reporter.locator('h1').textContent()).toBe('Please sign in');
  });

  test('a batch makes a card for every line and keeps what was refused', async () => {
    const { page } = await sit({ screen: 'desktop', colours: 'dark', persona: 'desk:ines' }, 'sport');
    await page.getByRole('button', { name: 'Batch' }).click();
    const dialog = page.getByRole('dialog');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Headlines').fill(`Underdogs win the cup\n\n${'x'.repeat(501)}\nMarathon starts in rain`);
    await dialog.getByLabel('Style').selectOption('bauhaus');
    await dialog.getByRole('button', { name: 'Make them all' }).click();
    await expect.poll(() => dialog.getByRole('alert').first().textContent()).toMatch(/500|2 of 3/);
    expect(await dialog.getByLabel('Headlines').inputValue()).toBe('x'.repeat(501));
    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page).count()).toBe(2);
  });
});
