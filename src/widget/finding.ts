// A finding kept in the situation, said in words: its name and its value.

import type { Situation } from './protocol.js';
import { describeQuantity } from './units.js';
import { agree, isAboutSomeoneElse, typeset, type FindingName, type Vocabulary } from './vocabulary.js';

export type Observation = Situation['findings'][string];

export interface NamedFinding {
  readonly id: string;
  readonly observation: Observation;
  readonly name: FindingName;
}

/** The findings that have a name to show: what is there first, then what was denied, each in the order of the story. */
export function namedFindings({ findings }: Situation, words: Vocabulary): NamedFinding[] {
  const named = Object.entries(findings).flatMap(([id, observation]) => {
    const name = words.findings[id];
    return name ? [{ id, observation, name }] : [];
  });
  const denied = ({ observation }: NamedFinding): boolean => observation.value === false;
  return [...named.filter((finding) => !denied(finding)), ...named.filter(denied)];
}

/** « De la fièvre : », « Quel âge avez-vous ? ». */
export function findingLabel(name: FindingName, situation: Situation): string {
  const label = agree((isAboutSomeoneElse(situation) ? name.about : undefined) ?? name.label, situation);
  const capitalised = label.charAt(0).toUpperCase() + label.slice(1);
  return typeset(label.endsWith('?') ? capitalised : `${capitalised} :`);
}

/** « oui », « 32 ans », « une femme ». */
export function findingValue({ value }: Observation, name: FindingName): string {
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (value === null) return 'vous ne savez pas';
  if (typeof value === 'string') return name.choices?.[value] ?? value;
  return describeQuantity(value, name.unit);
}
