// The application with broken parts: no rules, no directory, too many requests, an unexpected fault. No runtime is involved.

import { describe, expect, it } from 'vitest';
import type { Problem } from '../contract/problem.js';
import type { Health } from '../contract/reference.js';
import { SMALL_MIND } from '../dialogue/small-world.js';
import type { Mind } from '../dialogue/turn.js';
import type { Directory } from '../directory/directory.js';
import { createApp, type AppDeps } from './app.js';
import { STATIC_CARD } from './static-card.js';

const NOW = new Date('2026-11-21T10:00:00Z');

function world(more: Partial<AppDeps> = {}) {
  const lines: string[] = [];
  const app = createApp({
    mind: SMALL_MIND,
    directory: null,
    now: () => NOW,
    clientOf: (c) => c.req.header('x-client') ?? 'un',
    limits: { requests: 1000, windowSeconds: 60 },
    assets: () => null,
    log: (line) => lines.push(line),
    ...more,
  });
  const send = async (path: string, init?: RequestInit): Promise<Response> => app.request(path, init);
  const say = (text: string, headers: Record<string, string> = {}): Promise<Response> =>
    send('/api/v1/turn', { method: 'POST', headers, body: JSON.stringify({ audience: 'patient', text }) });
  return { lines, send, say };
}

const problem = async (response: Response): Promise<Problem> => (await response.json()) as Problem;

const brokenDirectory: Directory = {
  communes: () => Promise.reject(new Error('disque')),
  meta: () => Promise.reject(new Error('disque')),
};

const brokenMind: Mind = {
  ...SMALL_MIND,
  reader: {
    read: () => {
      throw new Error('« mon secret de santé » a cassé le lecteur');
    },
  },
};

describe('without rules', () => {
  const { send, say } = world({ mind: null });

  it('answers every question with the emergency numbers', async () => {
    for (const response of [await say('toux'), await send('/api/v1/knowledge')]) {
      expect(response.status).toBe(503);
      expect((await problem(response)).detail).toContain(STATIC_CARD);
    }
    const page = await send('/');
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/tel:15.*tel:112.*sms:114/s);
    expect(((await (await send('/api/v1/health')).json()) as Health).status).toBe('degraded');
  });
});

describe('without a directory', () => {
  it.each([
    ['closed', null],
    ['failing', brokenDirectory],
  ])('orients all the same (%s)', async (_, directory) => {
    const { send, say } = world({ directory });
    expect((await say('toux')).status).toBe(200);
    expect((await send('/api/v1/communes?q=dijon')).status).toBe(503);
    const health = (await (await send('/api/v1/health')).json()) as Health;
    expect([health.status, health.directory]).toEqual(['degraded', null]);
  });
});

describe('too many requests', () => {
  it('says how long to wait, to that client only, and still answers an emergency', async () => {
    const { send, say } = world({ limits: { requests: 2, windowSeconds: 60 } });
    expect([(await say('toux')).status, (await say('toux')).status]).toEqual([200, 200]);
    const refused = await say('toux');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await problem(refused)).orientation).toBeUndefined();
    const emergency = await say('paralysie');
    expect(emergency.status).toBe(429);
    expect((await problem(emergency)).orientation?.urgency).toBe('urgence');
    expect((await say('toux', { 'x-client': 'deux' })).status).toBe(200);
    expect((await send('/api/v1/health')).status).toBe(200);
    expect((await send('/api/v1/knowledge')).status).toBe(429);
  });
});

describe('an unexpected fault', () => {
  it('gives the emergency numbers, shows nothing of the inside and logs none of the words', async () => {
    const { lines, say } = world({ mind: brokenMind });
    const response = await say('toux');
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).toBeTruthy();
    const text = await response.text();
    expect(text).toContain(STATIC_CARD);
    expect(text).not.toMatch(/secret|lecteur|\.ts/);
    expect(lines.join('\n')).toContain('app.test.ts');
    expect(lines.join('\n')).not.toMatch(/secret|toux/);
  });
});

describe('the access log', () => {
  it('holds the route, never a query, a body or an unknown address', async () => {
    const { lines, send, say } = world();
    await say('toux secrete');
    await send('/api/v1/communes?q=monvillage');
    await send('/mal-a-la-tete');
    expect(lines).toEqual([
      'POST /api/v1/turn 200 0 ms',
      'GET /api/v1/communes 503 0 ms',
      'GET (autre) 404 0 ms',
    ]);
  });
});

describe('the pages', () => {
  it('come from the entry, with the security headers', async () => {
    const { send } = world({ assets: (path) => (path === '/x.js' ? new Response('1') : null) });
    const page = await send('/x.js');
    expect([await page.text(), page.headers.get('x-frame-options')]).toEqual(['1', 'DENY']);
    expect((await send('/y.js')).status).toBe(404);
  });
});
