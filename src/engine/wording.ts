// Filling the sentences that clinicians wrote: the person's sex, who is spoken about, the contacts by their id.

import type { Contact, FindingCard, Knowledge } from '../domain/knowledge.js';
import type { Situation } from '../domain/situation.js';
import type { Fact } from './logic.js';

/** `lui` is the same for both as an indirect object; after a preposition (`avec`) it agrees. */
const PRONOUNS: Record<'homme' | 'femme' | 'inconnu', Record<string, string>> = {
  homme: { il: 'il', Il: 'Il', e: '', lui: 'lui', avec: 'lui', le: 'le' },
  femme: { il: 'elle', Il: 'Elle', e: 'e', lui: 'lui', avec: 'elle', le: 'la' },
  inconnu: {
    il: 'il ou elle',
    Il: 'Il ou elle',
    e: '(e)',
    lui: 'lui',
    avec: 'cette personne',
    le: 'le ou la',
  },
};

const AFTER_PREPOSITION = /\b(pour|chez|sur|de|avec|contre|vers|sans|à) \{lui\}/g;

/** `{il}`, `{e}`, `{lui}`, `{le}` agreed with the sex of the person spoken about. */
export function agree(text: string, sex: Fact): string {
  const forms = PRONOUNS[sex === 'homme' || sex === 'femme' ? sex : 'inconnu'];
  return text
    .replace(AFTER_PREPOSITION, (_, preposition: string) => `${preposition} ${forms['avec']}`)
    .replace(/\{(il|Il|e|lui|le)\}/g, (_, form: string) => forms[form] ?? '');
}

/** `{contact:id}` replaced by the contact's value: the only way a number enters a sentence (I3). */
export function withContacts(text: string, contacts: Readonly<Record<string, Contact>>): string {
  return text.replace(/\{contact:([a-z0-9-]+)\}/g, (_, id: string) => contacts[id]?.value ?? '');
}

/** True when the sentences must speak of somebody else. */
export function isAboutSomeoneElse(situation: Situation): boolean {
  return situation.informant !== null && situation.informant !== 'soi';
}

/** The question of a card, to the person or about them. */
export function questionText(card: FindingCard, situation: Situation, sex: Fact): string {
  const about = isAboutSomeoneElse(situation) ? card.questionAbout : undefined;
  return agree(about ?? card.question ?? '', sex);
}

/** A fixed sentence, in the form about someone else (`key-proche`) when there is one and it applies. */
export function fixedText(knowledge: Knowledge, key: string, situation: Situation, sex: Fact): string {
  const about = isAboutSomeoneElse(situation) ? knowledge.texts[`${key}-proche`] : undefined;
  const text = about ?? knowledge.texts[key];
  if (text === undefined) throw new Error(`textes.yaml : il manque la phrase « ${key} »`);
  return withContacts(agree(text, sex), knowledge.contacts);
}
