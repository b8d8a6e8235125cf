// The dialogue in a terminal, piped: a line in, a reply out, numbers for lists and choices.

import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { SMALL_MIND } from '../dialogue/small-world.js';
import type { Question } from '../domain/orientation.js';
import { saidBy, talk } from './chat.js';

async function conversation(lines: string): Promise<string> {
  const output = new PassThrough();
  const said = text(output);
  await talk(SMALL_MIND, Readable.from([lines]), output, () => new Date('2026-11-21T10:00:00Z'));
  output.end();
  return said;
}

describe('talk', () => {
  it('carries the situation from line to line', async () => {
    const said = await conversation('toux\noui\n');
    expect(said).toContain('[accueil]');
    expect(said).toContain('Avez-vous : essoufflement ?');
    expect(said).toContain('[urgence-titre]');
  });

  it('stops at « fin », at an empty line and at the end of the input', async () => {
    for (const end of ['fin\nparalysie\n', '\nparalysie\n', ''])
      expect(await conversation(end)).not.toContain('urgence-titre');
  });
});

describe('saidBy', () => {
  const list: Question = {
    id: 'liste:a,b',
    finding: 'a',
    text: '?',
    kind: 'list',
    choices: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  };

  it.each<[string, Question | null, unknown]>([
    ['2', list, { answers: { a: false, b: true } }],
    ['1, 2', list, { answers: { a: true, b: true } }],
    ['Aucun', list, { answers: { a: false, b: false } }],
    ['3', list, { text: '3' }],
    ['le b', list, { text: 'le b' }],
    ['2', { ...list, kind: 'choice' }, { answers: { a: 'b' } }],
    ['2', { ...list, kind: 'number' }, { text: '2' }],
    ['oui', null, { text: 'oui' }],
  ])('%s', (line, question, expected) => {
    expect(saidBy(line, question)).toEqual(expected);
  });
});
