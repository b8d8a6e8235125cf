// Finds the words in a request body that could not be accepted: valid JSON, broken JSON, or no JSON at all.

import type { Fragments } from '../dialogue/rescue.js';

/** Fields whose strings are ids or codes, never a person's words. */
const NOT_WORDS: ReadonlySet<string> = new Set(['situation', 'audience', 'at']);

/** A JSON string literal, closed or cut short, and the colon after it when it is a key. */
const LITERAL = /"((?:[^"\\]|\\[\s\S])*)(?:"(\s*:)?|$)/g;

/** Everything in `raw` that may be somebody's words, with the situation and answers when they can be told apart. */
export function fragmentsOf(raw: string): Fragments {
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    return { words: looseWords(raw), situation: null, answers: null, audience: null };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { words: strings(body), situation: null, answers: null, audience: null };
  const fields = new Map<string, unknown>(Object.entries(body));
  const words = [...fields].flatMap(([name, value]) => (NOT_WORDS.has(name) ? [] : strings(value)));
  return {
    words,
    situation: fields.get('situation'),
    answers: fields.get('answers'),
    audience: fields.get('audience'),
  };
}

/** Every string inside a JSON value, in order; a stack and not recursion, because the nesting is the sender's. */
function strings(value: unknown): string[] {
  const found: string[] = [];
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next === 'string') found.push(next);
    else if (typeof next === 'object' && next !== null) stack.push(...Object.values(next).reverse());
  }
  return found;
}

function looseWords(raw: string): string[] {
  const literals = [...raw.matchAll(LITERAL)].flatMap(([, words = '', colon]) =>
    colon ? [] : [unescape(words)],
  );
  return literals.some((literal) => literal.trim().includes(' ')) ? literals : [formDecoded(raw)];
}

function unescape(literal: string): string {
  try {
    return JSON.parse(`"${literal.replace(/[\n\r\t]/g, ' ').replace(/\\$/, '')}"`) as string;
  } catch {
    return literal;
  }
}

/** A form posts `text=mon+p%C3%A8re`. */
function formDecoded(raw: string): string {
  if (!/^[^\s=]+=\S*$/.test(raw)) return raw;
  return [...new URLSearchParams(raw).values()].join('.\n');
}
