// The promises of the reader that hold for any text: never throws, quotes verbatim, raises only, idempotent.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { ask, CARDS, read } from './fixtures.js';
import { PAIRS } from './pairs.js';

const WORDS = [
  ...new Set(PAIRS.replaceAll(/^#.*$/gm, '').split(/[\s|→]+/)),
  "j'ai",
  'ma mère',
  'il',
  'depuis 3 jours',
  '39,5',
  '58 ans',
  ',',
  '.',
  '?',
  'ni',
  'constructor',
  '__proto__',
  'toString',
  '🤒',
  '\u0000',
];
const french = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' '));
const anything = fc.oneof(
  french,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

const questions = fc.constantFrom(
  null,
  ask('fievre'),
  ask('age', 'number'),
  ask('duree-fievre', 'number', { unit: 'jours' }),
  ask('sexe', 'choice', {
    choices: [
      { id: 'femme', label: 'une femme' },
      { id: 'homme', label: 'un homme' },
    ],
  }),
  ask('toux', 'list', {
    choices: [
      { id: 'toux', label: 'de la toux' },
      { id: 'frissons', label: 'des frissons' },
    ],
  }),
);

const dangers = CARDS.filter((card) => card.weight === 'danger').map((card) => card.id);

function people(situation: Situation): readonly Situation['others'][number][] {
  return [situation, ...situation.others];
}

describe('reader', () => {
  it('never throws, whatever the text and the question', () => {
    fc.assert(
      fc.property(anything, questions, (text, question) => {
        expect(() => read(text, EMPTY_SITUATION, question)).not.toThrow();
      }),
      { numRuns: 600 },
    );
  });

  it('quotes only words that are literally in the text', () => {
    fc.assert(
      fc.property(anything, questions, (text, question) => {
        const { situation, understood } = read(text, EMPTY_SITUATION, question);
        for (const { quote } of understood) expect(text).toContain(quote);
        for (const person of people(situation))
          for (const { quote } of Object.values(person.findings)) expect(text).toContain(quote ?? '');
      }),
      { numRuns: 600 },
    );
  });

  it('changes nothing when the same text is read twice', () => {
    fc.assert(
      fc.property(french, (text) => {
        const once = read(text).situation;
        const twice = read(text, once).situation;
        // Once the subject is known, words before any name are theirs: what is read settles at the second time at the latest.
        expect(read(text, twice).situation).toEqual(twice);
        if (once.who === 'moi') expect(twice).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  it('never takes back a danger of anyone by a later text', () => {
    fc.assert(
      fc.property(french, french, (first, second) => {
        const before = read(first).situation;
        const after = read(second, before).situation;
        for (const person of people(before)) {
          // « il … », then « ma mère … »: someone known by a pronoun takes their name.
          const later =
            people(after).find((one) => one.who === person.who) ??
            (person.who === 'proche' ? after : undefined);
          for (const id of dangers)
            if (person.findings[id]?.value === true) expect(later?.findings[id]?.value).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is linear enough to read a hostile text of the largest size', () => {
    for (const piece of [
      'pas de fièvre, ',
      'ni toux ',
      'ma mère ',
      'depuis 3 jours ',
      'a',
      '1',
      ',',
      'mal poitrine ',
      'il ',
      '\u0301',
      "j'",
    ]) {
      const text = piece.repeat(Math.ceil(8000 / piece.length));
      expect(read(text).situation.findings).toBeDefined();
    }
  });

  it('tells when nothing at all was understood, and takes it back later', () => {
    const lost = read('zglub frotz du glorp').situation;
    expect(lost.unread).toBe(true);
    expect(read('bonjour').situation.unread).toBe(false);
    expect(read("j'ai 58 ans", lost).situation.unread).toBe(true);
    expect(read("j'ai de la fièvre", lost).situation.unread).toBe(false);
    expect(read('zglub', read("j'ai de la fièvre").situation).situation.unread).toBe(false);
  });

  it('says health only when more than an identity was understood', () => {
    expect(read("j'ai 58 ans").health).toBe(false);
    expect(read('je tousse').health).toBe(true);
  });

  it('keeps the whole text of a long message', () => {
    const { situation } = read(`${'bla bla. '.repeat(900)} j'ai mal à la poitrine`);
    expect(situation.findings['douleur-thoracique']?.value).toBe(true);
  });
});
