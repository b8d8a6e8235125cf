// Units and numbers as people write them.

import { describe, expect, test } from 'vitest';
import { describeQuantity, parseNumber, unitsFor } from './units.js';

describe('parseNumber', () => {
  test.each([
    ['3', 3],
    [' 38,5 ', 38.5],
    ['38.5', 38.5],
    ['1 200', 1200],
    ['0', 0],
  ])('reads « %s »', (typed, number) => {
    expect(parseNumber(typed)).toBe(number);
  });

  test.each(['', 'trois', '-2', '3 jours', '1e3', '3,', ',5', '38,5,2'])('refuses « %s »', (typed) => {
    expect(parseNumber(typed)).toBeNull();
  });
});

describe('unitsFor', () => {
  test('a duration is asked in minutes to months, and kept in hours', () => {
    expect(unitsFor('heures').map(({ label }) => label)).toEqual([
      'minutes',
      'heures',
      'jours',
      'semaines',
      'mois',
    ]);
    expect(unitsFor('heures').find(({ id }) => id === 'jours')?.factor).toBe(24);
  });

  test('an age can be given in months', () => {
    expect(unitsFor('années').find(({ id }) => id === 'mois')?.factor).toBeCloseTo(1 / 12);
  });

  test('any other measure has its own unit, and a missing one none', () => {
    expect(unitsFor('°C')).toEqual([{ id: 'valeur', label: '°C', factor: 1 }]);
    expect(unitsFor(undefined)[0]?.label).toBe('');
  });
});

describe('describeQuantity', () => {
  test.each([
    [0.5, 'heures', '30 minutes'],
    [1, 'heures', '1 heure'],
    [24, 'heures', '1 jour'],
    [72, 'heures', '3 jours'],
    [336, 'heures', '2 semaines'],
    [2190, 'heures', '3 mois'],
    [32, 'années', '32 ans'],
    [1, 'années', '1 an'],
    [0.5, 'années', '6 mois'],
    [38.5, '°C', '38,5 °C'],
    [2, '', '2'],
  ])('%d %s is « %s »', (value, unit, said) => {
    expect(describeQuantity(value, unit)).toBe(said);
  });

  test('a bound is said as a bound', () => {
    expect(describeQuantity({ min: 65 }, 'années')).toBe('au moins 65 ans');
    expect(describeQuantity({ max: 2 }, 'années')).toBe('au plus 2 ans');
    expect(describeQuantity({ min: 0, max: 20 }, 'heures')).toBe('au plus 20 heures');
    expect(describeQuantity({ min: 4, max: 8 }, 'années')).toBe('entre 4 ans et 8 ans');
    expect(describeQuantity({ min: 32, max: 32 }, 'années')).toBe('32 ans');
  });
});
