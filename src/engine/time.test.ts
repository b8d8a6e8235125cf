// The hour in French legal time: nights, weekends and public holidays, checked against a maintained calendar.

import joursFeries from '@socialgouv/jours-feries';
import { describe, expect, it } from 'vitest';
import { isOfficeHours, publicHolidays } from './time.js';

describe('public holidays', () => {
  it.each([2024, 2025, 2026, 2027, 2030, 2038])('of %i are those of the maintained calendar', (year) => {
    const oracle = Object.values(joursFeries(year))
      .map((day) => new Date(day).toISOString().slice(0, 10))
      .sort();
    expect(publicHolidays(year)).toEqual(oracle);
  });
});

describe('office hours', () => {
  it.each([
    ['2026-11-24T09:00:00Z', true, 'a Tuesday at 10'],
    ['2026-11-24T18:59:00Z', true, 'just before 20 h'],
    ['2026-11-24T19:00:00Z', false, 'at 20 h'],
    ['2026-11-24T06:59:00Z', false, 'just before 8 h'],
    ['2026-11-24T07:00:00Z', true, 'at 8 h'],
    ['2026-07-21T06:00:00Z', true, 'at 8 h in summer time'],
    ['2026-11-28T10:00:00Z', true, 'a Saturday at 11'],
    ['2026-11-28T11:00:00Z', false, 'a Saturday at noon'],
    ['2026-11-29T10:00:00Z', false, 'a Sunday'],
    ['2026-05-01T09:00:00Z', false, 'the first of May'],
    ['2027-03-29T09:00:00Z', false, 'Easter Monday'],
  ])('%s is %s (%s)', (instant, open) => {
    expect(isOfficeHours(new Date(instant))).toBe(open);
  });
});
