// The sentences of the knowledge, filled for the person they are about.

import { expect, test } from 'vitest';
import type { Situation } from './protocol.js';
import { sentence, typeset, type Vocabulary } from './vocabulary.js';

const words: Vocabulary = {
  texts: {
    'niveau-jour': "Il faut un avis médical aujourd'hui.",
    'urgence-que-dire-traitements': 'Les médicaments que vous prenez.',
    'urgence-que-dire-traitements-proche': "Les médicaments qu'{il} prend.",
    'urgence-que-dire-quoi': 'Ce qui se passe : {phrase}',
    'degrade-urgence': 'Appelez le {contact:samu}.',
  },
  contacts: {},
  numbers: {},
  findings: {},
};

const about = (informant: Situation['informant'], sexe?: string): Situation => ({
  who: informant === 'proche' ? 'père' : 'moi',
  informant,
  findings: sexe === undefined ? {} : { sexe: { value: sexe, by: 'texte' } },
  others: [],
  asked: [],
  unread: false,
});

test('the form about someone else is used for someone else only, and follows their sex', () => {
  const key = 'urgence-que-dire-traitements';
  expect(sentence(words, key, about('soi'))).toBe('Les médicaments que vous prenez.');
  expect(sentence(words, key, null)).toBe('Les médicaments que vous prenez.');
  expect(sentence(words, key, about('proche', 'homme'))).toBe("Les médicaments qu'il prend.");
  expect(sentence(words, key, about('proche', 'femme'))).toBe("Les médicaments qu'elle prend.");
  expect(sentence(words, key, about('proche'))).toBe("Les médicaments qu'il ou elle prend.");
});

test('a sentence without a form about someone else keeps its own', () => {
  expect(sentence(words, 'niveau-jour', about('proche'))).toBe("Il faut un avis médical aujourd'hui.");
});

test('gaps are filled, and what the person wrote cannot fill another gap', () => {
  expect(sentence(words, 'urgence-que-dire-quoi', null, { phrase: '{il} tousse' })).toBe(
    'Ce qui se passe\u00a0: {il} tousse',
  );
});

test('a contact stays to be linked', () => {
  expect(sentence(words, 'degrade-urgence', null)).toBe('Appelez le {contact:samu}.');
});

test('a sign that goes with the word before it does not start a line', () => {
  expect(typeset('« Ça va ? »')).toBe('«\u00a0Ça va\u00a0?\u00a0»');
});
