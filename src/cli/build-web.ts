// Builds the patient page into a folder: one script, one style sheet, the page itself, and the engine that runs on the device.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import type { Knowledge } from '../domain/knowledge.js';
import { contactAction, contactHref } from '../widget/contact.js';
import { PAGE_TEXTS, type Vocabulary } from '../widget/vocabulary.js';

const WIDGET = fileURLToPath(new URL('../widget', import.meta.url));
const DEVICE_ENGINE = fileURLToPath(new URL('../browser.ts', import.meta.url));

/** Contacts that the page shows by itself, beside those that its sentences cite. */
const PAGE_CONTACTS = ['samu'];

/** What the page knows before any reply. */
export type PageVocabulary = Omit<Vocabulary, 'findings'>;

/** What the page needs of the knowledge. Throws, naming the file, when a sentence or a contact is missing. */
export function pageVocabulary(knowledge: Knowledge): PageVocabulary {
  const texts: Record<string, string> = {};
  for (const key of PAGE_TEXTS) {
    const text = knowledge.texts[key];
    if (text === undefined)
      throw new Error(`textes.yaml : il manque la phrase « ${key} », que la page montre.`);
    texts[key] = text;
    const about = knowledge.texts[`${key}-proche`];
    if (about !== undefined) texts[`${key}-proche`] = about;
  }
  const cited = Object.values(texts).flatMap((text) =>
    [...text.matchAll(/\{contact:([a-z0-9-]+)\}/g)].map((match) => match[1] ?? ''),
  );
  const contacts: Record<string, Vocabulary['contacts'][string]> = {};
  for (const id of new Set([...PAGE_CONTACTS, ...cited])) {
    const contact = knowledge.contacts[id];
    if (!contact) throw new Error(`contacts.yaml : il manque le contact « ${id} », que la page montre.`);
    contacts[id] = { kind: contact.kind, value: contact.value, label: contact.label };
  }
  const numbers: Record<string, 'tel' | 'sms'> = {};
  for (const { kind, value } of Object.values(knowledge.contacts))
    if (kind === 'tel' || kind === 'sms') numbers[value] = kind;
  return { texts, contacts, numbers };
}

/** The page before its script runs, and for good where scripts are off: the number is already there. */
export function pageShell(template: string, vocabulary: PageVocabulary): string {
  const samu = vocabulary.contacts['samu'];
  const gaps: Record<string, string> = {
    'samu-lien': (samu && contactHref(samu)) ?? '',
    'samu-action': samu ? contactAction(samu) : '',
  };
  return template.replace(/\{([a-z-]+)\}/g, (gap, name: string) => {
    const text = gaps[name] ?? vocabulary.texts[name];
    if (text === undefined) throw new Error(`index.html : « ${gap} » ne correspond à aucune phrase.`);
    return escape(
      text.replace(/\{contact:([a-z0-9-]+)\}/g, (_, id: string) => vocabulary.contacts[id]?.value ?? ''),
    );
  });
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function vocabularyModule(vocabulary: PageVocabulary): Plugin {
  return {
    name: 'vocabulary',
    setup(build) {
      build.onResolve({ filter: /^aiguillage:vocabulary$/ }, ({ path }) => ({
        path,
        namespace: 'aiguillage',
      }));
      build.onLoad({ filter: /.*/, namespace: 'aiguillage' }, () => ({
        contents: `export const vocabulary = ${JSON.stringify(vocabulary)};`,
      }));
    },
  };
}

/** The knowledge on the device, without the examples that only the tests read: a third less to download. */
function deviceKnowledge(knowledge: Knowledge): Plugin {
  const light: Knowledge = {
    ...knowledge,
    motifs: knowledge.motifs.map((motif) => ({
      ...motif,
      rules: motif.rules.map((rule) => ({ ...rule, examples: [], nearMisses: [] })),
    })),
  };
  return {
    name: 'knowledge',
    setup(build) {
      build.onLoad({ filter: /[\\/]knowledge[\\/]compiled\.js$/ }, () => ({
        contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(light))});`,
      }));
    },
  };
}

/**
 * Writes the page into `outDir`: `index.html`, `page.js`, `page.css`, `icon.svg`, `engine.js`. The knowledge must have been compiled.
 * Each file is put in place whole, so that a server may go on reading the folder meanwhile.
 */
export async function buildWeb(outDir: string): Promise<void> {
  const { default: knowledge } = await import('../knowledge/compiled.js');
  const vocabulary = pageVocabulary(knowledge);
  const { outputFiles } = await bundle({
    entryPoints: {
      page: join(WIDGET, 'main.tsx'),
      style: join(WIDGET, 'page.css'),
      engine: DEVICE_ENGINE,
    },
    outdir: outDir,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'safari16', 'firefox115', 'chrome109'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [vocabularyModule(vocabulary), deviceKnowledge(knowledge)],
  });
  const template = await readFile(join(WIDGET, 'index.html'), 'utf8');
  const files: readonly [string, string | Uint8Array][] = [
    ['index.html', pageShell(template, vocabulary)],
    ['icon.svg', await readFile(join(WIDGET, 'icon.svg'))],
    ...outputFiles.map(({ path, contents }): [string, Uint8Array] => [
      path.endsWith('style.css') ? 'page.css' : path.replace(/.*[\\/]/, ''),
      contents,
    ]),
  ];
  await mkdir(outDir, { recursive: true });
  for (const [name, content] of files) {
    const fresh = join(outDir, `.${name}.${process.pid}`);
    await writeFile(fresh, content);
    await rename(fresh, join(outDir, name));
  }
}
