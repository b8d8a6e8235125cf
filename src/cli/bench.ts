// `npm run bench`: what a call costs, as ratios against named peers measured in the same run; medians of several runs.

import { Hono } from 'hono';
import { Bench } from 'tinybench';
import { createReader } from '../comprehension/index.js';
import { turnRequestSchema } from '../contract/request.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { orient } from '../engine/index.js';
import { createApp } from '../server/app.js';
import { jsonRulesPeer, publicodesPeer } from './bench/peers.js';
import { STORIES } from './bench/stories.js';
import { loadKnowledge } from './build.js';

const RUNS = 3;
const NOW = new Date('2026-11-24T09:00:00Z');

type Task = () => unknown;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median over several runs of the median time of each task, in microseconds. */
async function measure(tasks: Readonly<Record<string, Task>>): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let i = 0; i < RUNS; i++) {
    const bench = new Bench({ time: 200, iterations: 5, warmupTime: 50, warmupIterations: 2 });
    for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
    await bench.run();
    for (const task of bench.tasks) {
      if (task.result.state !== 'completed') throw new Error(`bench : ${task.name} n'a pas abouti`);
      (times[task.name] ??= []).push(task.result.latency.p50 * 1000);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

function print(title: string, times: Readonly<Record<string, number>>, ours: string): void {
  process.stdout.write(`\n${title}\n`);
  const own = times[ours] ?? Number.NaN;
  for (const [name, time] of Object.entries(times))
    process.stdout.write(
      `  ${name.padEnd(44)} ${time.toFixed(1).padStart(10)} µs   ${name === ours ? '' : `ratio ${(own / time).toFixed(3)}`}\n`,
    );
}

/** Each call takes the next item, so that no single case is measured. */
function cycle<T>(items: readonly T[], use: (item: T) => unknown): Task {
  let next = 0;
  return () => use(items[next++ % items.length] as T);
}

export async function run(): Promise<number> {
  const knowledge = await loadKnowledge();
  const reader = createReader(knowledge);
  const fresh = { situation: EMPTY_SITUATION, question: null };
  const situations: Situation[] = STORIES.map((text) => reader.read(text, fresh).situation);
  const rules = knowledge.motifs.reduce((sum, motif) => sum + motif.rules.length, 0);
  process.stdout.write(
    `${knowledge.motifs.length} motifs, ${rules} règles, ${STORIES.length} récits, ${RUNS} passes.\n`,
  );

  const jsonRules = jsonRulesPeer(knowledge);
  const publicodes = publicodesPeer(knowledge);
  print(
    'Décider : une orientation complète (question, voie, raisons comprises) contre les mêmes règles évaluées ailleurs',
    await measure({
      'moteur Aiguillage': cycle(situations, (s) => orient(knowledge, s, { now: NOW, audience: 'patient' })),
      'json-rules-engine, règles seules': cycle(situations, jsonRules),
      'publicodes, règles seules': cycle(situations, publicodes),
    }),
    'moteur Aiguillage',
  );

  const long = STORIES.filter((text) => text.length > 250);
  print(
    'Comprendre : un récit',
    await measure({
      'lecture, récits ordinaires': cycle(STORIES, (text) => reader.read(text, fresh)),
      'lecture, récit de 300 caractères': cycle(long, (text) => reader.read(text, fresh)),
    }),
    'lecture, récits ordinaires',
  );

  const app = createApp({
    mind: { knowledge, reader },
    directory: null,
    now: () => NOW,
    clientOf: () => 'bench',
    limits: { requests: Number.MAX_SAFE_INTEGER, windowSeconds: 60 },
    assets: () => null,
    log: () => {},
  });
  const bare = new Hono().post('/api/v1/turn', async (c) =>
    c.json(turnRequestSchema.parse(await c.req.json())),
  );
  const request = (text: string): Request =>
    new Request('http://127.0.0.1/api/v1/turn', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ audience: 'patient', text }),
    });
  print(
    'Servir : un tour entier contre une route Hono nue qui lit et valide le même corps',
    await measure({
      'POST /api/v1/turn': cycle(STORIES, async (text) => (await app.fetch(request(text))).text()),
      'Hono nu + zod': cycle(STORIES, async (text) => (await bare.fetch(request(text))).text()),
    }),
    'POST /api/v1/turn',
  );
  return 0;
}
