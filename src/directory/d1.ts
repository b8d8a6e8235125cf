// The directory on Cloudflare D1; its migrations are applied by `wrangler d1 migrations apply`.

import { drizzle } from 'drizzle-orm/d1';
import type { Directory } from './directory.js';
import { createDirectory } from './search.js';

/** The directory of a D1 binding. */
export function openD1(binding: D1Database): Directory {
  return createDirectory(drizzle(binding));
}
