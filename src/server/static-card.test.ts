// The only numbers written in code are those of the knowledge.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STATIC_CARD, STATIC_NUMBERS, STATIC_PAGE } from './static-card.js';

const { contacts } = parse(readFileSync('knowledge/contacts.yaml', 'utf8')) as {
  contacts: Record<string, { valeur: string }>;
};

describe('the static card', () => {
  it.each(Object.entries(STATIC_NUMBERS))('%s is the number of contacts.yaml', (id, number) => {
    expect(contacts[id]?.valeur).toBe(number);
    expect(STATIC_CARD).toContain(number);
    expect(STATIC_PAGE).toContain(`:${number}"`);
  });

  it('holds no other number', () => {
    const known: readonly string[] = Object.values(STATIC_NUMBERS);
    expect((STATIC_CARD.match(/\d+/g) ?? []).filter((digits) => !known.includes(digits))).toEqual([]);
  });
});
