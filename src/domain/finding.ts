// What can be known about a person: the definition of a finding, and one observation of it.

export type FindingId = string;

/** A measure in its canonical unit (see `MEASURES`), exact or bounded: "un bébé" is an age of 0 to 2 years. */
export type Quantity = number | { readonly min?: number; readonly max?: number };

/** `null` is an answer: the person was asked and does not know. A missing observation is not an answer. */
export type Value = boolean | string | Quantity | null;

/** Canonical unit of each measure. */
export const MEASURES = {
  âge: 'années',
  durée: 'heures',
  température: '°C',
  pression: 'mmHg',
  fréquence: 'par minute',
  saturation: '%',
  glycémie: 'g/L',
  cétonémie: 'mmol/L',
  poids: 'kg',
  terme: "semaines d'aménorrhée",
  nombre: '',
} as const;

export type Measure = keyof typeof MEASURES;

/** Who brought an observation. `modele` may only ever raise (invariant I1). */
export type Origin = 'reponse' | 'texte' | 'modele';

export interface Observation {
  readonly value: Value;
  readonly by: Origin;
  /** The person's own words, verbatim, that prove the value. Absent when a button was used. */
  readonly quote?: string;
  /** The words and an earlier statement disagree: the more worrying one was kept, and the question is asked again. */
  readonly contested?: boolean;
}

/**
 * Which way a finding weighs. `danger` can only raise, `rassurant` can only lower and only the person may say it,
 * `neutre` (age, sex, duration, hour) describes. The compiler checks every rule against it, so that I1 holds by construction.
 */
export type Weight = 'danger' | 'rassurant' | 'neutre';

/** Findings that nobody says or is asked: the clock answers one, who is telling answers the other. */
export const CONTEXT_FINDINGS = {
  officeHours: 'heures-ouvrables',
  aboutARelative: 'parle-d-un-proche',
} as const;
