// The answer: who should help, how soon, why, and what would change it. Shapes of the published contract.

import type { ContactKind, Family, Source } from './knowledge.js';
import type { FindingId } from './finding.js';
import type { Priority, Urgency } from './urgency.js';

export type Audience = 'patient' | 'agent' | 'regulation';

export interface ContactShown {
  readonly kind: ContactKind;
  readonly value: string;
  readonly label: string;
}

export interface PathwayShown {
  readonly id: string;
  readonly family: Family;
  readonly label: string;
  readonly contact: readonly ContactShown[];
  readonly why: string;
  readonly how: string;
}

export interface Reason {
  readonly rule: string;
  readonly text: string;
  readonly findings: readonly FindingId[];
  readonly source: Source;
  readonly reviewed: string;
}

export interface SupportShown {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly steps: readonly string[];
  readonly who: string;
  readonly documents: readonly string[];
  readonly contact: readonly ContactShown[];
  readonly eligibility: 'oui' | 'à vérifier';
  readonly source: Source;
}

export interface RegulationHint {
  readonly priority: Priority;
  readonly motive: { readonly code: string; readonly label: string };
  readonly ask: readonly string[];
  readonly effectors: readonly string[];
}

export interface Orientation {
  readonly urgency: Urgency;
  /** Highest urgency not yet excluded. */
  readonly ceiling: Urgency;
  /** Nothing worth asking is left. */
  readonly final: boolean;
  readonly pathway: PathwayShown;
  readonly alternatives: readonly PathwayShown[];
  readonly supports: readonly SupportShown[];
  readonly advice: readonly string[];
  readonly safetyNet: readonly string[];
  readonly reasons: readonly Reason[];
  readonly delay?: string;
  /** Human words said before anything else, when the situation calls for them. */
  readonly welcome?: string;
  readonly regulation?: RegulationHint;
  readonly knowledge: string;
}

export type QuestionKind = 'yesno' | 'number' | 'choice' | 'list' | 'text';

export interface Question {
  readonly id: string;
  readonly finding: FindingId;
  readonly text: string;
  readonly kind: QuestionKind;
  /** For `choice`: values of the finding. For `list`: several findings to tick, each answered yes or no. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  readonly unit?: string;
}

/** How a finding is named to a person, and in what it is answered. */
export interface FindingName {
  /** Its short sign (« une douleur qui serre »), or its question. */
  readonly label: string;
  /** The same question about someone else. */
  readonly about?: string;
  readonly unit?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

export interface Understood {
  readonly finding: FindingId;
  readonly status: 'present' | 'absent' | 'unknown';
  readonly value?: string | number | { readonly min?: number; readonly max?: number };
  readonly quote: string;
  /** Whom it is about, when it is not the person concerned. */
  readonly who?: string;
}
