import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeWorkplace, type Workplace } from '../helpers/real-program.ts';
import { accessibilityProblems, hasBrowser, openBrowser, type Seat, sitDown } from './browser.ts';

let browser: Browser;
let place: Workplace;
let seat: Seat;
/** Slow machines edit later; nothing is asserted about time. */
const patience = { timeout: 20_000 };

if (!hasBrowser) console.warn('SKIPPED: no Chromium is installed, so the digest was not tried in a browser.');

describe.skipIf(!hasBrowser)('the digest on the web desk', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    place = await makeWorkplace();
    const program = await place.start();
    const made = await fetch(`${program.url}/api/generations`, {
      ...{ method: 'POST', headers: { 'Content-Type': 'application/json' } },
      body: JSON.stringify({ headline: 'Storm closes port of Rotterdam', channel: 'general' }),
    });
    expect(made.status).toBe(202);
    seat = await sitDown(browser, { screen: 'desktop', colours: 'light', persona: 'desk:yuki' });
    await seat.page.goto(`${program.url}/#general`);
  });
  afterEach(async () => {
    await seat.context.close();
    expect(seat.troubles).toEqual([]);
    await place.clear();
  });

  test('is asked for, found out about and worked from', async () => {
    const { page } = seat;
    const type = async (text: string): Promise<void> => {
      await page.locator('#composer-text').fill(text);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
    };
    await page.locator('article.card').getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await type('/newsdesk digest now');
    const digest = page.locator('article.digest');
    await digest.waitFor();
    await expect.poll(() => digest.locator('.card-summary').textContent(), patience).toBe('1 waiting.');
    await digest.locator('.digest-picture img').waitFor();
    expect(await digest.locator('.digest-title').textContent()).toBe('Storm closes port of Rotterdam');
    expect(await accessibilityProblems(page)).toEqual([]);
    await digest.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect.poll(() => digest.locator('.card-summary').textContent(), patience).toBe('1 approved.');
    await expect
      .poll(() => digest.locator('.digest-line').textContent(), patience)
      .toContain('approved by Yuki Tanaka');
    expect(await digest.getByRole('button').allTextContents()).toEqual(['Undo approval']);
    expect(await digest.locator('.ai-label').textContent()).toContain('AI-generated');

    await type('/newsdesk find storm state:approved');
    const answer = page.locator('.line.answer').last();
    await expect.poll(() => answer.textContent(), patience).toContain('“Storm closes port of Rotterdam”');
  });
});
