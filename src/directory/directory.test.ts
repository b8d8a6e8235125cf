// The directory on a real file: first start, search, second start, and a file that cannot be opened.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communeRows, type OfficialCommune } from './communes.js';
import { normalise } from './normalise.js';
import { openSqlite, type OpenedDirectory } from './sqlite.js';

const FILE = new URL(
  '../../node_modules/@etalab/decoupage-administratif/data/communes.json',
  import.meta.url,
);
const official = (): OfficialCommune[] => JSON.parse(readFileSync(FILE, 'utf8')) as OfficialCommune[];

let folder: string;
let opened: OpenedDirectory;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annuaire-'));
  opened = openSqlite(
    join(folder, 'sous', 'annuaire.sqlite'),
    { source: 'essai 1', read: official },
    '2026-11-21',
  );
});

afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

const names = async (query: string, limit = 5): Promise<string[]> =>
  (await opened.directory.communes(query, limit)).map((commune) => commune.name);

describe('normalise', () => {
  it.each([
    ['St-Étienne', 'saint etienne'],
    ['  L’HAŸ-les-Roses ', 'l hay les roses'],
    ['Ste Foy', 'sainte foy'],
    ['Œuilly', 'oeuilly'],
    ['Villers s/ Mer', 'villers sur mer'],
    ['Stains', 'stains'],
    ['🙂', ''],
  ])('%s → %s', (from, to) => {
    expect(normalise(from)).toBe(to);
  });
});

describe('communeRows', () => {
  it('leaves former communes out and keeps the arrondissements', () => {
    const rows = communeRows([
      { code: '01015', nom: 'Arbignieu', type: 'commune-deleguee' },
      {
        code: '13201',
        nom: 'Marseille 1er Arrondissement',
        type: 'arrondissement-municipal',
        departement: '13',
      },
    ]);
    expect(rows).toEqual([
      {
        insee: '13201',
        name: 'Marseille 1er Arrondissement',
        search: ' marseille 1er arrondissement ',
        postcodes: '',
        department: '13',
        population: 0,
      },
    ]);
  });
});

describe('search', () => {
  it('finds by the beginning of the name, the exact name first, then the most populated', async () => {
    expect((await names('dijon'))[0]).toBe('Dijon');
    expect((await names('st etienne'))[0]).toBe('Saint-Étienne');
    expect((await names('Évreux'))[0]).toBe('Évreux');
    expect((await names('évreu'))[0]).toBe('Évreux');
    const [first, second] = await opened.directory.communes('saint denis', 2);
    expect(first?.population).toBeGreaterThan(second?.population ?? Infinity);
  });

  it('finds a word inside the name, after those that begin with it', async () => {
    expect((await names('rochelle'))[0]).toBe('La Rochelle');
  });

  it('finds by postcode, whole or begun', async () => {
    expect(await opened.directory.communes('21000', 5)).toEqual([
      {
        insee: '21231',
        name: 'Dijon',
        postcodes: ['21000'],
        department: '21',
        population: expect.any(Number),
      },
    ]);
    const begun = await opened.directory.communes('974', 20);
    expect(begun.length).toBeGreaterThan(1);
    expect(begun.every((commune) => commune.department === '974')).toBe(true);
  });

  it('answers nothing to nothing, and takes no wildcard for a wildcard', async () => {
    expect(await names('')).toEqual([]);
    expect(await names('%')).toEqual([]);
    expect(await names("x' or '1'='1")).toEqual([]);
  });

  it('honours the limit', async () => {
    expect(await names('saint', 3)).toHaveLength(3);
  });
});

describe('openSqlite', () => {
  it('says what was imported and when', async () => {
    const meta = await opened.directory.meta();
    expect(meta).toEqual({ communes: expect.any(Number), source: 'essai 1', date: '2026-11-21' });
    expect(meta.communes).toBeGreaterThan(34_000);
  });

  it('imports again only when the source changes, and replaces everything then', async () => {
    const file = join(folder, 'deux.sqlite');
    const one: OfficialCommune[] = [
      { code: '00001', nom: 'Un', type: 'commune-actuelle', codesPostaux: ['00100'] },
    ];
    const two: OfficialCommune[] = [{ code: '00002', nom: 'Deux', type: 'commune-actuelle' }];
    openSqlite(file, { source: 'a', read: () => one }, '2026-01-01').close();
    openSqlite(file, { source: 'a', read: () => two }, '2026-01-02').close();
    const last = openSqlite(file, { source: 'b', read: () => two }, '2026-01-03');
    expect(await last.directory.communes('un', 5)).toEqual([]);
    expect(await last.directory.communes('00100', 5)).toEqual([]);
    expect((await last.directory.communes('deux', 5)).map((c) => c.insee)).toEqual(['00002']);
    expect((await last.directory.meta()).date).toBe('2026-01-03');
    last.close();
  });

  it('leaves the former data whole when an import fails half-way', async () => {
    const file = join(folder, 'panne.sqlite');
    const good: OfficialCommune[] = [{ code: '00001', nom: 'Un', type: 'commune-actuelle' }];
    const twice: OfficialCommune[] = [
      { code: '00002', nom: 'Deux', type: 'commune-actuelle' },
      { code: '00002', nom: 'Deux encore', type: 'commune-actuelle' },
    ];
    openSqlite(file, { source: 'a', read: () => good }, '2026-01-01').close();
    expect(() => openSqlite(file, { source: 'b', read: () => twice }, '2026-01-02')).toThrow();
    const after = openSqlite(file, { source: 'a', read: () => [] }, '2026-01-03');
    expect((await after.directory.communes('un', 5)).map((c) => c.insee)).toEqual(['00001']);
    after.close();
  });

  it.runIf(process.platform === 'linux')('throws, and returns, where no folder can be made', () => {
    expect(() =>
      openSqlite('/proc/dossier/annuaire.sqlite', { source: 'a', read: () => [] }, '2026-01-01'),
    ).toThrow();
  });

  it('throws when the file is not a database', () => {
    const file = join(folder, 'texte.sqlite');
    writeFileSync(file, 'ceci n’est pas une base de données, mais un texte assez long pour en avoir l’air');
    expect(() => openSqlite(file, { source: 'a', read: () => [] }, '2026-01-01')).toThrow();
  });
});
