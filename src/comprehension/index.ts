// Reads French: a message and what is known become a richer situation. Pure, no clock, no network.

import type { FindingId, Observation } from '../domain/finding.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Question, Understood } from '../domain/orientation.js';
import type { Informant, Person, Situation } from '../domain/situation.js';
import { ANIMAL } from './animals.js';
import { readAnswer } from './answers.js';
import { createDeck, type Cards } from './cards.js';
import { compileFormulas } from './formula.js';
import { createLexicon, createSpeller } from './lexicon.js';
import { mergeFindings } from './merge.js';
import { createStory, toObservation, type Saying, type Story } from './story.js';

export interface Reading {
  /** The situation after the text, merged so that it can only worry more. */
  readonly situation: Situation;
  /** What this text said, with the person's own words. */
  readonly understood: readonly Understood[];
  /** Something about health was understood (more than an age or a sex). */
  readonly health: boolean;
}

export interface ReadingContext {
  readonly situation: Situation;
  /** The question the person is answering, if any. */
  readonly question: Question | null;
}

export interface Reader {
  /** Reads any text, of any length; never throws. */
  read(text: string, context: ReadingContext): Reading;
}

/** Words by which a person takes back what they said. */
const CORRECTION =
  /(?:^|[^\p{L}])(?:en fait|pardon|je me suis trompée?|erreur|je corrige|je voulais dire|plutôt)(?:$|[^\p{L}])/iu;
const IDENTITY: ReadonlySet<FindingId> = new Set(['age', 'sexe']);

function findingsOf(
  sayings: readonly Saying[],
  person: number,
  cards: Cards,
): Record<FindingId, Observation> {
  const findings: Record<FindingId, Observation> = {};
  for (const saying of sayings)
    if (saying.person === person)
      findings[saying.finding] = toObservation(findings[saying.finding], saying, cards[saying.finding]);
  return findings;
}

/** How much a person of the story is in trouble: complaints of today first, then lasting states, then figures. */
function trouble(findings: Readonly<Record<FindingId, Observation>>, cards: Cards): number {
  let score = 0;
  for (const [id, { value }] of Object.entries(findings)) {
    const card = cards[id];
    if (card === undefined || IDENTITY.has(id)) continue;
    if (value === true) score += card.lasting ? 2 : card.weight === 'danger' ? 10 : 3;
    else if (value === false) score += 1;
    else if (card.measure !== undefined && card.measure !== 'âge') score += 4;
  }
  return score;
}

