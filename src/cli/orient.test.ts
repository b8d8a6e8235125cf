// The command line: one orientation, a file of them, an old one replayed, and every wrong use.

import { execFile } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { SMALL_KNOWLEDGE, SMALL_MIND } from '../dialogue/small-world.js';
import { runBatch } from './orient-batch.js';
import { replay } from './orient-replay.js';
import { decide } from './orient-request.js';
import { orientationText } from './orient-text.js';
import { run } from './orient.js';

const NOW = new Date('2026-11-21T10:00:00Z');

async function batch(lines: readonly string[]): Promise<{ code: number; lines: Record<string, unknown>[] }> {
  const output = new PassThrough();
  const said = text(output);
  const code = await runBatch(SMALL_MIND, Readable.from(lines.map((line) => `${line}\n`)), output, NOW);
  output.end();
  const answers = (await said).split('\n').filter((line) => line !== '');
  return { code, lines: answers.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('orient --jsonl', () => {
  it('gives exactly the fields of the contract, in the order of the lines', async () => {
    const { code, lines } = await batch([
      '{"id":"b","text":"paralysie","sex":"F","age":58,"audience":"regulation","insee":"21231"}',
      '',
      '{"id":2,"text":"toux","answers":{"essoufflement":false},"at":"2026-11-20T08:00:00+01:00"}',
    ]);
    expect(code).toBe(0);
    expect(lines.map((line) => line['id'])).toEqual(['b', 2]);
    expect(lines[0]).toEqual({
      id: 'b',
      urgency: 'urgence',
      ceiling: 'urgence',
      pathway: '15',
      family: '15',
      supports: [],
      rules: ['paralysie/base'],
      understood: [{ finding: 'paralysie', status: 'present', quote: 'paralysie' }],
      question: null,
    });
    expect(lines[1]).toMatchObject({
      urgency: 'jours',
      ceiling: 'jour',
      question: { finding: 'eternuement' },
    });
  });

  it('says what is wrong with a line and goes on', async () => {
    const { code, lines } = await batch([
      'pas du JSON',
      '[]',
      '{"text":"toux"}',
      '{"id":"a"}',
      '{"id":"b","text":"toux","age":400}',
      '{"id":"c","text":"toux","sex":"X"}',
      '{"id":"d","text":"toux","at":"hier"}',
      '{"id":"e","text":"toux","autre":1}',
      '{"id":"f","text":"toux","answers":{"zzz":true}}',
      '{"id":"g","text":"toux"}',
    ]);
    expect(code).toBe(1);
    expect(lines.map((line) => line['id'])).toEqual([null, null, null, 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(lines.slice(0, -1).every((line) => Object.keys(line).join() === 'id,error')).toBe(true);
    expect(lines[4]?.['error']).toBe('« age » : Ce nombre doit être entre 0 et 120.');
    expect(lines.at(-1)).toHaveProperty('urgency', 'jours');
  });

  it('does not wait for the end of the input to answer', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const done = runBatch(SMALL_MIND, input, output, NOW);
    const first = new Promise((resolve) => output.once('data', resolve));
    input.write('{"id":1,"text":"toux"}\n');
    expect(String(await first)).toContain('"id":1');
    input.end();
    expect(await done).toBe(0);
  });
});

describe('orient --replay', () => {
  const decided = decide(SMALL_MIND, { text: 'toux' }, NOW);
  if (!decided.ok) throw new Error(decided.error);
  const { situation, orientation } = decided.turn;
  const saved = { situation, orientation, at: NOW.toISOString(), audience: 'patient', extra: true };

  it('finds the same bytes', () => {
    expect(replay(SMALL_KNOWLEDGE, JSON.stringify(saved))).toMatchObject({ same: true });
  });

  it('says what differs, and whether the rules changed', () => {
    const other = { ...saved, orientation: { ...orientation, urgency: 'conseil' } };
    const found = replay(SMALL_KNOWLEDGE, JSON.stringify(other));
    expect(found.same).toBe(false);
    expect(found.message).toMatch(/urgency.*Même version/s);
    const newer = replay({ ...SMALL_KNOWLEDGE, version: 'sha256:autre' }, JSON.stringify(saved));
    expect(newer).toMatchObject({ same: false });
    expect(newer.message).toMatch(/sha256:essai à l’époque, sha256:autre maintenant/);
  });

  it.each([['pas du JSON'], ['{}'], [JSON.stringify({ ...saved, at: 'hier' })]])('refuses %s', (content) => {
    expect(replay(SMALL_KNOWLEDGE, content).same).toBe(false);
  });

  it('refuses a situation that this knowledge does not know', () => {
    const forged = { ...saved, situation: { ...situation, findings: { zzz: { value: true, by: 'texte' } } } };
    expect(replay(SMALL_KNOWLEDGE, JSON.stringify(forged)).message).toContain('zzz');
  });
});

describe('orientationText', () => {
  it('begins with the reply and leaves out what is empty', () => {
    const decided = decide(SMALL_MIND, { text: 'paralysie' }, NOW);
    if (!decided.ok) throw new Error(decided.error);
    const shown = orientationText(decided.turn);
    expect(shown.split('\n')[0]).toContain('urgence-titre');
    expect(shown).toContain('paralysie/base');
    expect(shown).not.toContain('Aides possibles');
  });
});

describe('wrong uses of orient', () => {
  it.each([
    [[]],
    [['a', 'b']],
    [['toux', '--bidule']],
    [['toux', '--age']],
    [['toux', '--age', 'vieux']],
    [['toux', '--sex', 'X']],
    [['toux', '--audience', 'docteur']],
    [['--jsonl', '/rien/du/tout']],
    [['--jsonl', '/tmp']],
    [['--replay', '/rien/du/tout']],
    [['toux', '--jsonl', 'x']],
    [['toux', '--replay', 'x']],
  ])('%j → 2', async (argv) => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = await run(argv);
    const said = write.mock.calls.join('');
    write.mockRestore();
    expect(code).toBe(2);
    expect(said).toContain('Usage');
  });
});

describe('the dispatcher', () => {
  const bin = (...argv: string[]) =>
    promisify(execFile)(process.execPath, ['src/cli/bin.mjs', ...argv]).catch((error: unknown) => error);

  it('refuses what is not a command, in French', async () => {
    expect(await bin('constructor')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('pas une commande'),
    });
    expect(await bin()).toMatchObject({ code: 2, stdout: expect.stringContaining('orient') });
    expect(await bin('--help')).toMatchObject({ stdout: expect.stringContaining('serve') });
  });
});
