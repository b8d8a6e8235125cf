// The tables of the directory, in the one SQLite dialect of both drivers.

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const communes = sqliteTable('communes', {
  insee: text('insee').primaryKey(),
  name: text('name').notNull(),
  /** The name as `normalise` makes it, with a space before and after: SQLite folds ASCII only. */
  search: text('search').notNull(),
  /** Postcodes in order, separated by one space. */
  postcodes: text('postcodes').notNull(),
  department: text('department').notNull(),
  population: integer('population').notNull(),
});

export const postcodes = sqliteTable(
  'commune_postcodes',
  {
    postcode: text('postcode').notNull(),
    insee: text('insee').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postcode, table.insee] })],
);

/** One line per imported file: what it is, when it came in, how many lines it holds. */
export const datasets = sqliteTable('datasets', {
  id: text('id').primaryKey(),
  source: text('source').notNull(),
  importedOn: text('imported_on').notNull(),
  count: integer('count').notNull(),
});
