// The directory in one file on this machine: better-sqlite3, migrated and filled at start. Node only.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { communeRows, type OfficialCommune } from './communes.js';
import type { Directory } from './directory.js';
import { COMMUNES, createDirectory } from './search.js';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/** How long to wait for another process that writes. */
const LOCK_MILLISECONDS = 10_000;

export interface OpenedDirectory {
  readonly directory: Directory;
  readonly close: () => void;
}

export interface CommunesFile {
  /** Name and version: another one than the stored one is imported again. */
  readonly source: string;
  readonly read: () => readonly OfficialCommune[];
}

/**
 * Opens (and creates) the database at `file`, runs the missing migrations, and imports the communes when the base holds
 * another version of them, in one transaction. `today` is the day written beside the import, `YYYY-MM-DD`.
 * Throws when the file cannot be opened or written.
 */
export function openSqlite(file: string, communesFile: CommunesFile, today: string): OpenedDirectory {
  makeFolder(dirname(resolve(file)));
  const sqlite = new BetterSqlite3(file, { timeout: LOCK_MILLISECONDS });
  try {
    sqlite.pragma('journal_mode = WAL');
    const database = drizzle(sqlite);
    migrateWithOthers(database);
    importCommunes(sqlite, communesFile, today);
    return { directory: createDirectory(database), close: () => sqlite.close() };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Two servers may start on a new file at once: whoever comes second finds its tables made, and has nothing left to do. */
function migrateWithOthers(database: BetterSQLite3Database): void {
  try {
    migrate(database, { migrationsFolder: MIGRATIONS });
  } catch {
    migrate(database, { migrationsFolder: MIGRATIONS });
  }
}

/** Folder by folder: Node 20's own `recursive` never returns where nothing can be created (under /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Prepared statements rather than the query builder: 35,000 lines go in before the first visitor. */
function importCommunes(sqlite: BetterSqlite3.Database, file: CommunesFile, today: string): void {
  const stored = sqlite.prepare<[string], { source: string }>('select source from datasets where id = ?');
  const isCurrent = (): boolean => stored.get(COMMUNES)?.source === file.source;
  if (isCurrent()) return;
  const rows = communeRows(file.read());
  const commune = sqlite.prepare(
    'insert into communes (insee, name, search, postcodes, department, population) values (@insee, @name, @search, @postcodes, @department, @population)',
  );
  const postcode = sqlite.prepare('insert or ignore into commune_postcodes (postcode, insee) values (?, ?)');
  sqlite
    .transaction(() => {
      // Another server may have done it while this one waited for the lock.
      if (isCurrent()) return;
      sqlite.exec('delete from commune_postcodes; delete from communes;');
      for (const row of rows) {
        commune.run(row);
        for (const code of row.postcodes.split(' ')) if (code !== '') postcode.run(code, row.insee);
      }
      sqlite
        .prepare('insert or replace into datasets (id, source, imported_on, count) values (?, ?, ?, ?)')
        .run(COMMUNES, file.source, today, rows.length);
    })
    .immediate();
}
