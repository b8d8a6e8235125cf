// A real browser for the tests: the Chromium of the npm package, or the one that AIGUILLAGE_TEST_BROWSER names.

import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Starts a browser; the caller closes it. On a machine where the packaged Chromium cannot run, name another one. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['AIGUILLAGE_TEST_BROWSER'];
  return chromium.launch({
    executablePath: named ?? (await sparticuz.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    headless: true,
  });
}
