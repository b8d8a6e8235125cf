// Everything known at one moment of a conversation; it travels with each turn, so that the server keeps nothing.

import type { FindingId, Observation } from './finding.js';

export type Informant = 'soi' | 'proche' | 'professionnel';

/** One person of the story: who they are to the informant (`moi`, `père`, `fille` …) and what is known of them. */
export interface Person {
  readonly who: string;
  readonly findings: Readonly<Record<FindingId, Observation>>;
}

export interface Situation extends Person {
  /** Who is telling; null when nothing shows it. */
  readonly informant: Informant | null;
  /** Other people of the same story who may need help too; never mixed with the person concerned. */
  readonly others: readonly Person[];
  /** Findings already asked about, in order: the number of questions is bounded, and none is asked twice. */
  readonly asked: readonly FindingId[];
  /** The request so far contained words that reached nothing: the answer must stay careful. */
  readonly unread: boolean;
}

export const EMPTY_SITUATION: Situation = {
  who: 'moi',
  informant: null,
  findings: {},
  others: [],
  asked: [],
  unread: false,
};