function understoodOf(sayings: readonly Saying[], story: Story, concerned: number): Understood[] {
  const seen = new Set<string>();
  return sayings
    .filter((saying) => saying.inferred !== true)
    .toSorted((a, b) => a.first - b.first)
    .flatMap((saying) => {
      const key = `${saying.person}/${saying.finding}/${JSON.stringify(saying.value)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const status = saying.value === null ? 'unknown' : saying.value === false ? 'absent' : 'present';
      const value = typeof saying.value === 'boolean' || saying.value === null ? undefined : saying.value;
      const who = saying.person === concerned ? undefined : story.cast.names[saying.person];
      return [
        {
          finding: saying.finding,
          status,
          ...(value === undefined ? {} : { value }),
          quote: saying.quote,
          ...(who === undefined ? {} : { who }),
        } as const,
      ];
    });
}

function informantOf(story: Story, concerned: number, before: Informant | null): Informant | null {
  if (before !== null) return before;
  if (story.cast.professional || (story.cast.byTrade && concerned !== 0)) return 'professionnel';
  if (concerned !== 0) return 'proche';
  return story.cast.self >= 0 ? 'soi' : null;
}

/** The person of the story who is in trouble: the one already spoken of, unless nothing ailed them and another one suffers. */
function concernedBy(story: Story, situation: Situation, cards: Cards): number {
  const settled = story.cast.before;
  if (trouble(situation.findings, cards) >= 2) return settled;
  // Nobody was spoken of yet: someone named, even with no complaint, is more likely the subject than the one who writes.
  const open = Object.keys(situation.findings).length === 0;
  const scores = story.cast.names.map((name, person) => {
    if (name === ANIMAL) return -1;
    const findings = findingsOf(story.sayings, person, cards);
    const named = open && person !== settled && Object.keys(findings).length > 0;
    return trouble(findings, cards) + (named ? 0.5 : 0);
  });
  return scores.reduce((best, score, person) => (score > (scores[best] ?? 0) ? person : best), settled);
}

/**
 * Builds a reader. Costly (it compiles every way of saying of the knowledge): do it once.
 * @param knowledge the compiled knowledge
 */
export function createReader(knowledge: Knowledge): Reader {
  const cards: Cards = knowledge.findings;
  const spell = createSpeller(knowledge.classes);
  const formulas = compileFormulas(Object.values(cards), knowledge.classes, spell);
  const lexicon = createLexicon(knowledge.classes, spell, formulas.vocabulary);
  const deck = createDeck(cards);
  const tell = createStory(lexicon, formulas, deck);

  return {
    read(text, { situation, question }) {
      const story = tell(text, situation.who);
      const known = story.cast.names;
      const answers = question === null ? [] : readAnswer(story, question, cards, text);
      const previous = known.map((who, person) =>
        person === story.cast.before
          ? situation.findings
          : (situation.others.find((p) => p.who === who)?.findings ?? {}),
      );
      const concerned = concernedBy(story, situation, cards);
      const trades = new Set([...story.cast.trade].map((place) => story.layout.clause[place]));
      // « je suis à côté de lui » is said of oneself, and describes the situation of the other.
      const sayings = story.sayings.flatMap((saying): Saying[] => {
        if (story.cast.names[saying.person] === ANIMAL) return [];
        if (saying.person !== 0 || concerned === 0) return [saying];
        // « je travaille en ehpad, une résidente … »: the place of work is not theirs to suffer from.
        if (trades.has(story.layout.clause[saying.first] ?? -1)) return [];
        if (deck.tellers.has(saying.finding)) return [{ ...saying, person: concerned }];
        // « on rentre du Vietnam, mon fils a 39 »: he was there too.
        if (story.cast.shared.has(saying.first) && !IDENTITY.has(saying.finding))
          return [
            { ...saying, person: concerned },
            { ...saying, inferred: true },
          ];
        return [saying];
      });
      const perPerson = known.map((_, person) => findingsOf(sayings, person, cards));
      const correction = CORRECTION.test(text);
      const merged = known.map((who, person): Person => {
        const own = { ...perPerson[person] };
        if (person === concerned) for (const answer of answers) own[answer.finding] = answer.observation;
        return { who, findings: mergeFindings(previous[person] ?? {}, own, cards, correction) };
      });
      const main = merged[concerned] ?? { who: situation.who, findings: situation.findings };
      const keep = (person: Person): boolean =>
        person.who !== main.who && person.who !== ANIMAL && trouble(person.findings, cards) > 0;
      const others = [
        ...merged.filter(keep),
        ...situation.others.filter((p) => !known.includes(p.who) && p.who !== main.who),
      ];
      const understood = [
        ...answers.map((answer) => answer.understood),
        ...understoodOf(sayings, story, concerned).filter(
          (u) => !answers.some((answer) => answer.finding === u.finding && u.who === undefined),
        ),
      ];
      const health = understood.some((u) => !IDENTITY.has(u.finding));
      const blank = Object.keys(situation.findings).every((id) => IDENTITY.has(id));
      return {
        situation: {
          ...situation,
          who: main.who,
          findings: main.findings,
          informant: informantOf(story, concerned, situation.informant),
          others,
          unread: health ? false : situation.unread || (blank && story.contentful && answers.length === 0),
        },
        understood,
        health,
      };
    },
  };
}
