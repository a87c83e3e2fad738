import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';
import { ask, ended, request, view } from './process.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath) console.warn('NOT TESTED: the player page needs Chromium (apt-get install chromium).');

const headline = 'Storm closes port of Rotterdam, ferries wait';

describe.skipIf(!executablePath)('the player page in a browser', () => {
  let place: Workplace;
  let browser: Browser;
  let program: string;
  let draft: string;
  let published: string;
  /** What the browser complained about: errors of scripts and whatever the content security policy refused. */
  const complaints: string[] = [];

  beforeAll(async () => {
    place = await makeWorkplace();
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    program = (await place.start()).url;
    const made = [headline, 'City opens floating park'].map((text) => request(program, text));
    const [first = '', second = ''] = await Promise.all(made);
    draft = (await ended(program, first)).url;
    await ended(program, second);
    await ask(program, `/api/generations/${second}/approval`, { decision: 'approved' });
    published = (await view(program, second)).url;
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await place?.clear();
  });

  async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const expected = message.location().url === url && message.text().includes('status of 4');
      if (message.type() === 'error' && !expected) complaints.push(message.text());
    });
    await page.goto(url);
    return page;
  }

  const litWord = (page: Page) => page.locator('[data-words] [aria-current]');
  const time = (page: Page) => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
  const isPaused = (page: Page) => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused);
  const until = (page: Page, paused: boolean) =>
    page.waitForFunction((wanted) => document.querySelector('audio')?.paused === wanted, paused);

  it('lights up each word while it is spoken, and the waveform is that of the sound', async () => {
    const page = await open(draft);
    await page.locator('canvas[data-read]').waitFor();
    expect(await litWord(page).count()).toBe(0);
    const words = await page.locator('.word').allTextContents();
    expect(words.join(' ')).toBe(headline.replace(',', ''));

    await page.getByRole('button', { name: 'Play the narration' }).click();
    await litWord(page).filter({ hasText: 'closes' }).waitFor();
    await page.getByRole('button', { name: 'Pause the narration' }).click();
    await until(page, true);
    for (const [index, word] of words.entries()) {
      await page.locator('audio').evaluate((audio: HTMLAudioElement, at) => {
        const start = document.querySelectorAll<HTMLElement>('.word')[at]?.dataset.start;
        audio.currentTime = Number(start) / 1000 + 0.005;
      }, index);
      await page.waitForFunction((at) => document.querySelectorAll('.word')[at]?.hasAttribute('aria-current'), index);
      expect(await litWord(page).allTextContents()).toEqual([word]);
    }
  });

  it('ends where it began, with nothing lit', async () => {
    const page = await open(draft);
    await page.getByRole('button', { name: 'Play the narration' }).click();
    await page.locator('audio').evaluate((audio: HTMLAudioElement) => {
      audio.currentTime = audio.duration - 0.1;
    });
    await page.waitForFunction(() => document.querySelector('audio')?.ended);
    await page.getByRole('button', { name: 'Play the narration' }).waitFor();
    expect(await litWord(page).count()).toBe(0);
  });

  it('plays from the word that is pressed', async () => {
    const page = await open(draft);
    const word = page.locator('.word').filter({ hasText: 'Rotterdam' });
    const start = Number(await word.getAttribute('data-start')) / 1000;
    await word.click();
    await until(page, false);
    await litWord(page).filter({ hasText: 'Rotterdam' }).waitFor();
    expect(await time(page)).toBeGreaterThanOrEqual(start);
  });

  it('is played by keyboard alone, with one stop for all words', async () => {
    const page = await open(draft);
    await page.locator('[data-words] [role=button]').waitFor();
    expect(await page.locator('[data-words] [tabindex]').count()).toBe(1);
    await page.locator('.play').focus();
    await page.keyboard.press('Space');
    await until(page, false);
    await page.keyboard.press('Space');
    await until(page, true);
    const before = await time(page);
    await page.keyboard.press('ArrowRight');
    expect(await time(page)).toBeCloseTo(before + 1, 1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    expect(await time(page)).toBe(0);
    const slider = page.getByRole('slider', { name: 'Place in the narration' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0:00 of 0:0\d$/);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('port');
    await page.keyboard.press('Enter');
    await litWord(page).filter({ hasText: 'port' }).waitFor();
    expect(await isPaused(page)).toBe(false);
  });

  it('keeps the speed that was chosen', async () => {
    const page = await open(draft);
    await page.getByLabel('Speed').selectOption('1.5');
    await page.reload();
    await page.locator('[data-started]').waitFor();
    expect(await page.getByLabel('Speed').inputValue()).toBe('1.5');
    expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5);
  });

  it('moves nothing while it loads', async () => {
    const page = await open(draft);
    await page.locator('canvas[data-read]').waitFor();
    const shift = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: 'layout-shift', buffered: true });
      const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
      return shifts.reduce((sum, { value }) => sum + value, 0);
    });
    expect(shift).toBeLessThan(0.05);
  });

  it('works without JavaScript', async () => {
    const page = await open(draft, { javaScriptEnabled: false });
    expect(await page.locator('audio[controls]').isVisible()).toBe(true);
    expect(await page.locator('.deck').isVisible()).toBe(false);
    expect(await page.locator('[data-words]').textContent()).toBe(headline);
    expect(await page.getByRole('link', { name: /Captions/ }).isVisible()).toBe(true);
  });

  it('follows what is in the making to its end without being loaded again', async () => {
    const id = await request(program, `Comet seen over Europe ${Date.now()}`);
    const page = await open((await view(program, id)).url);
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await page.locator('[data-started]').waitFor();
    await page.locator('.badge.pending').waitFor();
    await page.waitForFunction(() => !document.querySelector('[data-live]'));
    expect(await page.locator('[data-same-page]').count()).toBe(1);
    expect(await page.locator('progress').count()).toBe(0);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('has nothing that axe finds, %s and %i px wide', async (colorScheme, width) => {
    for (const url of [draft, published, `${program}/g/nothing`]) {
      const page = await open(url, { colorScheme, viewport: { width, height: 844 } });
      if (url !== `${program}/g/nothing`) {
        await page.locator('.word').nth(2).click();
        await litWord(page).waitFor();
        await page.locator('.play').click();
        for (const summary of await page.locator('summary').all()) await summary.click();
      }
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
