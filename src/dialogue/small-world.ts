// A tiny knowledge and a tiny reader for the tests of the dialogue: what they say does not move when clinicians write.

import type { Reader } from '../comprehension/index.js';
import type { FindingId, Observation } from '../domain/finding.js';
import type { FindingCard, Knowledge, Motif, Pathway, Rule } from '../domain/knowledge.js';
import type { Understood } from '../domain/orientation.js';
import type { Person, Situation } from '../domain/situation.js';
import type { Mind } from './turn.js';

function finding(id: FindingId, more: Partial<FindingCard> = {}): FindingCard {
  return {
    id,
    weight: 'danger',
    vital: false,
    sign: `le signe ${id}`,
    question: `Avez-vous : ${id} ?`,
    kindOf: [],
    durationOf: [],
    excludes: [],
    lasting: false,
    said: [id],
    denied: [],
    except: [],
    ...more,
  };
}

function pathway(id: string, family: Pathway['family'], contacts: string[] = []): Pathway {
  return {
    id,
    family,
    label: `Voie ${id === '15' ? 'urgente' : id}`,
    contacts,
    why: 'Parce que.',
    how: 'Appelez, et dites votre âge.',
    when: null,
    alternatives: [],
    source: 'essai',
    reviewed: '2026-11-21',
  };
}

function rule(
  id: string,
  motif: string,
  cited: FindingId,
  urgency: Rule['then']['urgency'],
  text: string,
): Rule {
  return {
    id,
    motif,
    text,
    when: { op: 'is', finding: cited },
    then: { urgency, pathways: [], advice: [], supports: [] },
    source: 'essai',
    reviewed: '2026-11-21',
    examples: [],
    nearMisses: [],
  };
}

function motif(id: string, base: Motif['base'], rules: Rule[]): Motif {
  return {
    id,
    title: id,
    hub: 'M01.01',
    reviewed: '2026-11-21',
    base,
    why: `Vous parlez de : ${id}.`,
    source: 'essai',
    entry: { op: 'is', finding: id },
    for: null,
    ask: rules.flatMap(({ when }) => (when.op === 'is' ? [when.finding] : [])),
    oneByOne: false,
    rules,
    terrains: [],
    pathways: [],
    advice: [],
    supports: [],
    callBack: [],
  };
}

/** Every fixed sentence exists, and says its own name. */
const texts = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, key) => (typeof key === 'string' && !key.endsWith('-proche') ? `[${key}] {phrase}` : undefined),
  },
);

const cards = [
  finding('toux'),
  finding('essoufflement', { vital: true }),
  finding('paralysie'),
  finding('eternuement'),
  finding('age', { weight: 'neutre', measure: 'âge', bounds: [0, 120] }),
  finding('duree', { weight: 'neutre', measure: 'durée' }),
  finding('sexe', { weight: 'neutre', choices: { femme: 'une femme', homme: 'un homme' } }),
];

export const SMALL_KNOWLEDGE: Knowledge = {
  version: 'sha256:essai',
  findings: Object.fromEntries(cards.map((card) => [card.id, card])),
  motifs: [
    motif('toux', 'jours', [
      rule('toux-essoufflee', 'toux', 'essoufflement', 'urgence', 'Vous toussez et vous manquez d’air.'),
      rule('toux-et-nez', 'toux', 'eternuement', 'jour', 'Une toux de plus de 38,5 ne dit rien.'),
    ]),
    motif('paralysie', 'urgence', []),
  ],
  pathways: {
    '15': pathway('15', '15', ['samu']),
    '15bis': pathway('15bis', '15bis', ['samu']),
    medecin_traitant: pathway('medecin_traitant', 'medecin_traitant'),
  },
  routing: [
    { id: 'urgence', urgencies: ['urgence'], when: null, pathway: '15', ask: false },
    { id: 'jour', urgencies: ['jour'], when: null, pathway: '15bis', ask: false },
    {
      id: 'reste',
      urgencies: ['jours', 'programmee', 'conseil', 'aucune'],
      when: null,
      pathway: 'medecin_traitant',
      ask: false,
    },
  ],
  supports: {},
  contacts: {
    samu: {
      id: 'samu',
      kind: 'tel',
      value: '15',
      label: 'Le 15, jour et nuit',
      source: 'essai',
      reviewed: '2026-11-21',
    },
  },
  sources: new Proxy({}, { get: () => ({ org: 'Essai', title: 'Essai', year: 2026, checked: 'general' }) }),
  advice: {},
  classes: {},
  texts,
  hubMotives: {},
};

/** Reads ids as words: `toux`, `pas toux`, `père: toux` (about another person), « oui » and « non » to the question. */
const reader: Reader = {
  read(text, { situation, question }) {
    const understood: Understood[] = [];
    let current: Situation = situation;
    for (const clause of text.split(/[.,\n]/).map((part) => part.trim())) {
      const [, who, words] = /^(?:(\p{L}+):)?\s*(.*)$/u.exec(clause) ?? [];
      const answers = clause === 'oui' || clause === 'non';
      const id = answers ? question?.finding : words?.replace(/^pas /, '');
      if (id === undefined || !SMALL_KNOWLEDGE.findings[id]) continue;
      const value = clause === 'oui' || (!answers && !words?.startsWith('pas '));
      current = noted(current, who, id, value, clause);
      understood.push({
        finding: id,
        status: value ? 'present' : 'absent',
        quote: clause,
        ...(who && { who }),
      });
    }
    const health = understood.length > 0;
    return { situation: { ...current, unread: !health }, understood, health };
  },
};

function noted(
  situation: Situation,
  who: string | undefined,
  id: FindingId,
  value: boolean,
  quote: string,
): Situation {
  const add = <P extends Person>(person: P): P => {
    const before = person.findings[id];
    const contested = before !== undefined && before.value !== value;
    const kept: Observation = {
      value: value || before?.value === true,
      by: 'texte',
      quote,
      ...(contested && { contested }),
    };
    return { ...person, findings: { ...person.findings, [id]: kept } };
  };
  if (who === undefined || who === situation.who) return add(situation);
  const known = situation.others.some((other) => other.who === who);
  const others = known ? situation.others : [...situation.others, { who, findings: {} }];
  return { ...situation, others: others.map((other) => (other.who === who ? add(other) : other)) };
}

export const SMALL_MIND: Mind = { knowledge: SMALL_KNOWLEDGE, reader };
