// What happens when things break in mid-conversation: reload, server killed and started again, server dead.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.js';
import { ServerProcess } from './server.js';
import { excludeDanger, reassure, tell, visit } from './visit.js';

const THROAT = "j'ai mal à la gorge";
const STROKE = "mon père a la bouche de travers et n'arrive plus à parler depuis ce matin";
/** The browser's own words when a connection fails: expected here, and only here. */
const CUT =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 });

let browser: Browser;
let server: ServerProcess;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), ServerProcess.start()]);
});
afterAll(async () => {
  await browser.close();
  await server.remove();
});
afterEach(async () => {
  await server.kill();
});
beforeEach(async () => {
  if (!server.running) await server.restart();
});

/** The orientation and the question kept in the tab. */
async function kept(page: Page): Promise<{ orientation: unknown; question: unknown; from: string }> {
  const text = await page.evaluate(() => sessionStorage.getItem('aiguillage') ?? '{}');
  const { reply, from } = JSON.parse(text) as {
    reply: { orientation: unknown; question: unknown };
    from: string;
  };
  return { orientation: reply.orientation, question: reply.question, from };
}

const engineIsNear = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/engine.js')),
  );

test('a reload in mid-conversation shows the same question', async () => {
  const { page, faults, close } = await visit(browser, server.url);
  await tell(page, THROAT);
  await page.locator('section.question').waitFor();
  const before = await page.locator('section.question h2').textContent();
  await page.getByRole('textbox', { name: 'Ou répondez avec vos mots' }).fill('à moitié écrit');
  await page.reload();
  await page.locator('section.question').waitFor();
  expect(await page.locator('section.question h2').textContent()).toBe(before);
  expect(await page.getByRole('log').getByText(THROAT).isVisible()).toBe(true);
  expect(await page.getByRole('textbox', { name: 'Ou répondez avec vos mots' }).inputValue()).toBe(
    'à moitié écrit',
  );
  expect(faults).toEqual([]);
  await close();
});

test('a reload while an answer is on its way sends it again', async () => {
  const { page, close } = await visit(browser, server.url, { expected: CUT });
  let held = true;
  await page.route('**/api/v1/turn', (route) => (held ? undefined : route.continue()));
  await tell(page, THROAT);
  await page.waitForFunction(() => sessionStorage.getItem('aiguillage')?.includes('"waiting":{'));
  held = false;
  await page.reload();
  await page.locator('section.question').waitFor();
  expect(await page.getByRole('log').getByRole('listitem').count()).toBe(1);
  await close();
});

test('the server is killed and started again: the conversation goes on where it was', async () => {
  const { page, faults, close } = await visit(browser, server.url, { expected: CUT, withoutEngine: true });
  await tell(page, THROAT);
  await page.locator('section.question').waitFor();
  await server.kill();
  await excludeDanger(page);
  await page.getByRole('status').getByText("Rien n'est perdu").waitFor();
  await server.restart();
  await page.getByRole('log').getByRole('listitem').nth(1).waitFor();
  expect((await kept(page)).from).toBe('serveur');
  expect(await page.getByText("Rien n'est perdu").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('the server is dead: the device gives the same orientation and the same question', async () => {
  const first = await visit(browser, server.url);
  await tell(first.page, THROAT);
  await first.page.locator('section.question').waitFor();
  await reassure(first.page);
  const online = await kept(first.page);
  expect(online.from).toBe('serveur');
  await first.close();

  const { page, faults, close } = await visit(browser, server.url, { expected: CUT });
  await engineIsNear(page);
  await server.kill();
  await tell(page, THROAT);
  await page.locator('section.question').waitFor();
  await reassure(page);
  const offline = await kept(page);
  expect(offline).toEqual({ ...online, from: 'appareil' });
  expect(await page.getByRole('status').getByText('tout se passe sur votre appareil').isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('the server is dead: an emergency is still an emergency', async () => {
  const { page, close } = await visit(browser, server.url, { expected: CUT });
  await engineIsNear(page);
  await server.kill();
  await tell(page, STROKE);
  await page.locator('section.emergency').waitFor();
  expect(await page.locator('section.emergency a[href="tel:15"]').first().isVisible()).toBe(true);
  await close();
});

test('erasing everything stops what was on its way', async () => {
  const { page, close } = await visit(browser, server.url, { expected: CUT, withoutEngine: true });
  await tell(page, THROAT);
  await page.locator('section.question').waitFor();
  await server.kill();
  await excludeDanger(page);
  await page.getByRole('status').getByText("Rien n'est perdu").waitFor();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await server.restart();
  await page.waitForTimeout(100);
  expect(await page.getByRole('heading', { level: 1, name: 'Que se passe-t-il' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await close();
});
