// The small tools under the reader: folding, tokens, stems, sounds, faults.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES, knowledgeOf, card, read } from './fixtures.js';
import { foldAll } from './fold.js';
import { createFuzzy, distance } from './fuzzy.js';
import { createReader } from './index.js';
import { numberAt } from './numbers.js';
import { createSpeller } from './lexicon.js';
import { soundKey } from './phonetic.js';
import { stem } from './stem.js';
import { tokenise } from './tokens.js';
import { EMPTY_SITUATION } from '../domain/situation.js';

describe('fold and tokenise', () => {
  it.each([
    ['Éà ÇŒæ', 'ea coeae'],
    ['l’œil', "l'oeil"],
    ['ＡＢ', 'ab'],
    ['e\u0301te\u0301', 'ete'],
    ['a\u200Bb', 'ab'],
  ])('folds « %s »', (text, expected) => {
    expect(foldAll(text)).toBe(expected);
  });

  it('keeps the place of every token in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          last = token.start;
        }
      }),
    );
  });

  it.each([
    ["j'ai 38,5 !", ['j', 'ai', '38,5', '!']],
    ['3j', ['3', 'j']],
    ['a-t-il', ['a', 't', 'il']],
    ['38°2', ['38', '°', '2']],
    ['maaaal', ['mal']],
    ['créée', ['cree']],
    ['58.', ['58', '.']],
    ['oui…', ['oui', '.']],
  ])('cuts « %s »', (text, expected) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(expected);
  });
});

describe('stem', () => {
  it.each([
    ['serre serrer serrait serrée serrent', 1],
    ['vomi vomit vomir vomissements vomissait', 1],
    ['respire respirer respiration respiré', 1],
    ['gonflé gonflée gonflement gonfler', 1],
    ['arrive arriver arrivé arrivait', 1],
    ['appuie appuyer appuyé appuyait', 1],
    ['mal maux', 1],
    ['œil yeux', 1],
    ['dort dormir dors dormi', 1],
    ['poison poisson', 2],
    ['coup coupe', 2],
    ['toux tous', 2],
    ['viol violent', 2],
    ['gêne gens', 2],
    ['moite moitié', 2],
    ['pâle palais', 2],
    ['fois foie', 2],
    ['enfant enfer', 2],
    ['mari mars', 2],
    ['malaise Malaisie', 2],
  ])('« %s » makes %d', (words, count) => {
    expect(new Set(words.split(' ').map((word) => stem(foldAll(word)))).size).toBe(count);
  });

  it('is the same for a word stemmed in any accent or case', () => {
    expect(stem(foldAll('FIÈVRES'))).toBe(stem(foldAll('fievre')));
  });
});

describe('sound and faults', () => {
  it.each([
    ['vantre', 'ventre'],
    ['respiré', 'respirer'],
    ['essouflé', 'essoufflé'],
    ['diaré', 'diarrhée'],
    ['farmacie', 'pharmacie'],
    ['ospital', 'hospital'],
  ])('« %s » sounds like « %s »', (a, b) => {
    expect(soundKey(foldAll(a))).toBe(soundKey(foldAll(b)));
  });

  it.each([
    ['poison', 'poisson'],
    ['boire', 'poire'],
    ['douleur', 'douceur'],
  ])('« %s » does not sound like « %s »', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });

  it('measures faults, a swap counting one', () => {
    expect(distance('poitrine', 'poirtinne', 2)).toBe(2);
    expect(distance('poitrine', 'poitirne', 2)).toBe(1);
    expect(distance('poitrine', 'poitrine', 2)).toBe(0);
    expect(distance('abc', 'xyz', 1)).toBe(2);
  });

  it('finds the nearest word, and nothing when two are as near', () => {
    const find = createFuzzy(
      new Map([
        ['poitrine', 'A'],
        ['ventre', 'B'],
        ['courbe', 'C'],
        ['courte', 'D'],
      ]),
    );
    expect(find('poitrinne')).toBe('A');
    expect(find('vnetre')).toBe('B');
    expect(find('centre')).toBeUndefined();
    expect(find('courxe')).toBeUndefined();
    expect(find('mer')).toBeUndefined();
  });

  it('never turns a protected word into an idea', () => {
    const cards = [card('poison', { said: ['poison'] })];
    const reading = (classes: Record<string, readonly string[]>) =>
      createReader(knowledgeOf(cards, classes)).read('du poisson', {
        situation: EMPTY_SITUATION,
        question: null,
      });
    expect(reading({ 'mots-proteges': ['poisson'] }).understood).toEqual([]);
    expect(reading({}).understood).toHaveLength(1);
  });
});

describe('numbers', () => {
  it.each([
    ['cinquante-huit', 58],
    ['quatre-vingt-deux', 82],
    ['quatre-vingt-dix-sept', 97],
    ['soixante-quinze', 75],
    ['soixante et onze', 71],
    ['vingt et un', 21],
    ['cent vingt', 120],
    ['39,5', 39.5],
    ['septante', 70],
  ])('« %s » is %d', (text, expected) => {
    expect(numberAt(createSpeller({})(text), 0)?.value).toBe(expected);
  });

  it('reads no number in a word', () => {
    expect(numberAt(createSpeller({})('constructor'), 0)).toBeNull();
  });
});

describe('formulas', () => {
  const understands = (said: string, text: string): boolean =>
    createReader(knowledgeOf([card('x', { said: [said] })], CLASSES)).read(text, {
      situation: EMPTY_SITUATION,
      question: null,
    }).situation.findings['x']?.value === true;

  it.each([
    ['{mal} {poitrine}', 'une douleur dans la cage thoracique', true],
    ['{mal} {poitrine}', 'la poitrine me fait mal', true],
    ['{mal} {poitrine}', 'mal un deux rouge vert bleu poitrine', false],
    ['{mal} {poitrine}', "j'ai mal. La poitrine va bien", false],
    ['{classe-absente} {poitrine}', 'la poitrine', false],
    ['=mal au cœur', 'mal au cœur', true],
    ['=mal au cœur', 'mal très au cœur', false],
    ['=mal au cœur', 'au cœur mal', false],
    ['ne mange plus', 'elle ne mange plus', true],
    ['ne mange plus', 'elle mange', false],
    ['en nage', 'il est en nage', true],
    ['en nage', 'il nage', false],
    ['très fatigué', 'trop fatigué', true],
    ['très fatigué', 'fatigué', false],
    ['mal-être', 'un mal-être', true],
    ['mal-être', "j'ai mal", false],
    ['non fumeur', 'fumeur', false],
    ['non fumeur', 'je suis non fumeur', true],
  ])('« %s » in « %s »: %s', (said, text, expected) => {
    expect(understands(said, text)).toBe(expected);
  });

  it('costs no answer to a card with a malformed formula', () => {
    expect(understands('{', 'rien')).toBe(false);
    expect(understands('=', 'rien')).toBe(false);
    expect(understands('', 'rien')).toBe(false);
  });

  it('does not mix the ideas of two clauses', () => {
    expect(
      read("j'ai mal à la tête, mais ma poitrine va bien").situation.findings['douleur-thoracique'],
    ).toBeUndefined();
  });
});
