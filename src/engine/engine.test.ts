// The mechanism of the engine, on a knowledge made for it: unknown is never "no", bases, lowering, terrains, questions, finality.

import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../domain/knowledge.js';
import type { Situation } from '../domain/situation.js';
import { every, finding, is, knowledgeOf, motif, no, rule, situationOf, some } from './fixtures.js';
import { answer, orient } from './index.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const at = (knowledge: Knowledge, situation: Situation) =>
  orient(knowledge, situation, { now: NOW, audience: 'patient' });

const pain = motif('mal', 'jour', {
  ask: ['grave', 'age', 'doux'],
  rules: [
    rule('alerte', 'urgence', every(is('mal'), is('grave'))),
    rule('jeune-et-doux', 'conseil', every(is('mal'), is('doux'), no(every(is('mal'), is('grave'))))),
  ],
});
const findings = [
  finding('mal'),
  finding('grave', { vital: true }),
  finding('doux', { weight: 'rassurant' }),
  finding('age', { weight: 'neutre', measure: 'âge', bounds: [0, 120] }),
  finding('fragile', { lasting: true }),
];
const knowledge = knowledgeOf(findings, [pain]);

describe('level, ceiling, finality', () => {
  it('gives the base when nothing else is known, and keeps the ceiling open', () => {
    const { orientation, question } = at(knowledge, situationOf({ mal: true }));
    expect(orientation).toMatchObject({ urgency: 'jour', ceiling: 'urgence', final: false });
    expect(question?.finding).toBe('grave');
  });

  it('raises at once, stops asking, and is final', () => {
    const { orientation, question } = at(knowledge, situationOf({ mal: true, grave: true }));
    expect(orientation).toMatchObject({ urgency: 'urgence', ceiling: 'urgence', final: true });
    expect(question).toBeNull();
  });

  it('does not lower on a missing answer', () => {
    expect(at(knowledge, situationOf({ mal: true, doux: true })).orientation.urgency).toBe('jour');
  });

  it('lowers once every danger named is excluded', () => {
    const { orientation } = at(knowledge, situationOf({ mal: true, doux: true, grave: false }));
    expect(orientation).toMatchObject({ urgency: 'conseil', ceiling: 'conseil', final: true });
  });

  it('takes "je ne sais pas" to a vital question as yes, to another as unknown', () => {
    expect(at(knowledge, situationOf({ mal: true, grave: null })).orientation.urgency).toBe('urgence');
    const doubt = at(knowledge, situationOf({ mal: true, grave: false, doux: null }));
    expect(doubt.orientation.urgency).toBe('jour');
    expect(doubt.question).toBeNull();
  });

  it('below the base, an undecided higher rule counts as yes', () => {
    const two = knowledgeOf(findings, [
      {
        ...pain,
        rules: [
          ...pain.rules,
          rule(
            'plus-vieux',
            'jours',
            every(
              is('mal'),
              { op: 'compare', finding: 'age', cmp: '>=', value: 40 },
              no(every(is('mal'), is('grave'))),
            ),
          ),
        ],
      },
    ]);
    const known = { mal: true, grave: false, doux: true };
    expect(at(two, situationOf(known)).orientation.urgency).toBe('jours');
    expect(at(two, situationOf({ ...known, age: 25 })).orientation.urgency).toBe('conseil');
    expect(at(two, situationOf({ ...known, age: 60 })).orientation.urgency).toBe('jours');
  });

  it('keeps the highest of several motifs', () => {
    const both = knowledgeOf([...findings, finding('rhume')], [pain, motif('rhume', 'conseil')]);
    expect(at(both, situationOf({ mal: true, rhume: true })).orientation.urgency).toBe('jour');
  });

  it('is careful with what it did not understand, and with a worry no card knows', () => {
    expect(at(knowledge, situationOf({}, { unread: true })).orientation).toMatchObject({
      urgency: 'jour',
      ceiling: 'urgence',
      final: false,
    });
    expect(at(knowledge, situationOf({ grave: true })).orientation.urgency).toBe('jour');
    const empty = at(knowledge, situationOf({}));
    expect(empty.orientation).toMatchObject({ urgency: 'aucune', ceiling: 'urgence', final: false });
    expect(empty.question?.kind).toBe('text');
  });
});

describe('terrains', () => {
  const base = (level: 'conseil' | 'jours' | 'jour') =>
    knowledgeOf(findings, [motif('mal', level, { terrains: [{ id: 't', text: 't', when: is('fragile') }] })]);

  it.each([
    ['conseil', 'jours'],
    ['jours', 'jour'],
    ['jour', 'jour'],
  ] as const)('raises %s to %s, once, never to an emergency', (from, to) => {
    expect(at(base(from), situationOf({ mal: true, fragile: true })).orientation.urgency).toBe(to);
    expect(at(base(from), situationOf({ mal: true, fragile: false })).orientation.urgency).toBe(from);
  });

  it('asks for a terrain that could raise before it is final (F4)', () => {
    const { orientation, question } = at(base('conseil'), situationOf({ mal: true }));
    expect(orientation.final).toBe(false);
    expect(question?.finding).toBe('fragile');
  });
});

