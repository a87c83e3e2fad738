import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';
import { accessibilityProblems, hasBrowser, openBrowser, type Seat, sitDown } from './browser.ts';
import { ask, ended, request, view } from './process.ts';

if (!hasBrowser)
  console.warn('SKIPPED: no Chromium is installed, so settings and gallery were not tried in a browser.');

const seats: Seat[] = [];

describe.skipIf(!hasBrowser)('what editors use, in a real browser', () => {
  let browser: Browser;
  let place: Workplace;
  let program: string;

  beforeAll(async () => {
    browser = await openBrowser();
    place = await makeWorkplace();
    program = (await place.start()).url;
  });
  afterEach(async () => {
    for (const { context, troubles } of seats.splice(0)) {
      await context.close();
      expect(troubles).toEqual([]);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await place?.clear();
  });

  async function sit(given: Parameters<typeof sitDown>[1], path: string): Promise<Page> {
    const seat = await sitDown(browser, given);
    seats.push(seat);
    await seat.page.goto(program + path);
    return seat.page;
  }

  async function openSettings(page: Page) {
    await page.waitForSelector('.line, .example');
    await page.getByRole('button', { name: 'Settings of this channel' }).click();
    const dialog = page.getByRole('dialog', { name: /^Settings of #/ });
    await dialog.waitFor();
    return dialog;
  }

  describe('the settings', () => {
    test.each([
      ['desktop', 'light'],
      ['phone', 'dark'],
    ] as const)('on a %s, %s: nothing that axe finds, also with an error beside its field', async (screen, colours) => {
      const page = await sit({ screen, colours, persona: 'desk:yuki' }, `/#${screen}`);
      const dialog = await openSettings(page);
      expect(await accessibilityProblems(page)).toEqual([]);
      const undo = dialog.getByLabel('Minutes to undo a decision');
      await dialog.getByRole('switch', { name: 'Self-approval' }).check();
      await undo.fill('never');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Write the undo window in minutes').waitFor();
      expect(await undo.getAttribute('aria-invalid')).toBe('true');
      expect(await undo.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await dialog.getByRole('alert').textContent()).toContain('Nothing was saved.');
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await undo.fill('5');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Self-approval: off → on').waitFor();
      await page.getByText('Minutes to undo a decision: 10 → 5').waitFor();
    });

    test('are changed with the keyboard alone, and only what was changed is sent', async () => {
      const page = await sit({ screen: 'desktop', colours: 'dark', persona: 'desk:yuki' }, '/#keys');
      await page.waitForSelector('.line, .example');
      await page.getByRole('button', { name: 'Settings of this channel' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      // The first of the people; the switch of self-approval stands behind the last one.
      const people = await page.getByRole('group', { name: 'Editors' }).getByRole('checkbox').count();
      for (let steps = 0; steps < people; steps++) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('setting-self-approval');
      await page.keyboard.press('Space');
      const [sent] = await Promise.all([
        page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/desk/settings')),
        page.keyboard.press('Enter'),
      ]);
      expect(sent.postDataJSON().values).toEqual({ 'self-approval': 'on' });
      await page.getByText('Self-approval: off → on').waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Settings of this channel',
      );
    });

    test('who may change nothing reads who may, and what is settled', async () => {
      const page = await sit({ screen: 'desktop', colours: 'light', persona: 'desk:ines' }, '/#general');
      await page.waitForSelector('.line, .example');
      await page.getByRole('button', { name: 'Settings of this channel' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('its settings are for whoever runs it').waitFor();
      await dialog.getByText('Self-approval: off').waitFor();
      expect(await dialog.getByRole('button', { name: 'Save' }).count()).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  });

  describe('gallery and versions', () => {
    let first: string;

    beforeAll(async () => {
      first = await request(program, 'Storm closes port of Rotterdam');
      const other = await request(program, 'Wheat harvest breaks a record');
      await Promise.all([ended(program, first), ended(program, other)]);
      await ask(program, `/api/generations/${first}/approval`, { decision: 'approved' });
      const seat = await sitDown(browser, { screen: 'desktop', colours: 'light', persona: 'desk:yuki' });
      const { channel } = await view(program, first);
      await seat.page.goto(`${program}/#${channel}`);
      const card = seat.page.locator('article.card', { hasText: 'Storm closes port' });
      await card.getByRole('button', { name: 'Re-roll' }).click();
      await seat.page.locator('article.card.state-ready').nth(2).waitFor({ timeout: 60_000 });
      await seat.context.close();
    }, 120_000);

    test.each([
      ['desktop', 'light'],
      ['phone', 'dark'],
    ] as const)('on a %s, %s: found by words, opened by its headline', async (screen, colours) => {
      const page = await sit({ screen, colours, persona: 'desk:yuki' }, '/gallery');
      const tiles = page.locator('.gallery-tile');
      expect(await tiles.count()).toBe(3);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByLabel('Words').fill('wheat');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=wheat/);
      expect(await tiles.count()).toBe(1);
      await page.locator('.gallery-tile img[loading]').evaluate((one: HTMLImageElement) => one.decode());
      await page.getByLabel('State').selectOption('published');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByText('Nothing here is like that.').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.getByRole('link', { name: 'Clear' }).click();
      await page.getByRole('link', { name: 'Wheat harvest breaks a record' }).click();
      await page.getByRole('heading', { level: 1, name: 'Wheat harvest breaks a record' }).waitFor();
    });

    test('the desk leads to the gallery of its channel', async () => {
      const page = await sit({ screen: 'desktop', colours: 'light', persona: 'desk:ines' }, '/#sport');
      await page.waitForSelector('.line, .example');
      await page.getByRole('link', { name: 'Gallery of this channel' }).click();
      await page.getByText('Nothing was made here yet.').waitFor();
      await page.getByRole('link', { name: 'Back to the desk' }).click();
      await page.getByRole('heading', { name: 'sport', exact: true }).waitFor();
    });

    test.each(['light', 'dark'] as const)('versions are a strip that needs no script, %s', async (colours) => {
      const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: colours });
      const page = await context.newPage();
      await page.goto((await view(program, first)).url);
      const strip = page.getByRole('region', { name: 'Versions' });
      expect(await strip.getByRole('listitem').count()).toBe(2);
      expect(await strip.locator('[aria-current=page]').textContent()).toContain('This version');
      await strip.getByRole('link', { name: /Version 2/ }).click();
      expect(await page.getByRole('region', { name: 'Versions' }).locator('[aria-current=page]').count()).toBe(1);
      expect(page.url()).not.toContain(first);
      const address = page.url();
      await context.close();
      const look = await sit({ screen: 'desktop', colours }, address.slice(program.length));
      expect(await accessibilityProblems(look)).toEqual([]);
    });
  });
});
