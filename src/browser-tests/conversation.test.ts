// Whole conversations in a real browser, with the real service: what a person would do, and what they must read.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.js';
import { startTestServer, type TestServer } from './server.js';
import { reassure, tell, visit } from './visit.js';

const STROKE = "mon père a la bouche de travers et n'arrive plus à parler depuis ce matin";
const BURNING = "j'ai des brûlures quand j'urine, 32 ans, pas de fièvre";
const MOST_QUESTIONS = 12;

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

test('a stroke: call now, what to say, why, and no more question', async () => {
  const { page, faults, close } = await visit(browser, server.url);
  await tell(page, STROKE);
  const card = page.locator('section.emergency');
  await card.waitFor();
  const call = card.getByRole('link', { name: 'Appeler le 15' });
  expect(await call.getAttribute('href')).toBe('tel:15');
  expect(await card.locator('a[href="tel:112"]').count()).toBe(1);
  expect(await card.locator('a[href="sms:114"]').count()).toBe(1);
  expect(await card.getByText(STROKE).isVisible()).toBe(true);
  expect(await card.locator('.emergency-why').first().textContent()).toMatch(/\S/);
  expect(await page.locator('section.question').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('urgence');
  await page.getByText('Pourquoi cette réponse').click();
  expect(await page.locator('.reasons .source').first().textContent()).toMatch(
    /Source : .+, \d{4}\. Relu le \d/,
  );
  expect(faults).toEqual([]);
  await close();
});

test('a cystitis: a few buttons, the pharmacist, and what would change that', async () => {
  const { page, faults, close } = await visit(browser, server.url);
  await tell(page, BURNING);
  await page.locator('section.question').waitFor();
  let questions = 0;
  while (questions <= MOST_QUESTIONS && (await reassure(page))) questions += 1;
  expect(questions).toBeGreaterThan(0);
  expect(questions).toBeLessThanOrEqual(6);
  const answer = page.locator('section.answer');
  expect(await answer.locator('dd.who').textContent()).toMatch(/pharmac/i);
  expect(await answer.getByText('Votre orientation').isVisible()).toBe(true);
  expect(await answer.locator('.safety-net li').count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await close();
});

test('stopping early gives a provisional answer, and the questions can go on', async () => {
  const { page, close } = await visit(browser, server.url);
  await tell(page, BURNING);
  await page.getByRole('button', { name: 'Voir cette réponse maintenant' }).click();
  expect(await page.locator('section.answer').getByText('Réponse provisoire').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Reprendre les questions' }).click();
  expect(await page.locator('section.question').isVisible()).toBe(true);
  await close();
});

test('a whole conversation with the keyboard alone', async () => {
  const { page, faults, close } = await visit(browser, server.url);
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const target = page.getByRole('button', { name }).or(page.getByRole('textbox', { name })).first();
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`« ${String(name)} » ne s'atteint pas au clavier`);
  };
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
  await tabTo('Que se passe-t-il');
  await page.keyboard.type(BURNING);
  await tabTo('Continuer');
  await page.keyboard.press('Enter');
  await page.locator('section.question').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
  await tabTo(/^(Aucun de ces signes|Non|Je ne sais pas)$/);
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(outline).toBe('solid');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByRole('listitem').nth(1).waitFor();
  await tabTo('Tout effacer');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Que se passe-t-il' }).waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('what was understood wrongly is corrected in one tap', async () => {
  const { page, close } = await visit(browser, server.url);
  await tell(page, BURNING);
  const fever = page.locator('.understood li', { hasText: 'pas de fièvre' });
  await fever.waitFor();
  expect(await fever.locator('strong').textContent()).toBe('non');
  await fever.getByRole('button', { name: "Ce n'est pas ça" }).click();
  await page.getByRole('log').getByText('Correction').waitFor();
  const situation = await page.evaluate(() => sessionStorage.getItem('aiguillage') ?? '');
  expect(JSON.parse(situation)).toMatchObject({
    reply: { situation: { findings: { fievre: { value: true, by: 'reponse' } } } },
  });
  await close();
});

test('a relative is spoken of as such', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.getByText("C'est pour quelqu'un d'autre").click();
  await tell(page, 'brûlures en urinant, 32 ans');
  await page.getByRole('log').getByText('brûlures en urinant').waitFor();
  const kept = await page.evaluate(() => sessionStorage.getItem('aiguillage') ?? '');
  expect(JSON.parse(kept)).toMatchObject({ reply: { situation: { informant: 'proche' } } });
  await close();
});

test('a text too long is counted, refused in plain words, and kept; an emergency in it is answered', async () => {
  const { page, faults, close } = await visit(browser, server.url, { expected: /422/ });
  const filler = 'je raconte ma journée en détail. '.repeat(260).trim();
  await page.getByRole('textbox', { name: 'Que se passe-t-il' }).fill(filler);
  expect(await page.getByText(/trop long : 8.579 caractères/).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('alert').getByText('Votre message est trop long').waitFor();
  expect(await page.getByRole('textbox', { name: 'Que se passe-t-il' }).inputValue()).toHaveLength(
    filler.length,
  );
  await tell(page, `${filler} ${STROKE}`);
  await page.locator('section.emergency').waitFor();
  expect(await page.locator('section.emergency a[href="tel:15"]').first().isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});
