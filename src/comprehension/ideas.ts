// From formulas found to ideas judged: what is affirmed, denied, wondered, past or only supposed, and of whom.

import type { FindingId } from '../domain/finding.js';
import { ANIMAL, isAnimal } from './animals.js';
import type { Cards, Deck } from './cards.js';
import { meets } from './cards.js';
import type { Layout } from './clauses.js';
import { supposed } from './hypothesis.js';
import type { Word } from './word.js';
import type { Measured } from './measures.js';
import { createJudge, type Status } from './negation.js';
import type { Cast } from './people.js';
import type { Match } from './spot.js';

/** An idea found, judged, with its person. */
export interface Idea {
  readonly finding: FindingId;
  readonly person: number;
  readonly status: Status;
  readonly first: number;
  readonly last: number;
  /** Places between which the words prove it, its negators included. */
  readonly from: number;
  readonly to: number;
}

interface Judged {
  readonly match: Match;
  readonly idea: Idea;
}

/** A negator that denies counts as part of the quote when it stands this near, in words. */
const NEAR = 12;

const weightOf = (match: Match): number => match.at.length + match.negators.length;

/** The full words of a match: the little words and negators of an exact phrase may lie outside what contradicts it. */
function coreOf(match: Match, words: readonly Word[]): readonly number[] {
  const full = match.at.filter(
    (place) => words[place]?.role !== 'little' && words[place]?.role !== 'negator',
  );
  return full.length > 0 ? full : match.at;
}

type Shelf = ReadonlyMap<string, readonly Judged[]>;

/** Judged matches by finding and by each place they cover, so that a long text costs no more per word than a short one. */
function shelve(all: readonly Judged[], covers: (match: Match) => readonly number[]): Shelf {
  const shelf = new Map<string, Judged[]>();
  for (const one of all)
    for (const place of covers(one.match)) {
      const key = `${one.match.finding}/${place}`;
      const bucket = shelf.get(key);
      if (bucket === undefined) shelf.set(key, [one]);
      else bucket.push(one);
    }
  return shelf;
}

function hull(match: Match): number[] {
  return Array.from({ length: match.last - match.first + 1 }, (_, k) => match.first + k);
}

/** What looks like the idea and is not (`sauf`), or is its contrary (`nie`), wins over the idea it holds. */
function yields({ match }: Judged, stronger: Shelf, words: readonly Word[]): boolean {
  const core = coreOf(match, words);
  return (stronger.get(`${match.finding}/${core[0] ?? 0}`) ?? []).some(
    ({ match: other, idea }) =>
      (other.kind === 'except' || idea.status === 'absent') &&
      weightOf(other) >= weightOf(match) &&
      core.every((place) => place >= other.first && place <= other.last),
  );
}

/** A contrary (« il respire ») inside an idea that holds its own negator (« ne respire plus ») is no contrary. */
function isSwallowed({ match }: Judged, said: Shelf): boolean {
  return (said.get(`${match.finding}/${match.at[0] ?? 0}`) ?? []).some(
    ({ match: other }) => other.negators.length > 0 && match.at.every((place) => other.at.includes(place)),
  );
}

function distinct(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter((match) => {
    const key = `${match.kind}${match.finding}/${match.at.join()}/${match.negators.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A formula that names the animal itself (« le chat vomit aussi », « le chien a mordu ma fille ») tells something of people. */
function personOf(match: Match, words: readonly Word[], layout: Layout, who: Cast): number {
  const person = who.of[match.last] ?? 0;
  if (who.names[person] !== ANIMAL || !match.at.some((i) => isAnimal(words[i]))) return person;
  const hurt = who.mentions.find(
    (m) => !m.aside && m.place > match.first && layout.clause[m.place] === layout.clause[match.first],
  );
  return hurt?.person ?? who.before;
}

/** Every idea of a text, judged; those that an exception or a plain contrary takes away are left out. */
export function judgeIdeas(
  matches: readonly Match[],
  words: readonly Word[],
  layout: Layout,
  who: Cast,
  cards: Cards,
  past: ReadonlySet<number>,
): Idea[] {
  const judge = createJudge(words, layout);
  const unreal = supposed(words, layout);
  const all = distinct(matches).flatMap((match): Judged[] => {
    const card = cards[match.finding];
    if (card === undefined || card.measure !== undefined || card.choices !== undefined) return [];
    // A written contrary (« pas de fièvre ») denies only if its negator truly does: « pas seulement de la fièvre » does not.
    const denial = judge(match.kind === 'denied' ? { ...match, negators: [] } : match);
    let { status } = denial;
    if (match.kind === 'denied') {
      const proved = match.negators.length > 0 ? status === 'absent' : status === 'present';
      status = proved ? 'absent' : 'unset';
    }
    if (unreal.has(match.first)) status = 'unset';
    if (status === 'present' && !card.lasting && past.has(layout.segment[match.last] ?? 0)) status = 'unset';
    const proofs = [...match.negators, ...(denial.cue === undefined ? [] : [denial.cue])].filter(
      (place) => place > match.first - NEAR && place < match.last + NEAR,
    );
    const idea: Idea = {
      finding: match.finding,
      person: personOf(match, words, layout, who),
      status,
      first: match.first,
      last: match.last,
      from: Math.min(match.first, ...proofs),
      to: Math.max(match.last, ...proofs),
    };
    return [{ match, idea }];
  });
  const stronger = shelve(
    all.filter((one) => one.match.kind !== 'said'),
    hull,
  );
  const said = all.filter((one) => one.match.kind === 'said' && !yields(one, stronger, words));
  const holders = shelve(
    said.filter((one) => one.match.negators.length > 0),
    (match) => match.at,
  );
  const contrary = all.filter((one) => one.match.kind === 'denied' && !isSwallowed(one, holders));
  return [...said, ...contrary].map((one) => one.idea);
}

/** Ideas that a figure proves (a temperature of 39 is a fever): a duration may be theirs. */
export function provedBy(figures: readonly Measured[], deck: Deck): Idea[] {
  return figures.flatMap((m) =>
    deck.proofs
      .filter((proof) => proof.measure === m.finding && meets(m.value, proof.cmp, proof.limit))
      .map((proof): Idea => {
        const { person, first, last } = m;
        return { finding: proof.finding, person, status: 'present', first, last, from: first, to: last };
      }),
  );
}
