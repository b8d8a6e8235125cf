// The service on Cloudflare Workers: D1 for the directory, the assets binding for the pages. No Node API is reachable from here.

import { createReader } from './comprehension/index.js';
import type { Mind } from './dialogue/turn.js';
import { openD1 } from './directory/d1.js';
import compiled from './knowledge/compiled.js';
import { createApp, type AppDeps } from './server/app.js';

export interface Env {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
}

function createMind(): Mind | null {
  try {
    return { knowledge: compiled, reader: createReader(compiled) };
  } catch {
    log('Les règles n’ont pas pu être lues.');
    return null;
  }
}

const mind = createMind();

/** Workers have no other log. */
function log(line: string): void {
  // oxlint-disable-next-line no-console
  console.log(line);
}

function deps(env: Env): AppDeps {
  return {
    mind,
    directory: openD1(env.DB),
    now: () => new Date(),
    clientOf: (c) => c.req.header('cf-connecting-ip') ?? 'inconnu',
    limits: { requests: 120, windowSeconds: 60 },
    assets: async (path, c) => {
      const found = await env.ASSETS.fetch(new URL(path, c.req.url));
      return found.ok ? new Response(found.body, found) : null;
    },
    log,
  };
}

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request, env, context) {
    // The bindings of an isolate never change: one application, and one count of requests, for its whole life.
    app ??= createApp(deps(env));
    return app.fetch(request, env, context);
  },
} satisfies ExportedHandler<Env>;