describe('kinds and definitions', () => {
  const kinds = knowledgeOf(
    [
      finding('mal', { when: { op: 'compare', finding: 'age', cmp: '>=', value: 65 } }),
      finding('mal-fort', { kindOf: ['mal'] }),
      finding('age', { weight: 'neutre', measure: 'âge', bounds: [0, 120] }),
    ],
    [motif('mal', 'jour', { rules: [rule('fort', 'urgence', is('mal-fort'))] })],
  );

  it('a kind proves its parent, and the parent denied denies the kind', () => {
    expect(at(kinds, situationOf({ 'mal-fort': true })).orientation.urgency).toBe('urgence');
    expect(at(kinds, situationOf({ mal: false })).orientation.urgency).toBe('aucune');
  });

  it('a measure proves what it defines, bounds included, even against a denial', () => {
    expect(at(kinds, situationOf({ age: { min: 70 }, mal: false })).orientation.urgency).toBe('jour');
    expect(at(kinds, situationOf({ age: { min: 60 } })).orientation.urgency).toBe('aucune');
  });
});

describe('listening cards', () => {
  const universal = motif('drapeaux', 'aucune', {
    entry: null,
    rules: [rule('alarme', 'urgence', some(is('grave'), is('fragile')))],
  });
  const withListener = knowledgeOf(findings, [universal, motif('mal', 'conseil', { ask: ['grave'] })]);

  it('raise on their own, and wonder only about what an open motif asks', () => {
    expect(at(withListener, situationOf({ fragile: true })).orientation.urgency).toBe('urgence');
    const open = at(withListener, situationOf({ mal: true }));
    expect(open.orientation).toMatchObject({ urgency: 'conseil', ceiling: 'urgence', final: false });
    expect(open.question?.finding).toBe('grave');
    expect(at(withListener, situationOf({ mal: true, grave: false })).orientation.final).toBe(true);
  });
});

describe('reassuring words', () => {
  const calm = knowledgeOf(
    [
      ...findings,
      finding('calme', { weight: 'rassurant', excludes: ['grave'] }),
      finding('rien-d-autre', { weight: 'rassurant', excludes: 'tout' }),
    ],
    [pain],
  );

  it.each(['calme', 'rien-d-autre'])(
    '« %s » settles the level given now, and the danger is asked all the same',
    (word) => {
      const { orientation, question } = at(calm, situationOf({ mal: true, doux: true, [word]: true }));
      expect(orientation).toMatchObject({ urgency: 'conseil', ceiling: 'urgence', final: false });
      expect(question?.finding).toBe('grave');
    },
  );

  it('never outweigh a danger that was said', () => {
    const said = { mal: true, doux: true, grave: true, calme: true, 'rien-d-autre': true };
    expect(at(calm, situationOf(said)).orientation.urgency).toBe('urgence');
  });
});

describe('competences', () => {
  const offered = knowledgeOf(findings, [motif('mal', 'conseil', { pathways: ['protocole', 'medecin'] })], {
    protocole: { when: is('doux'), validUntil: '2026-12-31' },
    medecin: {},
  });

  it('are offered only when certainly met, and asked about otherwise', () => {
    expect(at(offered, situationOf({ mal: true })).orientation.pathway.id).toBe('medecin');
    expect(at(offered, situationOf({ mal: true })).question?.finding).toBe('doux');
    expect(at(offered, situationOf({ mal: true, doux: true })).orientation.pathway.id).toBe('protocole');
    expect(
      at(offered, situationOf({ mal: true, doux: false })).orientation.alternatives.map((p) => p.id),
    ).not.toContain('protocole');
  });

  it('are not offered once they have to be read again', () => {
    const later = orient(offered, situationOf({ mal: true, doux: true }), {
      now: new Date('2027-01-01T09:00:00Z'),
      audience: 'patient',
    });
    expect(later.orientation.pathway.id).toBe('medecin');
  });
});

describe('answers', () => {
  it.each([
    [{ inconnu: true }, /n'est pas un constat connu/],
    [{ age: 400 }, /entre 0 et 120/],
    [{ age: -3 }, /entre 0 et 120/],
    [{ age: true }, /attend un nombre/],
    [{ mal: 3 }, /attend oui/],
  ])('refuses %j', (given, message) => {
    const result = answer(knowledge, situationOf({}), given);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems[0]?.message).toMatch(message);
  });
});
