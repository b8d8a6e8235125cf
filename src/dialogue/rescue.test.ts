// What can be saved of a refused request: an emergency, and nothing else.

import { describe, expect, it } from 'vitest';
import { emergencyIn, type Fragments } from './rescue.js';
import { SMALL_MIND } from './small-world.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const nothing: Fragments = { words: [], situation: null, answers: null, audience: null };
const urgency = (found: Partial<Fragments>) =>
  emergencyIn(SMALL_MIND, { ...nothing, ...found }, NOW)?.orientation.urgency ?? null;

describe('emergencyIn', () => {
  it('finds an emergency in any piece of text, and only an emergency', () => {
    expect(urgency({ words: ['fr', 'paralysie'] })).toBe('urgence');
    expect(urgency({ words: ['toux'] })).toBeNull();
    expect(urgency({})).toBeNull();
  });

  it('believes what fits in a forged situation and leaves the rest', () => {
    const findings = {
      toux: { value: true, by: 'texte' },
      inconnu: { value: true, by: 'texte' },
      age: { value: 400, by: 'texte' },
      constructor: { value: true, by: 'texte' },
    };
    expect(urgency({ situation: { findings }, words: ['essoufflement'] })).toBe('urgence');
    expect(urgency({ situation: { findings: { ...findings, toux: { value: [] } } } })).toBeNull();
  });

  it('believes the answers that fit', () => {
    expect(urgency({ answers: { paralysie: true, age: 400 } })).toBe('urgence');
    expect(urgency({ answers: { paralysie: 'oui', age: 4 } })).toBeNull();
  });

  it.each([[[]], ['texte'], [12], [{ findings: [] }], [{ findings: 'x' }]])('survives %j', (strange) => {
    expect(urgency({ situation: strange, answers: strange, audience: strange })).toBeNull();
  });
});
