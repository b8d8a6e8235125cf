// The contract on a real Node server, with a real database file; then what still works when a part is missing.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from './cli/build.js';
import { startServer, type NodeOptions, type Running } from './node.js';
import { contractSuite } from './server/contract.suite.js';

const folder = mkdtempSync(join(tmpdir(), 'aiguillage-'));
const started: Running[] = [];

async function start(more: Partial<NodeOptions> = {}): Promise<{ running: Running; lines: string[] }> {
  const lines: string[] = [];
  const running = await startServer({
    port: 0,
    host: '127.0.0.1',
    data: join(folder, 'donnees'),
    limits: { requests: 10_000, windowSeconds: 60 },
    loadKnowledge,
    log: (line) => lines.push(line),
    ...more,
  });
  started.push(running);
  return { running, lines };
}

afterAll(async () => {
  await Promise.all(started.map((running) => running.stop(1)));
  rmSync(folder, { recursive: true });
});

contractSuite('Node', async () => {
  const { running } = await start();
  return (path, init) => fetch(running.url + path, init);
});

const ask = (url: string, text: string): Promise<Response> =>
  fetch(`${url}/api/v1/turn`, { method: 'POST', body: JSON.stringify({ audience: 'patient', text }) });

describe('startServer', () => {
  it('orients without a database', async () => {
    const file = join(folder, 'pas-un-dossier');
    writeFileSync(file, '');
    const { running, lines } = await start({ data: file });
    expect(running.directory).toBeNull();
    expect(lines.join()).toContain('annuaire');
    expect((await ask(running.url, "j'ai mal à la tête")).status).toBe(200);
    expect((await fetch(`${running.url}/api/v1/communes?q=dijon`)).status).toBe(503);
  });

  it('shows the emergency card without rules', async () => {
    const { running, lines } = await start({
      loadKnowledge: () => Promise.reject(new Error('fichier cassé')),
    });
    expect(running.mind).toBeNull();
    expect(lines.join()).toContain('fichier cassé');
    expect((await ask(running.url, 'toux')).status).toBe(503);
    expect(await (await fetch(running.url)).text()).toContain('tel:15');
  });

  it('rejects when the port is taken', async () => {
    const { running } = await start();
    const port = Number(new URL(running.url).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('serves nothing outside of the pages', async () => {
    const { running } = await start();
    const { port } = new URL(running.url);
    // `fetch` tidies the path by itself: only a raw request asks for this.
    const status = await new Promise((resolve) => {
      rawRequest({ port, path: '/../../package.json' }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(404);
  });

  it('counts the requests of a client', async () => {
    const { running } = await start({ limits: { requests: 1, windowSeconds: 60 } });
    expect((await ask(running.url, 'toux')).status).toBe(200);
    expect((await ask(running.url, 'toux')).status).toBe(429);
  });

  it('stops: the port is free again', async () => {
    const { running } = await start();
    await running.stop(1);
    await expect(ask(running.url, 'toux')).rejects.toThrow();
  });
});
