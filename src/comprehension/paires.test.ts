// Runs the minimal pairs: one word changes, and so does the reading.

import { describe, expect, it } from 'vitest';
import { valueOf } from './fixtures.js';
import { PAIRS } from './pairs.js';

const READINGS = new Map<string, boolean | null | undefined>([
  ['oui', true],
  ['non', false],
  ['?', null],
  ['-', undefined],
]);

const rows = PAIRS.trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => {
    const [finding = '', ...sides] = line.split(' | ');
    return {
      finding,
      sides: sides.map((side) => {
        const [text = '', reading = ''] = side.split(' → ');
        return { text, reading };
      }),
    };
  });

describe('minimal pairs', () => {
  it('holds at least 150 pairs of well-formed rows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    for (const row of rows) {
      expect(row.sides).toHaveLength(2);
      for (const side of row.sides) expect(READINGS.has(side.reading), side.text).toBe(true);
    }
  });

  it.each(rows.flatMap((row) => row.sides.map((side) => ({ finding: row.finding, ...side }))))(
    '$finding: « $text » → $reading',
    ({ finding, text, reading }) => {
      expect(valueOf(text, finding)).toBe(READINGS.get(reading));
    },
  );
});
