// The compiled knowledge: what the YAML of `knowledge/` becomes, checked, typed and frozen, for every runtime.

import type { Condition } from './condition.js';
import type { FindingId, Measure, Weight } from './finding.js';
import type { Priority, Urgency } from './urgency.js';

export interface Source {
  readonly org: string;
  readonly title: string;
  readonly year: number;
  /** `read`: the text was read in a stored copy. `general`: common professional knowledge, not read here. */
  readonly checked: 'read' | 'general';
  readonly note?: string;
}

export interface FindingCard {
  readonly id: FindingId;
  readonly weight: Weight;
  /** "Je ne sais pas" to this question counts as yes. */
  readonly vital: boolean;
  /** Short words for lists, as the end of "vous avez…" or a noun group: « de la fièvre ». */
  readonly sign?: string;
  readonly question?: string;
  /** The same question about someone else; `{il}` and `{e}` follow the person's sex. */
  readonly questionAbout?: string;
  readonly measure?: Measure;
  /** Smallest and largest believable value, in the canonical unit. */
  readonly bounds?: readonly [number, number];
  /** Closed list of values, for a finding that is neither yes/no nor a measure: id → label. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The finding is also true when this holds (a temperature of 38 is a fever). */
  readonly when?: Condition;
  /** Cannot be true of such a person (pregnancy of a man): then it is absent, unless it was said. */
  readonly impossible?: Condition;
  /** A kind of: its presence proves the parent's, the parent's absence proves its own. */
  readonly kindOf: readonly FindingId[];
  /** For a duration: the findings whose onset it measures. */
  readonly durationOf: readonly FindingId[];
  /**
   * Dangers that this reassuring finding denies in the person's own words ("elle joue et réclame à manger" is not a drowsy child);
   * `tout`: every sign that was not said ("rien d'autre"). It settles the level given now; the questions are asked all the same.
   */
  readonly excludes: readonly FindingId[] | 'tout';
  /** A past or lasting state (a history, a treatment): "il y a dix ans" does not put it in the past. */
  readonly lasting: boolean;
  /** How people say it; see knowledge/README.md for the small syntax. */
  readonly said: readonly string[];
  /** How people say the contrary. */
  readonly denied: readonly string[];
  /** Expressions that look like it and are not. */
  readonly except: readonly string[];
}

export interface Decision {
  readonly urgency: Urgency;
  readonly priority?: Priority;
  /** Pathways to try in order; the first whose conditions are certainly met is offered. */
  readonly pathways: readonly string[];
  /** In plain French: « sous 48 heures », « 5 jours ». */
  readonly delay?: string;
  readonly advice: readonly string[];
  readonly supports: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly motif: string;
  readonly text: string;
  readonly when: Condition;
  readonly then: Decision;
  readonly source: string;
  readonly reviewed: string;
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

export interface Terrain {
  readonly id: string;
  readonly text: string;
  readonly when: Condition;
}

export interface Motif {
  readonly id: string;
  readonly title: string;
  readonly hub: string;
  readonly reviewed: string;
  readonly base: Urgency;
  /** Why the base level, for the person. */
  readonly why: string;
  readonly source: string;
  /** What opens the motif; null for a card that only listens (universal red flags). */
  readonly entry: Condition | null;
  /** Whom it concerns (age, sex …). */
  readonly for: Condition | null;
  /** Clinical order of the questions. */
  readonly ask: readonly FindingId[];
  readonly rules: readonly Rule[];
  readonly terrains: readonly Terrain[];
  readonly pathways: readonly string[];
  readonly advice: readonly string[];
  readonly supports: readonly string[];
  /** Key of a sentence said before anything else: a distressed person is answered by words first. */
  readonly welcome?: string;
  /** Never several questions at once: a distressed person is not given a checklist. */
  readonly oneByOne: boolean;
  /** What must make the person call back, beyond the red flags. */
  readonly callBack: readonly string[];
}

export type ContactKind = 'tel' | 'sms' | 'url' | 'lieu';

export interface Contact {
  readonly id: string;
  readonly kind: ContactKind;
  readonly value: string;
  readonly label: string;
  readonly source: string;
  readonly reviewed: string;
}

export const FAMILIES = [
  '15',
  '15bis',
  'medecin_traitant',
  'ipa',
  'pharmacie',
  'medico_social',
  'acces_direct',
  'autosoin',
] as const;

export type Family = (typeof FAMILIES)[number];

export interface Pathway {
  readonly id: string;
  readonly family: Family;
  readonly label: string;
  readonly contacts: readonly string[];
  readonly why: string;
  readonly how: string;
  /** Offered only when certainly true; what is missing is asked. */
  readonly when: Condition | null;
  /** Pathways shown beside it. */
  readonly alternatives: readonly string[];
  readonly source: string;
  readonly reviewed: string;
  /** Last day on which the competence may be offered without being read again. */
  readonly validUntil?: string;
}

export interface RoutingRule {
  readonly id: string;
  readonly urgencies: readonly Urgency[];
  readonly when: Condition | null;
  readonly pathway: string;
  /** Its unknown findings are worth a question once the level is settled. */
  readonly ask: boolean;
}

export interface Support {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly steps: readonly string[];
  readonly who: string;
  readonly documents: readonly string[];
  readonly contacts: readonly string[];
  /** Right to it: true « oui », unknown « à vérifier », false « non » (then it is not proposed). */
  readonly when: Condition | null;
  readonly source: string;
  readonly reviewed: string;
}

export interface Knowledge {
  /** `sha256:` of the canonical JSON of everything below. */
  readonly version: string;
  readonly findings: Readonly<Record<FindingId, FindingCard>>;
  readonly motifs: readonly Motif[];
  readonly pathways: Readonly<Record<string, Pathway>>;
  readonly routing: readonly RoutingRule[];
  readonly supports: Readonly<Record<string, Support>>;
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly advice: Readonly<Record<string, string>>;
  /** Synonym classes of the vocabulary: `{mal}` → mal, douleur, souffre … */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Fixed sentences of the replies. */
  readonly texts: Readonly<Record<string, string>>;
  readonly hubMotives: Readonly<Record<string, string>>;
}
