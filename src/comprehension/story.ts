// Puts a text together: ideas, denials, persons, ages, durations and measures, each given to the right person.

import type { FindingId, Observation, Value } from '../domain/finding.js';
import type { FindingCard } from '../domain/knowledge.js';
import { ages, formerAges } from './age.js';
import { ANIMAL } from './animals.js';
import { isBelievable, type Deck } from './cards.js';
import { layOut, type Layout } from './clauses.js';
import type { Formulas } from './formula.js';
import { judgeIdeas, provedBy } from './ideas.js';
import type { Lexicon } from './lexicon.js';
import type { Word } from './word.js';
import { measures } from './measures.js';
import type { Status } from './negation.js';
import { placeDurations } from './onset.js';
import { cast, type Cast } from './people.js';
import { births, pregnancy } from './pregnancy.js';
import { spot } from './spot.js';
import { durations, pastSegments } from './time.js';

/** One thing said of one person, with the words that prove it. */
export interface Saying {
  readonly finding: FindingId;
  readonly person: number;
  readonly value: Value;
  readonly quote: string;
  /** Place of its first word, for the order. */
  readonly first: number;
  /** Inferred from who the person is (« mon père » is a man): worth knowing, not worth repeating. */
  readonly inferred?: true;
}

export interface Story {
  readonly words: readonly Word[];
  readonly layout: Layout;
  readonly cast: Cast;
  readonly sayings: readonly Saying[];
  /** It holds words that carry an idea, understood or not. */
  readonly contentful: boolean;
}

const LONGEST_QUOTE = 80;

const VALUES: Readonly<Record<Exclude<Status, 'unset'>, boolean | null>> = {
  present: true,
  absent: false,
  unknown: null,
};

/** Reads one text, alone. */
export function createStory(lexicon: Lexicon, formulas: Formulas, deck: Deck) {
  const { cards } = deck;
  return (source: string, before: string): Story => {
    const words = lexicon.read(source);
    const layout = layOut(words);
    const who = cast(words, layout, source, before);
    const quote = (first: number, last: number): string =>
      source.slice(words[first]?.start ?? 0, words[last]?.end ?? 0);
    const sayings: Saying[] = [];

    const aged = ages(words, source, who);
    const taken = new Set<number>();
    for (const a of aged) for (let i = a.first; i <= a.last; i++) taken.add(i);
    const matches = spot(words, layout, formulas).filter((match) => !match.at.every((i) => who.trade.has(i)));
    const carried = pregnancy(words, layout, who, cards, taken);
    const spans = durations(words, layout, taken);
    const past = pastSegments(words, layout, spans, formerAges(words, source, aged));
    const ideas = judgeIdeas(matches, words, layout, who, cards, past);

    for (const idea of ideas) {
      if (idea.status === 'unset') continue;
      const long = quote(idea.from, idea.to);
      sayings.push({
        finding: idea.finding,
        person: idea.person,
        value: VALUES[idea.status],
        quote: long.length <= LONGEST_QUOTE ? long : quote(idea.first, idea.last),
        first: idea.first,
      });
    }
    const put = (
      finding: FindingId,
      person: number,
      value: Value,
      first: number,
      last: number,
      inferred?: true,
    ): void => {
      const card = cards[finding];
      if (card === undefined) return;
      sayings.push({
        finding,
        person,
        value,
        quote: quote(first, last),
        first,
        ...(inferred === true ? { inferred } : {}),
      });
    };
    const born = births(words, layout, who, cards, spans);
    for (const c of [...carried, ...born]) put(c.finding, c.person, c.value, c.first, c.last);
    const figures = measures(words, layout, who, deck, taken, matches);
    for (const m of figures) put(m.finding, m.person, m.value, m.first, m.last);
    const proved = provedBy(figures, deck);
    for (const d of placeDurations(spans, [...ideas, ...proved], layout, who, deck))
      put(d.finding, d.person, d.value, d.first, d.last);
    for (const a of aged)
      if (typeof a.value !== 'number' || isBelievable(cards, 'age', a.value))
        put('age', a.person, a.value, a.first, a.last);
    for (const m of who.mentions) {
      if (m.aside) continue;
      const { min, max, sex } = m.relation;
      if (sex !== null) put('sexe', m.person, sex, m.place, m.last, true);
      if (min !== undefined || max !== undefined)
        put(
          'age',
          m.person,
          { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
          m.place,
          m.last,
          true,
        );
    }
    if (who.self >= 0) {
      put('age', 0, { min: 10 }, who.self, who.self, true);
      if (who.sexes[0] != null) put('sexe', 0, who.sexes[0], who.self, who.self, true);
    }
    return {
      words,
      layout,
      cast: who,
      sayings,
      contentful: words.some((w, i) => w.role === 'content' && who.names[who.of[i] ?? 0] !== ANIMAL),
    };
  };
}

/** What several sayings of the same text make of one finding: the more worrying one, contested when they disagree. */
export function toObservation(
  before: Observation | undefined,
  saying: Saying,
  card: FindingCard | undefined,
): Observation {
  const next: Observation = { value: saying.value, by: 'texte', quote: saying.quote };
  if (before === undefined || before.value === null) return next;
  if (saying.value === null || before.value === saying.value) return before;
  if (typeof saying.value === 'boolean' && typeof before.value === 'boolean') {
    const worrying = card?.weight !== 'rassurant';
    return { ...(saying.value === worrying ? next : before), contested: true };
  }
  return typeof before.value === 'object' && typeof saying.value === 'number' ? next : before;
}
