// Every word that the knowledge listens to, and how a word of a message is brought to one of them.

import { inContext } from './context.js';
import { foldAll } from './fold.js';
import { createFuzzy } from './fuzzy.js';
import { soundKey } from './phonetic.js';
import { CONTRACTIONS } from './spelling.js';
import { stem } from './stem.js';
import { tokenise, type Token } from './tokens.js';
import type { Role, Word } from './word.js';
import { LIGHT, LITTLE, NEGATORS } from './words.js';

export type Classes = Readonly<Record<string, readonly string[]>>;

const SPELLING_PREFIX = 'graphie-';
const PROTECTED_CLASS = 'mots-proteges';

/** A class that describes spelling, not a synonym class. */
export function isSpellingClass(name: string): boolean {
  return name.startsWith(SPELLING_PREFIX) || name === PROTECTED_CLASS;
}

/** Accents that tell two words apart once folded: « né » and « ne », « mémé » and « même ». */
function accented(token: Token, before: Token | undefined, source: string): Token {
  if (token.text !== 'ne' && token.text !== 'meme') return token;
  const raw = source.slice(token.start, token.end).normalize('NFC').toLowerCase();
  if (raw === 'mémé') return { ...token, text: 'memere' };
  const born = raw === 'né' || (raw === 'ne' && /^(?:est|suis|etait|nouveau)$/.test(before?.text ?? ''));
  return born ? { ...token, text: 'nee' } : token;
}

/** Tokens of a text, with the words that only an accent tells apart already told apart. */
function cut(text: string): Token[] {
  const tokens = tokenise(text);
  return tokens.map((token, i) => accented(token, tokens[i - 1], text));
}

/** A rib (« côte ») and a side (« côté ») look the same once folded; without an accent, the article tells. */
function sideOrRib(token: Token, before: Token | undefined, source: string): string {
  const raw = source.slice(token.start, token.end).normalize('NFC').toLowerCase();
  if (/é/.test(raw)) return 'cote~side';
  if (/ô/.test(raw) || /^(?:les|des|aux|une|mes|ses)$/.test(before?.text ?? '')) return 'cote~rib';
  return 'cote~side';
}

function roleOf(token: Token): Role {
  if (token.kind !== 'word') return token.kind;
  if (NEGATORS.has(token.text)) return 'negator';
  if (LITTLE.has(token.text)) return 'little';
  return LIGHT.has(token.text) ? 'light' : 'content';
}

