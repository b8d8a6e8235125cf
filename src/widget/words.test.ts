// The page's own words: counting, refusals, dates.

import { expect, test } from 'vitest';
import { frenchDate, lengthWarning, patience, problemInWords, TEXT_LIMIT, whenInWords } from './words.js';

const plain = (text: string | null): string => (text ?? '').replace(/[\u202f\u00a0]/g, ' ');

test('a long text is counted before it is sent, and said too long only past the limit', () => {
  expect(lengthWarning('a'.repeat(200))).toBeNull();
  expect(plain(lengthWarning('a'.repeat(TEXT_LIMIT)))).toBe('8 000 caractères sur 8 000.');
  expect(plain(lengthWarning('a'.repeat(TEXT_LIMIT + 120)))).toContain('trop long : 8 120 caractères');
});

test('an emoji counts as one character, as for the server', () => {
  expect(lengthWarning('😷'.repeat(TEXT_LIMIT / 2))).toBeNull();
});

test('a refusal is said without field names or status codes', () => {
  const tooLong = plain(problemInWords({ status: 422, field: 'text' }));
  expect(tooLong).toContain('trop long');
  const bad = problemInWords({
    status: 422,
    field: 'answers.age',
    errors: [{ field: 'answers.age', detail: 'Ce nombre doit être entre 0 et 120.' }],
  });
  expect(bad).toBe('Cette réponse ne convient pas. Ce nombre doit être entre 0 et 120.');
  for (const said of [tooLong, bad, problemInWords({ status: 400 })]) {
    expect(said).not.toMatch(/answers|text|422|400|JSON/);
    expect(said).not.toBe('');
  }
});

test('a date is written in French', () => {
  expect(frenchDate('2026-11-21')).toBe('21 novembre 2026');
  expect(frenchDate('bientôt')).toBe('bientôt');
});

test('a duration is how long to wait for an advice to work, and a deadline for the rest', () => {
  const advice = { urgency: 'conseil', delay: '3 jours' } as const;
  expect(whenInWords(advice)).not.toContain('3 jours');
  expect(patience(advice)).toBe('3 jours');
  const appointment = { urgency: 'programmee', delay: 'deux semaines' } as const;
  expect(whenInWords(appointment)).toBe("d'ici deux semaines");
  expect(patience(appointment)).toBeNull();
});

test('a moment is said as it is', () => {
  expect(whenInWords({ urgency: 'conseil', delay: "aujourd'hui" })).toBe("aujourd'hui");
  expect(patience({ urgency: 'conseil', delay: "aujourd'hui" })).toBeNull();
  expect(whenInWords({ urgency: 'jours' })).toBe('dans les 24 à 72 heures');
});
