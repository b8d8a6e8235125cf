// The words that can be found in a body that is not what was expected.

import { describe, expect, it } from 'vitest';
import { fragmentsOf } from './fragments.js';

const words = (raw: string): readonly string[] => fragmentsOf(raw).words;

describe('fragmentsOf', () => {
  it('reads every field but those that hold ids', () => {
    expect(
      words('{"text":"il ne respire plus","audience":"patient","at":"demain","x":{"y":["mal"]}}'),
    ).toEqual(['il ne respire plus', 'mal']);
    expect(fragmentsOf('{"situation":{"who":"moi"},"answers":{"age":3}}')).toEqual({
      words: [],
      situation: { who: 'moi' },
      answers: { age: 3 },
      audience: undefined,
    });
  });

  it('reads the literals of broken or cut JSON, keys left out', () => {
    expect(words('{"text": "il ne respire \\"plus\\"", "audience": ')).toEqual(['il ne respire "plus"']);
    expect(words('{"text":"il est tomb\\u00e9 et ne bouge')).toEqual(['il est tombé et ne bouge']);
  });

  it('reads plain text and forms', () => {
    expect(words('mon père ne respire plus')).toEqual(['mon père ne respire plus']);
    expect(words('"mon père ne respire plus"')).toEqual(['mon père ne respire plus']);
    expect(words('text=mon+p%C3%A8re&x=ne+respire+plus')).toEqual(['mon père.\nne respire plus']);
  });

  it('survives deep nesting and nothing at all', () => {
    expect(words('['.repeat(30_000) + ']'.repeat(30_000))).toEqual([]);
    expect(words('')).toEqual(['']);
    expect(words('null')).toEqual([]);
  });
});
