// A visit of the page: what a person would do, and everything that must never happen while they do it.

import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Milliseconds given to the page to show what is expected, on a busy machine. */
const PATIENCE = 10_000;

export interface Visit {
  readonly page: Page;
  /** Console errors, exceptions, refused resources, requests to another origin: must stay empty. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Console errors that the test provokes on purpose (a cut network, a refusal). */
  readonly expected?: RegExp;
  /** Without the engine on the device, only the server can answer. */
  readonly withoutEngine?: boolean;
}

/** Opens the page in a fresh profile. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { expected, withoutEngine, ...rest } = options;
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'fr-FR', ...rest });
  if (withoutEngine) await context.route('**/engine.js', (route) => route.abort());
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (expected?.test(`${message.text()} ${message.location().url}`)) return;
    faults.push(`console : ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception : ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(url).origin)
      faults.push(`autre origine : ${request.url()}`);
  });
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Que se passe-t-il' }).waitFor();
  return {
    page,
    faults,
    close: async () => {
      const cookies = await context.cookies();
      await context.close();
      expect(cookies).toEqual([]);
    },
  };
}

/** Writes in the box of the first screen and sends it. */
export async function tell(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Que se passe-t-il' }).fill(text);
  await page.getByRole('button', { name: 'Continuer' }).click();
}

/** The accessibility rules broken by what is on screen: rule, target, and why. `except` names rules that cannot apply. */
export async function violationsOf(page: Page, except: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(except)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} : ${node.target.join(' ')} : ${node.failureSummary ?? ''}`),
  );
}

/** How far the page overflows its window sideways, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Answers the question on screen by what excludes a danger. */
export async function excludeDanger(page: Page): Promise<void> {
  const question = page.locator('section.question');
  const number = question.getByRole('textbox', { name: 'Nombre' });
  if ((await number.count()) > 0) {
    await number.fill((await question.getByText('°C').count()) > 0 ? '37' : '2');
    const days = question.getByRole('radio', { name: 'jours' });
    if ((await days.count()) > 0) await days.check();
    await question.getByRole('button', { name: 'Valider' }).click();
    return;
  }
  for (const name of ['Aucun de ces signes', 'Non', 'une femme', 'Je ne sais pas']) {
    const button = question.getByRole('button', { name, exact: true });
    if ((await button.count()) > 0) return button.click();
  }
}

/** Excludes the danger asked about and waits for what follows; false when there is no question. */
export async function reassure(page: Page): Promise<boolean> {
  if ((await page.locator('section.question').count()) === 0) return false;
  const said = page.getByRole('log').getByRole('listitem');
  const before = await said.count();
  await excludeDanger(page);
  await said.nth(before).waitFor();
  return true;
}
