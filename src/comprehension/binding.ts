// What must be met beside the full words of a formula: its negator's own word, the little words it means nothing without.

import type { Word } from './word.js';
import { BINDERS, DETERMINERS } from './words.js';

export const isIdea = (word: Word): boolean =>
  word.role === 'content' || word.role === 'light' || word.role === 'number';
export const isNegator = (word: Word): boolean => word.role === 'negator' && word.text !== 'non';

/** Little words of a kind stand for one another. */
export function littleGroup(word: Word): string {
  return word.text === 'memes' ? 'meme' : (BINDERS.get(word.text) ?? word.text);
}

/** Little words that change what a negator denies. */
export const COMPARING = new Set(['meme', 'comme', 'aussi']);

/** The little words of a formula that are not articles, by group, in order. */
export function littles(words: readonly Word[]): string[] {
  return words
    .filter(
      (word) =>
        word.role === 'little' && !DETERMINERS.has(word.text) && word.text !== 'ne' && word.text !== 'n',
    )
    .map(littleGroup);
}

/**
 * Stem of the word that the negator of a formula is tied to: the verb on its left (« ne passe pas »), else the word on its right
 * (« n'est pas calmé », « sans force »). Null when it could be either (« douleur pas calmée »), or when a slot stands between.
 */
export function hostOf(words: readonly Word[]): string | null {
  const negator = words.findIndex(isNegator);
  if (negator < 0) return null;
  const side = (step: 1 | -1): string | null => {
    for (let i = negator + step; words[i] !== undefined && words[i]?.kind !== 'mark'; i += step) {
      const word = words[i];
      if (word?.text === 'ne' || word?.text === 'n' || word?.text === 'que') return null;
      if (word !== undefined && isIdea(word)) return word.stem;
    }
    return null;
  };
  const left = side(-1);
  const right = side(1);
  const verbal = words.slice(0, negator).some((word) => word.text === 'ne' || word.text === 'n');
  if (left !== null && right !== null && !verbal) return null;
  return left ?? right;
}

/** One idea, and a little word to finish (« peur de lui », « une tique sur », « mon mari est là »): it says nothing without it. */
export function isAllBinding(words: readonly Word[]): boolean {
  const last = words.at(-1);
  return words.length > 1 && last?.role === 'little' && words.filter(isIdea).length === 1;
}

/** « me suis piqué » is not « ça me pique », nor « m'a poussée » « me pousse à »: the auxiliary after the pronoun counts. */
export function auxiliaryOf(words: readonly Word[]): string[] {
  const at = words.findIndex(
    (word, i) =>
      /^(?:me|m|se|s)$/.test(word.text) && /^(?:suis|est|a|ai|ont)$/.test(words[i + 1]?.text ?? ''),
  );
  const auxiliary = at < 0 ? undefined : words[at + 1];
  return auxiliary === undefined ? [] : [littleGroup(auxiliary)];
}
