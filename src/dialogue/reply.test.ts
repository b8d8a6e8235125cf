// The reply in every case, with the sentences that clinicians wrote: none is missing, the emergency comes first, no number is foreign.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contact, Knowledge } from '../domain/knowledge.js';
import type { Orientation } from '../domain/orientation.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { URGENCIES } from '../domain/urgency.js';
import { orient } from '../engine/index.js';
import { holdsOnlyContacts, replyParagraphs, type Said } from './reply.js';
import { SMALL_KNOWLEDGE } from './small-world.js';

interface RawContact {
  readonly genre: Contact['kind'];
  readonly valeur: string;
  readonly libelle: string;
}

const yaml = (file: string): unknown => parse(readFileSync(`knowledge/${file}`, 'utf8'));
const { textes } = yaml('textes.yaml') as { textes: Record<string, string> };
const { contacts } = yaml('contacts.yaml') as { contacts: Record<string, RawContact> };

const knowledge: Knowledge = {
  ...SMALL_KNOWLEDGE,
  texts: textes,
  contacts: Object.fromEntries(
    Object.entries(contacts).map(([id, { genre, valeur, libelle }]) => [
      id,
      { id, kind: genre, value: valeur, label: libelle, source: 'essai', reviewed: '2026-11-21' },
    ]),
  ),
};

const options = { now: new Date('2026-11-21T10:00:00Z'), audience: 'patient' } as const;
const toux: Situation = { ...EMPTY_SITUATION, findings: { toux: { value: true, by: 'texte' } } };
const base = orient({ ...SMALL_KNOWLEDGE, contacts: knowledge.contacts }, toux, options);

const say = (more: Partial<Said>): string[] =>
  replyParagraphs(knowledge, {
    situation: toux,
    orientation: base.orientation,
    question: base.question,
    others: [],
    contradictions: [],
    lost: false,
    opening: false,
    audience: 'patient',
    ...more,
  });

const at = (urgency: Orientation['urgency'], more: Partial<Orientation> = {}): Orientation => ({
  ...base.orientation,
  urgency,
  ...more,
});

describe('replyParagraphs', () => {
  it('finds all its sentences, leaves no blank to fill and no foreign digit', () => {
    const people: Situation[] = [toux, { ...toux, who: 'père', informant: 'proche' }];
    const others = [{ who: 'mère', urgency: 'urgence', pathway: '15' } as const];
    for (const urgency of URGENCIES)
      for (const situation of people)
        for (const flag of [true, false])
          for (const audience of ['patient', 'agent', 'regulation'] as const) {
            const shared = {
              orientation: at(urgency, { final: flag }),
              audience,
              question: flag ? null : base.question,
            };
            const said = [
              ...say({
                ...shared,
                situation,
                lost: flag,
                contradictions: ['toux'],
                others: flag ? others : [],
              }),
              ...say({ ...shared, situation: EMPTY_SITUATION, opening: flag, lost: true }),
              ...say({ ...shared, situation: { ...EMPTY_SITUATION, asked: ['motif'] }, lost: true }),
            ];
            expect(said.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
            const labels: readonly string[] = Object.values(contacts).map((contact) => `${contact.libelle}.`);
            expect(said.filter((s) => !labels.includes(s) && !holdsOnlyContacts(s, knowledge))).toEqual([]);
          }
  });

  it('begins with the emergency, whatever else there is to say', () => {
    const said = say({ orientation: at('urgence'), lost: true, contradictions: ['toux'], opening: true });
    expect(said[0]).toContain('15');
    expect(said.join(' ')).not.toContain('pas compris');
  });

  it('leaves out a sentence whose digits are not a contact', () => {
    const { source, reviewed } = base.orientation.reasons[0] ?? {
      source: knowledge.sources['x'],
      reviewed: '',
    };
    if (!source) throw new Error('source');
    const reasons = ['Prenez 500 mg.', 'Appelez le 06 12 34 56 78.', 'Le 15 répond.'].map((text) => ({
      rule: 'x',
      text,
      findings: [],
      source,
      reviewed,
    }));
    expect(say({ orientation: at('jour', { reasons: reasons.slice(0, 2) }) }).join(' ')).not.toMatch(
      /500|06/,
    );
    expect(say({ orientation: at('jour', { reasons: reasons.slice(2) }) })).toContain('Le 15 répond.');
  });

  it('says that nothing was understood, then that it still was not', () => {
    expect(say({ situation: EMPTY_SITUATION, lost: true })[0]).toBe(textes['je-n-ai-pas-compris']);
    const again = say({ situation: { ...EMPTY_SITUATION, asked: ['motif'] }, lost: true })[0];
    expect(again).toContain('toujours pas');
  });

  it('says when the answer is provisional', () => {
    expect(say({})).toContain(textes['niveau-provisoire']);
    expect(say({ orientation: at('jours', { final: true }) })).not.toContain(textes['niveau-provisoire']);
  });
});
