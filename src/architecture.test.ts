// The arrows of the house point inward: each folder imports only what the design allows, and no file outgrows its room.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('.', import.meta.url));

/** What each room may import: other rooms, or packages (by name, or by prefix ending in "/"). */
const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  engine: ['domain'],
  comprehension: ['domain'],
  knowledge: ['domain', 'yaml', 'zod', 'node:'],
  directory: ['domain', 'drizzle-orm'],
  dialogue: ['domain', 'engine', 'comprehension', 'directory'],
  contract: ['domain', 'zod'],
  server: ['domain', 'contract', 'dialogue', 'engine', 'comprehension', 'directory', 'hono', 'zod'],
  widget: ['domain', 'contract', 'preact', 'browser.ts', 'aiguillage:vocabulary'],
};

/** Drivers and build-time readers, each in a file of its own: they alone may know where they run. */
const EXCEPTIONS: Record<string, readonly string[]> = {
  'directory/sqlite.ts': ['better-sqlite3', 'node:'],
  'directory/communes.ts': ['node:', '@etalab/'],
  'directory/drizzle.config.ts': ['drizzle-kit'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'migrations' ? [] : sources(path);
    return /\.(ts|tsx)$/.test(entry.name) &&
      !/\.(test|suite|d)\.tsx?$/.test(entry.name) &&
      !/fixtures?\.ts$/.test(entry.name)
      ? [path]
      : [];
  });
}

/** The imports of one file, relative ones as a path below src. */
export function importsOf(file: string, text: string): Import[] {
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ];
  return found.map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return {
      file,
      target: target.startsWith('.')
        ? relative(SRC, resolve(SRC, dirname(file), target)).replace(/\.js$/, '.ts')
        : target,
    };
  });
}

/** The imports that the table does not allow. */
export function forbidden(imports: readonly Import[]): string[] {
  return imports.flatMap(({ file, target }) => {
    const room = file.split('/')[0] ?? '';
    const allowed = ALLOWED[room];
    if (!allowed) return [];
    const rights = [...allowed, ...(EXCEPTIONS[file] ?? [])];
    const inside = target.startsWith(`${room}/`);
    const ok =
      inside ||
      rights.some(
        (right) =>
          target === right ||
          target.startsWith(right.endsWith(':') || right.endsWith('/') ? right : `${right}/`),
      );
    return ok ? [] : [`${file} importe ${target}`];
  });
}

const files = sources(SRC).map((path) => relative(SRC, path));
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');

describe('architecture', () => {
  it('imports follow the table', () => {
    expect(forbidden(files.flatMap((file) => importsOf(file, read(file))))).toEqual([]);
  });

  it.each([
    ['engine/x.ts', "import { z } from 'zod';", 'engine/x.ts importe zod'],
    ['domain/x.ts', "import type { A } from '../engine/index.js';", 'domain/x.ts importe engine/index.ts'],
    ['server/x.ts', "import { readFileSync } from 'node:fs';", 'server/x.ts importe node:fs'],
    ['widget/x.tsx', "const e = import('../engine/index.js');", 'widget/x.tsx importe engine/index.ts'],
  ])('refuses %s: %s', (file, text, fault) => {
    expect(forbidden(importsOf(file, text))).toEqual([fault]);
  });

  it('has no drawer', () => {
    const drawers = files.filter((file) =>
      /(^|\/)(utils?|common|helpers?|lib|services?|misc)(\/|\.ts)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  it('reads the environment in the entries and the command line only', () => {
    const readers = files.filter((file) => read(file).includes('process.env'));
    expect(readers.filter((file) => !/^(node\.ts|cli\/|browser-tests\/)/.test(file))).toEqual([]);
  });

  it('opens every file with a sentence saying what it is for', () => {
    expect(files.filter((file) => !/^(\/\/|\/\*\*) ?\S/.test(read(file)))).toEqual([]);
  });

  it('keeps files under 300 lines', () => {
    expect(files.filter((file) => read(file).split('\n').length > 300)).toEqual([]);
  });
});
