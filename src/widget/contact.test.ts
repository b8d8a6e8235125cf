// Links to call: made from contacts, found in sentences, never from a number that is not one.

import { expect, test } from 'vitest';
import { contactHref, cutAtNumbers } from './contact.js';

const numbers = { '15': 'tel', '114': 'sms', '3114': 'tel', '116 117': 'tel' } as const;

const linked = (text: string): string[] =>
  cutAtNumbers(text, numbers).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.href]));

test('a contact is called, written to or visited; a place is not a link', () => {
  const contact = (kind: 'tel' | 'sms' | 'url' | 'lieu', value: string) =>
    contactHref({ kind, value, label: '' });
  expect(contact('tel', '01 45 42 59 59')).toBe('tel:0145425959');
  expect(contact('sms', '114')).toBe('sms:114');
  expect(contact('url', 'ameli.fr')).toBe('https://ameli.fr');
  expect(contact('lieu', 'la pharmacie')).toBeNull();
});

test('the numbers of the knowledge are found in a sentence', () => {
  expect(linked('Le 3114 vous écoute.')).toEqual(['tel:3114']);
  expect(linked('Appelez le 15, ou le 116 117, ou écrivez au 114.')).toEqual([
    'tel:15',
    'tel:116117',
    'sms:114',
  ]);
});

test.each(['pendant 15 minutes', 'le 15 00', 'le 1512', 'entre 15 et 114', 'le 99'])(
  '« %s » is no number to call',
  (text) => {
    expect(linked(text)).toEqual([]);
  },
);

test('the sentence is kept whole', () => {
  const pieces = cutAtNumbers('Appelez le 15 si ça va mal.', numbers);
  expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('')).toBe(
    'Appelez le 15 si ça va mal.',
  );
});
