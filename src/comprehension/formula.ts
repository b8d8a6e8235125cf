// Compiles the ways of saying of the knowledge (`dit`, `nie`, `sauf`) into formulas that can be found fast.

import type { FindingId } from '../domain/finding.js';
import type { FindingCard } from '../domain/knowledge.js';
import { auxiliaryOf, COMPARING, hostOf, isAllBinding, isIdea, isNegator, littles } from './binding.js';
import { isSpellingClass, type Classes } from './lexicon.js';
import type { Word } from './word.js';
import { BINDERS } from './words.js';

/** A word or a class, numbered. */
export type SymbolId = number;

/** A word that a member asks for: by its stem, or a little word by its group. */
export interface Item {
  readonly stem: string;
  readonly binder: boolean;
}

/** One way of being a symbol: words in this order, side by side. */
export interface Member {
  readonly symbol: SymbolId;
  readonly items: readonly Item[];
  /** The item that starts the search: a full word when there is one. */
  readonly pivot: number;
  readonly negated: Negated;
}

/** A negator is part of the formula: before its words (« sans force ») or wherever (« bouge plus », « ne plus bouger »). */
export type Negated = 'no' | 'before' | 'around';

export interface Formula {
  readonly finding: FindingId;
  readonly kind: 'said' | 'denied' | 'except';
  /** All must be found, in any order. */
  readonly symbols: readonly SymbolId[];
  readonly negated: Negated;
  /** The symbol its negator is tied to: « mal qui ne passe pas » is not « pas mal, passe ». */
  readonly host: SymbolId | null;
  /** Little words that must be met beside the others, each as often as it is here: « arrêt cardiaque il y a » (`sauf`, `nie`). */
  readonly needs: readonly string[];
}

/** An exact phrase: every word counts, side by side. */
export interface Phrase {
  readonly finding: FindingId;
  readonly kind: Formula['kind'];
  readonly words: readonly { readonly text: string; readonly stem: string; readonly exact: boolean }[];
  /** Which of its words starts the search. */
  readonly pivot: number;
}

export interface Formulas {
  /** Stem → the symbols it stands for alone. */
  readonly single: ReadonlyMap<string, readonly SymbolId[]>;
  /** Stem of the pivot → members of several words, or holding a negator. */
  readonly members: ReadonlyMap<string, readonly Member[]>;
  /** Rarest symbol → the formulas waiting for it. */
  readonly bySymbol: ReadonlyMap<SymbolId, readonly Formula[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Class members that are a bare negator: symbols that any negator stands for. */
  readonly negatorSymbols: readonly SymbolId[];
  /** Folded form → stem, of every word listened to. */
  readonly vocabulary: ReadonlyMap<string, string>;
}

/** Stands for a slot (`{mal}`) when the other words of its formula are read. */
const SLOT = '"';

/**
 * The words that a group of words asks for. Little words count only when a single full word is left, and « à », « où » only
 * with their accent, for « a » is a verb and « ou » a conjunction.
 * @param strict every little word counts, not only those that bind
 */
function itemsOf(words: readonly Word[], source: string, strict = false): Item[] {
  const full = words.filter((word) => word.role === 'content').length;
  return words.flatMap((word): Item[] => {
    if (isIdea(word)) return [{ stem: word.stem, binder: false }];
    // « mal-être », « peut-être »: a little word tied by a hyphen is part of the idea.
    const tied = word.role === 'little' && word.joined && source[word.start - 1] === '-';
    const little = word.role === 'little' && full <= 1;
    const whole = tied || word.text === 'non' || (strict && little);
    const group = little
      ? (BINDERS.get(word.text) ?? (whole ? word.text : undefined))
      : whole
        ? word.text
        : undefined;
    if (group === undefined) return [];
    const raw = source.slice(word.start, word.end).toLowerCase();
    if (!strict && word.text === 'a' && raw !== 'à') return [];
    if (!strict && word.text === 'ou' && raw !== 'où') return [];
    return [{ stem: group, binder: true }];
  });
}

function negatedBy(words: readonly Word[]): Negated {
  const negator = words.findIndex(isNegator);
  if (negator < 0) return 'no';
  const idea = words.findIndex(isIdea);
  return idea >= 0 && idea < negator ? 'around' : 'before';
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const bucket = map.get(key);
  if (bucket === undefined) map.set(key, [value]);
  else bucket.push(value);
}

/** Compiles the formulas of all cards. A formula citing a class that does not exist is left out: the checker reports it. */
export function compileFormulas(
  cards: Iterable<FindingCard>,
  classes: Classes,
  spell: (text: string) => Word[],
): Formulas {
  const ids = new Map<string, SymbolId>();
  const single = new Map<string, SymbolId[]>();
  const members = new Map<string, Member[]>();
  const phrases = new Map<string, Phrase[]>();
  const vocabulary = new Map<string, string>();
  const negatorSymbols: SymbolId[] = [];
  const formulas: Formula[] = [];

  const learn = (words: readonly Word[]): void => {
    for (const word of words) if (word.kind === 'word' && isIdea(word)) vocabulary.set(word.text, word.stem);
  };

  const symbolOf = (key: string): SymbolId => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(key, id);
    return id;
  };

