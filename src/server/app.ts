// The service as a Hono application: routes and middleware. Nothing here names a runtime; clock, limits and storage are given.

import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { openApiDocument } from '../contract/openapi.js';
import { parse } from '../contract/problem.js';
import type { Communes, Health } from '../contract/reference.js';
import { communesQuerySchema, LIMITS } from '../contract/request.js';
import { ROUTES, type RouteCard } from '../contract/routes.js';
import type { Mind } from '../dialogue/turn.js';
import type { Directory } from '../directory/directory.js';
import { dialogueHandlers } from './dialogue.js';
import {
  broken,
  invalid,
  noDirectory,
  noKnowledge,
  notFound,
  problemResponse,
  tooMany,
  wrongMethod,
} from './problems.js';
import { createRateLimiter, type RateLimits } from './rate.js';
import { rulebook } from './rulebook.js';
import { STATIC_PAGE } from './static-card.js';

export interface AppDeps {
  /** Null when the knowledge could not be loaded: a static card with the emergency numbers answers (I7). */
  readonly mind: Mind | null;
  /** Null when the database could not be opened. */
  readonly directory: Directory | null;
  readonly now: () => Date;
  /** Tells one client from another, for the limit of requests; never logged. */
  readonly clientOf: (context: Context) => string;
  readonly limits: RateLimits;
  /** The built pages; null when there is no such file. */
  readonly assets: (path: string, context: Context) => Response | null | Promise<Response | null>;
  /** One line a request: method, route, status, duration. Never an address with its query, never a body. */
  readonly log: (line: string) => void;
}

const CSP = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The whole service for these dependencies. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  const { turn, orient, refused } = dialogueHandlers(deps.mind, deps.now);
  const limiter = createRateLimiter(deps.limits);

  app.use(accessLog(deps));
  app.use(
    secureHeaders({
      contentSecurityPolicy: CSP,
      strictTransportSecurity: 'max-age=15552000',
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], payment: [], geolocation: ['self'] },
    }),
  );
  app.use('/api/*', async (c, next) => {
    const wait = c.req.path === ROUTES.health.path ? null : limiter(deps.clientOf(c), deps.now());
    if (wait === null) await next();
    else c.res = isDialogue(c) ? await refused(c, tooMany(wait)) : problemResponse(tooMany(wait));
    c.res.headers.set('cache-control', 'no-store');
  });

  app.post(ROUTES.turn.path, turn);
  app.post(ROUTES.orient.path, orient);

  const book = deps.mind && JSON.stringify(rulebook(deps.mind.knowledge));
  app.get(ROUTES.knowledge.path, () => (book === null ? problemResponse(noKnowledge) : json(book)));

  app.get(ROUTES.communes.path, async (c) => {
    const query = parse(communesQuerySchema, c.req.query(), 'q');
    if (!query.ok) return problemResponse(invalid(query.faults));
    try {
      const communes = await deps.directory?.communes(query.value.q, LIMITS.communes);
      if (communes)
        return c.json({
          communes: communes.map((found) => ({ ...found, postcodes: [...found.postcodes] })),
        } satisfies Communes);
    } catch (error) {
      deps.log(traceOf(error));
    }
    return problemResponse(noDirectory);
  });

  app.get(ROUTES.health.path, async (c) => {
    const directory = (await deps.directory?.meta().catch(() => null)) ?? null;
    const health: Health = {
      status: deps.mind && directory ? 'ok' : 'degraded',
      knowledge: deps.mind?.knowledge.version ?? null,
      directory,
      model: { name: 'none', reachable: null },
    };
    return c.json(health);
  });

  const document = JSON.stringify(openApiDocument());
  app.get(ROUTES.openapi.path, () => json(document));

  for (const card of Object.values<RouteCard>(ROUTES))
    app.all(card.path, () => problemResponse(wrongMethod(card.method.toUpperCase())));

  app.get('*', async (c) => {
    if (c.req.path.startsWith('/api/')) return problemResponse(notFound);
    if (c.req.path === '/' && deps.mind === null) return c.html(STATIC_PAGE);
    const asset = await deps.assets(c.req.path, c);
    return asset ?? (c.req.path === '/' ? c.html(STATIC_PAGE) : problemResponse(notFound));
  });
  app.notFound(() => problemResponse(notFound));
  app.onError((error) => {
    deps.log(traceOf(error));
    return problemResponse(broken);
  });
  return app;
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

function isDialogue(c: Context): boolean {
  return c.req.method === 'POST' && (c.req.path === ROUTES.turn.path || c.req.path === ROUTES.orient.path);
}

/** Only known routes are named: an unknown address may hold somebody's words. */
function accessLog(deps: AppDeps): MiddlewareHandler {
  const known = new Set<string>(Object.values(ROUTES).map((card) => card.path));
  return async (c, next) => {
    const start = deps.now().getTime();
    await next();
    const route = known.has(c.req.path) ? c.req.path : c.req.path === '/' ? '/' : '(autre)';
    deps.log(`${c.req.method} ${route} ${c.res.status} ${deps.now().getTime() - start} ms`);
  };
}

/** Where an error came from, without its message, which may quote somebody's words. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'erreur inconnue';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