interface Rewriting {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Spelling classes, by the first word of each faulty form; longest form first. */
function spellingRules(classes: Classes): Map<string, Rewriting[]> {
  const rules = new Map<string, Rewriting[]>();
  for (const [name, forms] of Object.entries(classes)) {
    if (!name.startsWith(SPELLING_PREFIX)) continue;
    const [right, ...wrong] = forms.map((form) => cut(form).map((t) => t.text));
    if (right === undefined) continue;
    for (const from of wrong) {
      const first = from[0];
      if (first === undefined || from.join(' ') === right.join(' ')) continue;
      const bucket = rules.get(first) ?? [];
      bucket.push({ from, to: right });
      rules.set(
        first,
        bucket.toSorted((a, b) => b.from.length - a.from.length),
      );
    }
  }
  return rules;
}

function spread(tokens: readonly Token[], from: number, count: number, to: readonly string[]): Token[] {
  const first = tokens[from];
  const last = tokens[from + count - 1];
  if (first === undefined || last === undefined) return [];
  return to.map((text, i) => ({
    text,
    kind: 'word',
    start: first.start,
    end: last.end,
    joined: i > 0 || first.joined,
  }));
}

export interface Lexicon {
  /** The words of a text, rewritten to the words known where that is safe. */
  readonly read: (text: string) => Word[];
}

/** « jarrive », « javale »: the apostrophe is missing before a verb in common use. */
const GLUED =
  /^j(?:arr?iv|ava(?:l|i)|appel|apel|att(?:e|r)|aim|achet|etouf|entend|essa[iy]|esper|habit|oubli|urin|utilis|ecri|hesit|hurle|insist|ignor|imagin|en$|ete$)/;

/** Words of a text with the spelling rules only: for the formulas of the knowledge, from which the lexicon is then made. */
export function createSpeller(classes: Classes): (text: string) => Word[] {
  const rules = spellingRules(classes);
  return (text) => {
    const tokens = cut(text);
    const out: Token[] = [];
    for (let i = 0; i < tokens.length;) {
      const token = tokens[i];
      if (token === undefined) break;
      const rule = rules
        .get(token.text)
        ?.find((r) =>
          r.from.every((word, k) => tokens[i + k]?.text === word && tokens[i + k]?.kind === 'word'),
        );
      if (rule !== undefined) {
        out.push(...spread(tokens, i, rule.from.length, rule.to));
        i += rule.from.length;
        continue;
      }
      const contraction = token.kind === 'word' ? CONTRACTIONS.get(token.text) : undefined;
      // « g mal » is « j'ai mal », « 2 g » is a weight.
      if (token.text === 'g' && tokens[i - 1]?.kind !== 'number' && tokens[i + 1]?.kind === 'word')
        out.push(...spread(tokens, i, 1, ['j', 'ai']));
      else if (GLUED.test(token.text)) out.push(...spread(tokens, i, 1, ['j', token.text.slice(1)]));
      else if (contraction !== undefined) out.push(...spread(tokens, i, 1, contraction));
      // A picture with no plain meaning says nothing.
      else if (token.picture !== true) out.push(token);
      i += 1;
    }
    const stemOf = (t: Token, before: Token | undefined): string => {
      if (t.kind !== 'word') return t.text;
      return t.text === 'cote' || t.text === 'cotes' ? sideOrRib(t, before, text) : stem(t.text);
    };
    return inContext(
      out.map((t, i) => ({ ...t, role: roleOf(t), stem: stemOf(t, out[i - 1]) })),
      text,
    );
  };
}

/** « lestomac », « dangoisse », « jurine »: the apostrophe is missing. Other elisions make too many real words (« sage », « carrière »). */
const ELIDED = /^[jld](?=[aeiouyh])/;

/**
 * The lexicon of a knowledge.
 * @param spell the speller of the same classes
 * @param vocabulary every word of the formulas: folded form → stem
 */
export function createLexicon(
  classes: Classes,
  spell: (text: string) => Word[],
  vocabulary: ReadonlyMap<string, string>,
): Lexicon {
  const stems = new Set(vocabulary.values());
  const protectedStems = new Set((classes[PROTECTED_CLASS] ?? []).map((word) => stem(foldAll(word))));
  const bySound = new Map<string, string | null>();
  for (const [form, value] of vocabulary) {
    const key = soundKey(form);
    if (key === '') continue;
    const known = bySound.get(key);
    bySound.set(key, known === undefined || known === value ? value : null);
  }
  let fuzzy: ((word: string) => string | undefined) | null = null;

  const resolve = (word: Word): Word[] => {
    // A marked stem is a word that is already known, or that its neighbours made another one.
    if (word.role !== 'content' || word.stem.includes('~') || stems.has(word.stem)) return [word];
    if (protectedStems.has(word.stem)) return [word];
    const elided = ELIDED.exec(word.text)?.[0];
    const rest = elided === undefined ? '' : word.text.slice(elided.length);
    const restStem = vocabulary.get(rest);
    if (elided !== undefined && restStem !== undefined && rest.length >= 5)
      return [
        { ...word, text: elided, stem: elided, role: 'little' },
        { ...word, text: rest, stem: restStem, joined: true },
      ];
    const heard = bySound.get(soundKey(word.text));
    if (heard !== undefined && heard !== null) return [{ ...word, stem: heard }];
    fuzzy ??= createFuzzy(vocabulary);
    const near = fuzzy(word.text);
    return [near === undefined ? word : { ...word, stem: near }];
  };

  return { read: (text) => spell(text).flatMap(resolve) };
}
