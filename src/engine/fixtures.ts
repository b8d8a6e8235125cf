// A small knowledge made by hand for the tests of the mechanism; the shipped cards are tested as themselves.

import type { Condition } from '../domain/condition.js';
import type { FindingCard, Knowledge, Motif, Pathway, Rule } from '../domain/knowledge.js';
import type { Observation } from '../domain/finding.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import type { Urgency } from '../domain/urgency.js';

export const is = (finding: string): Condition => ({ op: 'is', finding });
export const no = (of: Condition): Condition => ({ op: 'not', of });
export const every = (...of: Condition[]): Condition => ({ op: 'all', of });
export const some = (...of: Condition[]): Condition => ({ op: 'any', of });

export function finding(id: string, more: Partial<FindingCard> = {}): FindingCard {
  return {
    id,
    weight: 'danger',
    vital: false,
    sign: id,
    question: `${id} ?`,
    kindOf: [],
    durationOf: [],
    excludes: [],
    lasting: false,
    said: [],
    denied: [],
    except: [],
    ...more,
  };
}

export function rule(id: string, urgency: Urgency, when: Condition, pathways: string[] = []): Rule {
  return {
    id,
    motif: 'm',
    text: id,
    when,
    then: { urgency, pathways, advice: [], supports: [] },
    source: 's',
    reviewed: '2026-11-21',
    examples: [],
    nearMisses: [],
  };
}

export function motif(id: string, base: Urgency, more: Partial<Motif> = {}): Motif {
  return {
    id,
    title: id,
    hub: 'M03.22',
    reviewed: '2026-11-21',
    base,
    why: id,
    source: 's',
    entry: is(id),
    for: null,
    ask: [],
    rules: [],
    terrains: [],
    pathways: [],
    advice: [],
    supports: [],
    oneByOne: false,
    callBack: [],
    ...more,
  };
}

function pathway(id: string, more: Partial<Pathway> = {}): Pathway {
  return {
    id,
    family: '15',
    label: id,
    contacts: [],
    why: id,
    how: id,
    when: null,
    alternatives: [],
    source: 's',
    reviewed: '2026-11-21',
    ...more,
  };
}

/** A knowledge holding these motifs and findings, with one unconditional pathway per level. */
export function knowledgeOf(
  findings: readonly FindingCard[],
  motifs: readonly Motif[],
  pathways: Readonly<Record<string, Partial<Pathway>>> = {},
): Knowledge {
  const source = { org: 'o', title: 't', year: 2026, checked: 'general' } as const;
  const texts = [
    'question-libre',
    'question-liste',
    'rappel-titre',
    'rappel-commun',
    'filet-en-attendant-les-secours',
  ];
  const levels = ['urgence', 'jour', 'jours', 'programmee', 'conseil', 'aucune'] as const;
  return {
    version: 'sha256:test',
    findings: Object.fromEntries(findings.map((card) => [card.id, card])),
    motifs,
    pathways: Object.fromEntries(
      [...levels, ...Object.keys(pathways)].map((id) => [id, pathway(id, pathways[id])]),
    ),
    routing: levels.map((level) => ({
      id: level,
      urgencies: [level],
      when: null,
      pathway: level,
      ask: false,
    })),
    supports: {},
    contacts: {},
    sources: { s: source, 'regles-aiguillage': source },
    advice: {},
    classes: {},
    texts: {
      ...Object.fromEntries(texts.map((key) => [key, key])),
      'filet-urgence': 'urgence : {signes}',
      'filet-jour': 'jour : {signes}',
      'raison-incompris': 'incompris',
      'raison-sans-motif': 'sans motif',
      'raison-rien': 'rien',
    },
    hubMotives: {},
  };
}

/** A situation in which these values were answered. */
export function situationOf(
  values: Record<string, Observation['value']>,
  more: Partial<Situation> = {},
): Situation {
  const findings = Object.fromEntries(
    Object.entries(values).map(([id, value]): [string, Observation] => [id, { value, by: 'reponse' }]),
  );
  return { ...EMPTY_SITUATION, findings, ...more };
}
