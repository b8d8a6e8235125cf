// Cuts a text into words, numbers and marks, each with its place in the original text. One pass, linear.

import { fold } from './fold.js';

export interface Token {
  /** Folded: lower case, no accent. The digits for a number, the sign for a mark. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Offsets in the original text: what lies between is verbatim. */
  readonly start: number;
  readonly end: number;
  /** Attached to the token before it by a hyphen, an apostrophe or nothing at all (`3j`, `a-t-il`). */
  readonly joined: boolean;
  /** Value of a number token. */
  readonly value?: number;
  /** An emoji: a word of its own, that the vocabulary may give a meaning. */
  readonly picture?: true;
}

const PICTURE = /^\p{Extended_Pictographic}$/u;
const LETTER = /^[a-z]$/;
const DIGIT = /^[0-9]$/;
const MARKS = new Set([
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  '(',
  ')',
  '/',
  '%',
  '°',
  '+',
  '=',
  '\n',
  '-',
  '<',
  '>',
  '"',
]);
const LONGEST_WORD = 40;

/** Three times the same letter or more is emphasis (« maaaal »): one is kept (two for e: « créée »). */
function calm(word: string): string {
  return word.replace(/([a-df-z])\1{2,}/g, '$1').replace(/e{3,}/g, 'ee');
}

/**
 * Tokens of a text, in order. A word longer than 40 letters is kept for its place but can match nothing.
 * Hyphens and apostrophes inside a word part it: « grand-mère » → grand, mère ; « j'ai » → j, ai.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let word = '';
  let kind: 'word' | 'number' | null = null;
  let start = 0;
  let end = 0;
  let joined = false;
  let touching = false;

  const flush = (): void => {
    if (kind === 'word') {
      const folded = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : calm(word);
      tokens.push({ text: folded, kind, start, end, joined });
    } else if (kind === 'number') {
      const digits = word.replace(/[.,]$/, '');
      tokens.push({
        text: digits,
        kind,
        start,
        end: end - (word.length - digits.length),
        joined,
        value: Number.parseFloat(digits.replace(',', '.')),
      });
      if (digits.length < word.length)
        tokens.push({ text: word.slice(digits.length), kind: 'mark', start: end - 1, end, joined: true });
    }
    kind = null;
    word = '';
  };

  let index = 0;
  for (const char of text) {
    const at = index;
    index += char.length;
    const folded = fold(char);
    if (folded === '') {
      if (kind !== null) end = index;
      continue;
    }
    const first = folded[0] ?? '';
    if (LETTER.test(first)) {
      if (kind !== 'word') {
        const attached = kind !== null || touching;
        flush();
        kind = 'word';
        start = at;
        joined = attached;
      }
      word += folded.replace(/[^a-z]/g, '');
      end = index;
      touching = false;
    } else if (DIGIT.test(first)) {
      if (kind !== 'number') {
        const attached = kind !== null || touching;
        flush();
        kind = 'number';
        start = at;
        joined = attached;
      }
      word += folded.replace(/[^0-9]/g, '');
      end = index;
      touching = false;
    } else if (kind === 'number' && (char === '.' || char === ',') && !/[.,]/.test(word)) {
      word += char;
      end = index;
    } else {
      const wasWord = kind !== null;
      flush();
      touching = wasWord && (first === '-' || first === "'" || first === '°');
      if (char > '\u2000' && PICTURE.test(char)) {
        tokens.push({ text: char, kind: 'word', start: at, end: index, joined: false, picture: true });
        touching = false;
        continue;
      }
      const sign = char === '\r' || char === '\u2028' || char === '\u2029' ? '\n' : first;
      if (MARKS.has(sign) && !(sign === '-' && touching))
        tokens.push({ text: sign, kind: 'mark', start: at, end: index, joined: wasWord });
    }
  }
  flush();
  return tokens;
}
