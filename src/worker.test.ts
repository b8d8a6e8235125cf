// The same contract inside workerd, with a D1 database that its own migrations made.

import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { drizzle } from 'drizzle-orm/d1';
import { communeRows } from './directory/communes.js';
import { COMMUNES } from './directory/search.js';
import { communes, datasets, postcodes } from './directory/schema.js';
import { contractSuite } from './server/contract.suite.js';

declare global {
  namespace Cloudflare {
    interface Env {
      readonly DB: D1Database;
      readonly MIGRATIONS: D1Migration[];
    }
    interface GlobalProps {
      readonly mainModule: typeof import('./worker.js');
    }
  }
}

async function fill(binding: D1Database): Promise<void> {
  const rows = communeRows([
    {
      code: '21231',
      nom: 'Dijon',
      type: 'commune-actuelle',
      departement: '21',
      codesPostaux: ['21000'],
      population: 161830,
    },
    {
      code: '21200',
      nom: 'Dijonnet',
      type: 'commune-actuelle',
      departement: '21',
      codesPostaux: ['21310'],
      population: 9,
    },
  ]);
  const database = drizzle(binding);
  await database.insert(communes).values(rows);
  await database.insert(postcodes).values(rows.map((row) => ({ postcode: row.postcodes, insee: row.insee })));
  await database
    .insert(datasets)
    .values({ id: COMMUNES, source: 'essai', importedOn: '2026-11-21', count: rows.length });
}

let client = 0;

contractSuite('workerd', async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  await fill(env.DB);
  return (path, init = {}) => {
    client += 1;
    const headers = new Headers(init.headers);
    headers.set('cf-connecting-ip', `203.0.113.${client}`);
    return exports.default.fetch(`https://aiguillage.test${path}`, { ...init, headers });
  };
});
