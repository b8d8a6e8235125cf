// The service on this machine: Node's HTTP server, a database in a file, the built pages read once.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createReader } from './comprehension/index.js';
import type { Mind } from './dialogue/turn.js';
import type { OfficialCommune } from './directory/communes.js';
import { openSqlite, type OpenedDirectory } from './directory/sqlite.js';
import type { Knowledge } from './domain/knowledge.js';
import { createApp } from './server/app.js';
import type { RateLimits } from './server/rate.js';

export interface NodeOptions {
  readonly port: number;
  readonly host: string;
  /** Folder of the database; created when missing. */
  readonly data: string;
  readonly limits: RateLimits;
  /** Rejects when the knowledge cannot be compiled or read. */
  readonly loadKnowledge: () => Promise<Knowledge>;
  readonly log: (line: string) => void;
}

export interface Running {
  readonly url: string;
  /** Null when the rules could not be loaded: only the emergency card is served. */
  readonly mind: Mind | null;
  readonly directory: OpenedDirectory['directory'] | null;
  readonly hasPages: boolean;
  /** Lets the requests under way finish, `graceSeconds` at most, then closes the database. */
  readonly stop: (graceSeconds: number) => Promise<void>;
}

const WEB = fileURLToPath(new URL('../build/web', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Starts listening. Rejects when the port cannot be taken; a missing knowledge or database only takes its part away (I7). */
export async function startServer(options: NodeOptions): Promise<Running> {
  const mind = await loadMind(options);
  const opened = openDirectory(options);
  const pages = readPages(options);
  const app = createApp({
    mind,
    directory: opened?.directory ?? null,
    now: () => new Date(),
    clientOf: (c) => getConnInfo(c).remote.address ?? 'inconnu',
    limits: options.limits,
    assets: (path, context) => pages.get(path)?.(context) ?? null,
    log: options.log,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  }).catch((error: unknown) => {
    opened?.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    mind,
    directory: opened?.directory ?? null,
    hasPages: pages.has('/'),
    stop: async (graceSeconds) => {
      await closed(server, graceSeconds);
      opened?.close();
    },
  };
}

async function loadMind(options: NodeOptions): Promise<Mind | null> {
  try {
    const knowledge = await options.loadKnowledge();
    return { knowledge, reader: createReader(knowledge) };
  } catch (error) {
    options.log(`Les règles n’ont pas pu être lues : ${messageOf(error)}`);
    return null;
  }
}

function openDirectory(options: NodeOptions): OpenedDirectory | null {
  try {
    const require = createRequire(import.meta.url);
    const { version } = require('@etalab/decoupage-administratif/package.json') as { version: string };
    const file = require.resolve('@etalab/decoupage-administratif/data/communes.json');
    const source = `@etalab/decoupage-administratif ${version}`;
    const read = (): OfficialCommune[] => JSON.parse(readFileSync(file, 'utf8')) as OfficialCommune[];
    const today = new Date().toISOString().slice(0, 10);
    return openSqlite(join(options.data, 'aiguillage.sqlite'), { source, read }, today);
  } catch (error) {
    options.log(`L’annuaire n’a pas pu être ouvert : ${messageOf(error)}`);
    return null;
  }
}

type Page = (context: Context) => Response;

/** A file of the page, compressed and fingerprinted once; a browser that has it already is told so. */
function pageOf(bytes: Buffer<ArrayBuffer>, type: string): Page {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const packed = gzipSync(bytes, { level: 9 });
  return (context) => {
    const headers = { 'content-type': type, 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' };
    if (context.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers });
    const gzip = (context.req.header('accept-encoding') ?? '').includes('gzip');
    return gzip
      ? new Response(packed, { headers: { ...headers, 'content-encoding': 'gzip' } })
      : new Response(bytes, { headers });
  };
}

/** Read once: what is not in this list cannot be asked for. */
function readPages(options: NodeOptions): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  try {
    for (const entry of readdirSync(WEB, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${file.slice(WEB.length + 1).replaceAll('\\', '/')}`;
      const bytes = readFileSync(file);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const page = pageOf(bytes, type);
      pages.set(path, page);
      if (path === '/index.html') pages.set('/', page);
    }
  } catch (error) {
    options.log(`Les pages n’ont pas pu être lues : ${messageOf(error)}`);
  }
  return pages;
}

function closed(server: Server, graceSeconds: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
