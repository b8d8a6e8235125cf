// Several people in one story: each is oriented, the one who needs help most is answered first, none is mixed with another.

import type { Audience } from '../domain/orientation.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Person, Situation } from '../domain/situation.js';
import { isAbove, type Urgency } from '../domain/urgency.js';
import { orient, type Outcome } from '../engine/index.js';

export interface OtherPerson {
  readonly who: string;
  readonly urgency: Urgency;
  /** Id of the pathway proposed for them. */
  readonly pathway: string;
}

export interface Attended {
  readonly situation: Situation;
  readonly outcome: Outcome;
  /** The others of whom something is known, each with their own level. */
  readonly others: readonly OtherPerson[];
}

const SELF = 'moi';

const saysNothing = (person: Person): boolean => Object.keys(person.findings).length === 0;

/** The same story told about its `index`-th other person: the questions start afresh, the others are kept. */
function about(situation: Situation, index: number): Situation {
  const other = situation.others[index];
  if (!other) return situation;
  const former: Person = { who: situation.who, findings: situation.findings };
  return {
    who: other.who,
    informant:
      situation.informant === 'professionnel' ? 'professionnel' : other.who === SELF ? 'soi' : 'proche',
    findings: other.findings,
    others: [...situation.others.slice(0, index), former, ...situation.others.slice(index + 1)],
    asked: [],
    unread: false,
  };
}

/**
 * Orients everyone of the story and puts first whoever has the highest level; on equal levels, the person already concerned.
 * Somebody of whom nothing is known gives way to somebody of whom something is.
 */
export function attend(
  knowledge: Knowledge,
  situation: Situation,
  options: { readonly now: Date; readonly audience: Audience },
): Attended {
  const people = [situation, ...situation.others.map((_, i) => about(situation, i))].map((story) => ({
    story,
    outcome: orient(knowledge, story, options),
  }));
  const [concerned, ...rest] = people as [Story, ...Story[]];
  const others = rest.filter(({ story }) => !saysNothing(story));
  const first = others.reduce(
    (best, other) =>
      saysNothing(best.story) || isAbove(other.outcome.orientation.urgency, best.outcome.orientation.urgency)
        ? other
        : best,
    concerned,
  );
  return {
    situation: first.story,
    outcome: first.outcome,
    others: [concerned, ...others]
      .filter((person) => person !== first && !saysNothing(person.story))
      .map(({ story, outcome }) => ({
        who: story.who,
        urgency: outcome.orientation.urgency,
        pathway: outcome.orientation.pathway.id,
      })),
  };
}

interface Story {
  readonly story: Situation;
  readonly outcome: Outcome;
}
