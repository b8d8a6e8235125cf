// What is said to the person: sentences written by clinicians, the emergency first, and no digit but those of a contact.

import type { Knowledge } from '../domain/knowledge.js';
import type { Orientation, Question } from '../domain/orientation.js';
import type { Situation } from '../domain/situation.js';
import { OPENING_QUESTION } from '../engine/index.js';
import { fixedText } from '../engine/wording.js';
import type { OtherPerson } from './people.js';

export interface Said {
  readonly situation: Situation;
  readonly orientation: Orientation;
  readonly question: Question | null;
  readonly others: readonly OtherPerson[];
  readonly contradictions: readonly string[];
  /** Something was written this time and nothing of it was understood. */
  readonly lost: boolean;
  /** Nothing was said at all: the conversation opens. */
  readonly opening: boolean;
  readonly audience: 'patient' | 'agent' | 'regulation';
}

const DIGITS = /\d+(?:[ .]\d+)*/g;

/** True when every group of digits is the value of a contact of the knowledge (I3). */
export function holdsOnlyContacts(sentence: string, knowledge: Knowledge): boolean {
  const values = new Set(Object.values(knowledge.contacts).map((contact) => contact.value));
  return (sentence.match(DIGITS) ?? []).every((group) => values.has(group));
}

/** The reply as paragraphs, in the order in which they must be read. */
export function replyParagraphs(knowledge: Knowledge, said: Said): string[] {
  const { situation, orientation } = said;
  const sex = situation.findings['sexe']?.value;
  const agreed = typeof sex === 'string' ? sex : undefined;
  const text = (key: string, phrase = ''): string =>
    fixedText(knowledge, key, situation, agreed).replace('{phrase}', phrase);
  const cards = (sentences: readonly string[]): string[] =>
    sentences.filter((sentence) => sentence !== '' && holdsOnlyContacts(sentence, knowledge));
  const others = said.others.flatMap((other) => [
    text('autre-personne', other.who),
    ...(other.urgency === 'urgence' ? [text('autre-personne-urgence')] : []),
  ]);
  const why = cards(orientation.reasons.slice(0, 2).map((reason) => reason.text));

  const welcome = orientation.welcome ? cards([orientation.welcome]) : [];

  if (orientation.urgency === 'urgence')
    return [
      text('urgence-titre'),
      ...welcome,
      ...why,
      ...cards([orientation.pathway.how]),
      text('urgence-si-on-ne-peut-pas-parler'),
      text('urgence-pas-de-question'),
      ...others,
    ];

  if (said.opening)
    return [
      text(said.audience === 'patient' ? 'accueil' : `accueil-${said.audience}`),
      text('urgence-toujours'),
    ];

  return [
    ...welcome,
    ...(said.lost ? [text(lostKey(situation))] : []),
    ...(said.contradictions.length > 0 ? [text('contradiction', signs(knowledge, said.contradictions))] : []),
    text(`niveau-${orientation.urgency}`),
    ...why,
    ...cards([`${orientation.pathway.label}.`, orientation.pathway.how]),
    ...orientation.pathway.contact
      .filter((contact) => contact.kind === 'tel' || contact.kind === 'sms')
      .map((contact) => `${contact.label}.`),
    ...others,
    ...(orientation.final ? [] : [text(said.question ? 'niveau-provisoire' : 'niveau-provisoire-arret')]),
  ];
}

function lostKey(situation: Situation): string {
  if (Object.keys(situation.findings).length > 0) return 'mots-non-compris';
  return situation.asked.includes(OPENING_QUESTION) ? 'je-n-ai-pas-compris-encore' : 'je-n-ai-pas-compris';
}

function signs(knowledge: Knowledge, findings: readonly string[]): string {
  return findings.map((id) => knowledge.findings[id]?.sign ?? id).join(', ');
}
