// The built page: complete, light, closed to other origins, and with no number typed in its code.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../domain/knowledge.js';
import type { Vocabulary } from '../widget/vocabulary.js';
import { loadKnowledge, ROOT } from './build.js';
import { buildWeb, pageShell, pageVocabulary } from './build-web.js';

let knowledge: Knowledge;
let out = '';

beforeAll(async () => {
  knowledge = await loadKnowledge();
  out = await mkdtemp(join(tmpdir(), 'aiguillage-page-'));
  await buildWeb(out);
}, 60_000);
afterAll(() => (out === '' ? undefined : rm(out, { recursive: true, force: true })));

describe('pageVocabulary', () => {
  test('every contact that a sentence cites comes with it', () => {
    const { texts, contacts } = pageVocabulary(knowledge);
    const cited = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/\{contact:([^}]+)\}/g)].map((match) => match[1]),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => id !== undefined && !(id in contacts))).toEqual([]);
  });

  test('a missing sentence stops the build and is named', () => {
    const { oui: _, ...texts } = knowledge.texts;
    expect(() => pageVocabulary({ ...knowledge, texts })).toThrow('« oui »');
  });

  test('a missing contact stops the build and is named', () => {
    const { samu: _, ...contacts } = knowledge.contacts;
    expect(() => pageVocabulary({ ...knowledge, contacts })).toThrow('« samu »');
  });
});

describe('pageShell', () => {
  const vocabulary: Vocabulary = {
    texts: { 'degrade-urgence': 'Appelez le {contact:samu} <vite>' },
    contacts: { samu: { kind: 'tel', value: '9 9', label: '' } },
    numbers: {},
    findings: {},
  };

  test('fills its gaps from the knowledge, escaped', () => {
    expect(pageShell('<a href="{samu-lien}">{samu-action}</a> {degrade-urgence}', vocabulary)).toBe(
      '<a href="tel:99">Appeler le 9 9</a> Appelez le 9 9 &#60;vite&#62;',
    );
  });

  test('refuses a gap that nothing fills', () => {
    expect(() => pageShell('{inconnu}', vocabulary)).toThrow('{inconnu}');
  });
});

describe('the built page', () => {
  const read = (name: string): Promise<string> => readFile(join(out, name), 'utf8');

  test('is made of these files and no other', async () => {
    expect((await readdir(out)).sort()).toEqual([
      'engine.js',
      'icon.svg',
      'index.html',
      'page.css',
      'page.js',
    ]);
  });

  test('holds no inline script or style, and asks nothing of another origin', async () => {
    const html = await read('index.html');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(await read('page.css')).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  test('the page and its style stay light', async () => {
    const size = async (name: string): Promise<number> => gzipSync(await read(name)).length;
    expect((await size('page.js')) + (await size('page.css')) + (await size('index.html'))).toBeLessThan(
      40_000,
    );
  });
});

const TYPED_NUMBER = /(?:tel|sms):\d|\ble (?:1[5-9]|11[2-9]|3\d{3})\b/;

test('no number to call is typed in the code of the page', async () => {
  expect('Appelez le 15').toMatch(TYPED_NUMBER);
  const folder = join(ROOT, 'src/widget');
  const sources = (await readdir(folder)).filter((name) => !/test|fixture/.test(name));
  expect(sources.length).toBeGreaterThan(10);
  for (const name of sources)
    expect(await readFile(join(folder, name), 'utf8'), name).not.toMatch(TYPED_NUMBER);
});
