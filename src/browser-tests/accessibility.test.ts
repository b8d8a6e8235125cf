// Every state of the page for everyone: accessibility rules, dark, paper, narrow windows, large text, keyboard.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TurnReply } from '../widget/protocol.js';
import { launchBrowser } from './browser.js';
import { startTestServer, type TestServer } from './server.js';
import { LONGEST, STATES } from './states.js';
import { overflow, tell, violationsOf, visit } from './visit.js';

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 });

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Brings the page into a state by answering its next turn. */
async function bring(page: Page, reply: TurnReply): Promise<void> {
  await page.route('**/api/v1/turn', (route) => route.fulfill({ json: reply }));
  await tell(page, "J'ai mal à la gorge");
  await page.getByRole('log').getByText("J'ai mal à la gorge").waitFor();
}

const SCHEMES = ['light', 'dark'] as const;

test('the first screen', async () => {
  const { page, faults, close } = await visit(browser, server.url);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Continuer' }).click();
  expect(await page.getByText("Écrivez d'abord quelques mots.").isVisible()).toBe(true);
  expect(await violationsOf(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test.each(Object.entries(STATES))(
  '%s: accessible, in light and dark, narrow and enlarged',
  async (_, reply) => {
    const { page, faults, close } = await visit(browser, server.url, {
      viewport: { width: 320, height: 640 },
    });
    await bring(page, reply);
    for (const summary of await page.locator('summary').all())
      await summary.evaluate((element) => element.parentElement?.setAttribute('open', ''));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page)).toBe(0);
    expect(faults).toEqual([]);
    await close();
  },
);

test('a fault of accessibility is seen', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.evaluate(() => document.querySelector('textarea')?.removeAttribute('aria-labelledby'));
  expect((await violationsOf(page)).join()).toMatch(/label/);
  await close();
});

test.each([
  ['an answer', STATES['réponse'] as TurnReply],
  ['an emergency', STATES['urgence'] as TurnReply],
  ['the longest answer', LONGEST],
])('on paper, %s is one page without buttons', async (_, reply) => {
  const { page, close } = await visit(browser, server.url);
  await bring(page, reply);
  await page.emulateMedia({ media: 'print' });
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.locator('main > :not(.summary, h1):visible').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'À garder avec vous' }).isVisible()).toBe(true);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await close();
});

test('a refusal is accessible', async () => {
  const { page, close } = await visit(browser, server.url, { expected: /422/ });
  await page.route('**/api/v1/turn', (route) =>
    route.fulfill({ status: 422, json: { status: 422, field: 'text' } }),
  );
  await tell(page, "J'ai mal à la gorge");
  await page.getByRole('alert').getByText('Votre message est trop long').waitFor();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page)).toEqual([]);
  }
  await close();
});

test.each(['urgence', 'liste', 'réponse'])(
  'more contrast, then the colours of the system: %s',
  async (state) => {
    const contrasted = await visit(browser, server.url, { contrast: 'more' });
    await bring(contrasted.page, STATES[state] as TurnReply);
    expect(await violationsOf(contrasted.page)).toEqual([]);
    await contrasted.close();

    const forced = await visit(browser, server.url, { forcedColors: 'active' });
    await bring(forced.page, STATES[state] as TurnReply);
    // The colours are then the system's; axe reads the text fill that the page asked for and did not get.
    expect(await violationsOf(forced.page, ['color-contrast'])).toEqual([]);
    const button = forced.page.getByRole('button', { name: 'Envoyer' });
    const colours = await button.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
    await forced.close();
  },
);

test('targets are large enough for a thumb', async () => {
  const { page, close } = await visit(browser, server.url, { viewport: { width: 390, height: 844 } });
  await bring(page, STATES['liste'] as TurnReply);
  const small = await page
    .locator('main button, .bar a, main label:has(input), summary')
    .evaluateAll((all) =>
      all
        .map((element) => ({ name: element.textContent, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44),
    );
  expect(small).toEqual([]);
  await close();
});

test('a new question takes the focus, a reload does not', async () => {
  const { page, close } = await visit(browser, server.url);
  await bring(page, STATES['oui ou non'] as TurnReply);
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toContain('de la fièvre');
  await page.reload();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await close();
});

test('with no script, the number and what to do are there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url);
  expect(await page.getByRole('link', { name: /Appeler le/ }).getAttribute('href')).toMatch(/^tel:\d+$/);
  expect(await page.locator('noscript p').last().isVisible()).toBe(true);
  await context.close();
});