  const wordSymbol = (value: string): SymbolId => {
    const fresh = !ids.has(`w:${value}`);
    const id = symbolOf(`w:${value}`);
    if (fresh) push(single, value, id);
    return id;
  };

  const addMember = (symbol: SymbolId, items: readonly Item[], words: readonly Word[]): void => {
    const negated = negatedBy(words);
    const full = words.filter((word) => word.role === 'content').map((word) => word.stem);
    const best = items.findIndex((item) => !item.binder && full.includes(item.stem));
    const pivot = best >= 0 ? best : items.findIndex((item) => !item.binder);
    const start = items[pivot];
    if (start === undefined) {
      if (negated !== 'no' && !negatorSymbols.includes(symbol)) negatorSymbols.push(symbol);
    } else if (items.length === 1 && negated === 'no') {
      if (single.get(start.stem)?.includes(symbol) !== true) push(single, start.stem, symbol);
    } else push(members, start.stem, { symbol, items, pivot, negated });
  };

  const classSymbol = (name: string): SymbolId | null => {
    const list = classes[name];
    if (list === undefined || isSpellingClass(name)) return null;
    const fresh = !ids.has(`c:${name}`);
    const id = symbolOf(`c:${name}`);
    if (!fresh) return id;
    for (const text of list) {
      const words = spell(text);
      learn(words);
      addMember(id, itemsOf(words, text), words);
    }
    return id;
  };

  const addPhrase = (finding: FindingId, kind: Formula['kind'], words: readonly Word[]): void => {
    const kept = words
      .filter((w) => w.kind !== 'mark')
      .map((w) => ({ text: w.text, stem: w.stem, exact: w.role !== 'content' }));
    if (kept.length === 0) return;
    learn(words);
    let pivot = kept.findIndex((w) => !w.exact);
    if (pivot < 0)
      pivot = kept.reduce((best, w, i) => (w.text.length > (kept[best]?.text.length ?? 0) ? i : best), 0);
    push(phrases, kept[pivot]?.stem ?? '', { finding, kind, words: kept, pivot });
  };

  const add = (finding: FindingId, kind: Formula['kind'], text: string): void => {
    if (text.startsWith('=')) {
      addPhrase(finding, kind, spell(text.slice(1)));
      return;
    }
    const symbols = new Set<SymbolId>();
    let rest = '';
    let last = 0;
    for (const slot of text.matchAll(/\{([^{}]*)\}/g)) {
      const id = classSymbol(slot[1] ?? '');
      if (id === null) return;
      symbols.add(id);
      // A mark keeps the place of the slot: the words on its two sides are no neighbours.
      rest += `${text.slice(last, slot.index)} ${SLOT} `;
      last = slot.index + slot[0].length;
    }
    rest += text.slice(last);
    const words = spell(rest);
    learn(words);
    // What takes an idea away must be met word for word: « je suis confus » is not « il est confus ».
    const items = itemsOf(words, rest, kind !== 'said');
    if (symbols.size === 0 && items.some((item) => item.binder) && items.some((item) => !item.binder)) {
      if (kind === 'said' && isAllBinding(words)) {
        addPhrase(finding, kind, words);
        return;
      }
      const id = symbolOf(`m:${text}`);
      addMember(id, items, words);
      formulas.push({ finding, kind, symbols: [id], negated: 'no', host: null, needs: auxiliaryOf(words) });
      return;
    }
    if (symbols.size === 0 && kind === 'said' && isAllBinding(words)) {
      addPhrase(finding, kind, words);
      return;
    }
    // With a slot in the formula the side of the negator is not known.
    const negated = symbols.size > 0 && words.some(isNegator) ? 'around' : negatedBy(words);
    for (const word of words) if (isIdea(word)) symbols.add(wordSymbol(word.stem));
    const host = hostOf(words);
    if (symbols.size > 0)
      formulas.push({
        finding,
        kind,
        symbols: [...symbols],
        negated,
        host: host === null ? null : wordSymbol(host),
        // « plus les mêmes maux de tête » is not « plus de maux de tête ».
        needs: littles(words).filter(
          (little) => kind !== 'said' || (negated !== 'no' && COMPARING.has(little)),
        ),
      });
    else addPhrase(finding, kind, words);
  };

  for (const card of cards) {
    for (const text of card.said) add(card.id, 'said', text);
    for (const text of card.denied) add(card.id, 'denied', text);
    for (const text of card.except) add(card.id, 'except', text);
  }

  const uses = new Map<SymbolId, number>();
  for (const f of formulas) for (const s of f.symbols) uses.set(s, (uses.get(s) ?? 0) + 1);
  const bySymbol = new Map<SymbolId, Formula[]>();
  for (const f of formulas) {
    const rarest = f.symbols.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a));
    push(bySymbol, rarest, { ...f, symbols: [rarest, ...f.symbols.filter((s) => s !== rarest)] });
  }
  return { single, members, bySymbol, phrases, negatorSymbols, vocabulary };
}
