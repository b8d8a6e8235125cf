// One turn: what is asked, what is answered, who comes first, what is refused.

import { describe, expect, it } from 'vitest';
import type { Situation } from '../domain/situation.js';
import { EMPTY_SITUATION } from '../domain/situation.js';
import { orient } from '../engine/index.js';
import { SMALL_KNOWLEDGE, SMALL_MIND } from './small-world.js';
import { takeTurn, type Turn, type TurnInput } from './turn.js';

const NOW = new Date('2026-11-21T10:00:00Z');

function turn(input: Omit<TurnInput, 'audience'>): Turn {
  const result = takeTurn(SMALL_MIND, { audience: 'patient', ...input }, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.turn;
}

function faults(input: Omit<TurnInput, 'audience'>): string[] {
  const result = takeTurn(SMALL_MIND, { audience: 'patient', ...input }, NOW);
  return result.ok ? [] : result.faults.map((fault) => fault.field);
}

describe('takeTurn', () => {
  it('answers with the orientation of the situation it returns, so that it can be replayed', () => {
    const first = turn({ text: 'toux' });
    const second = turn({ situation: first.situation, text: 'pas eternuement' });
    for (const { situation, orientation, question } of [first, second])
      expect(orient(SMALL_KNOWLEDGE, situation, { now: NOW, audience: 'patient' })).toEqual({
        orientation,
        question,
      });
  });

  it('computes the pending question again, and counts it as asked only once something is said', () => {
    const first = turn({ text: 'toux' });
    expect(first.question?.finding).toBe('essoufflement');
    expect(first.situation.asked).toEqual([]);
    expect(turn({ situation: first.situation }).situation.asked).toEqual([]);
    const second = turn({ situation: first.situation, text: 'non' });
    expect(second.situation.asked).toEqual([first.question?.id]);
    expect(second.situation.findings['essoufflement']?.value).toBe(false);
  });

  it('has no pending question before the first words, even when a page sends an empty situation', () => {
    expect(turn({ situation: EMPTY_SITUATION, text: 'toux' }).situation.asked).toEqual([]);
  });

  it('clears a danger by the person’s own answer to it, and only so', () => {
    const worried = turn({ text: 'toux, essoufflement' });
    expect(worried.orientation.urgency).toBe('urgence');
    expect(turn({ situation: worried.situation, text: 'pas essoufflement' }).orientation.urgency).toBe(
      'urgence',
    );
    const cleared = turn({ situation: worried.situation, answers: { essoufflement: false } });
    expect(cleared.orientation.urgency).toBe('jours');
  });

  it('keeps the more worrying of an answer and words that come together, and says so', () => {
    const both = turn({ answers: { essoufflement: false, toux: true }, text: 'essoufflement' });
    expect(both.orientation.urgency).toBe('urgence');
    expect(both.contradictions).toEqual(['essoufflement']);
  });

  it('takes the words given to the opening question as words', () => {
    expect(turn({ answers: { motif: 'toux' } }).situation.findings['toux']?.value).toBe(true);
  });

  it('never reassures when nothing was understood', () => {
    for (const text of ['', '   ', 'bonjour', '🙂🙂', '\u0000\u0007']) {
      const { orientation, question } = turn({ text });
      expect([orientation.urgency, orientation.final, question?.kind]).toEqual(['jour', false, 'text']);
    }
  });

  it('stops asking at an emergency', () => {
    expect(turn({ text: 'paralysie' }).question).toBeNull();
  });
});

describe('several people', () => {
  it('answers first for whoever needs help most, and names the other', () => {
    const result = turn({ text: 'toux, père: paralysie' });
    expect(result.situation.who).toBe('père');
    expect(result.situation.informant).toBe('proche');
    expect(result.situation.others).toEqual([
      { who: 'moi', findings: expect.objectContaining({ toux: expect.anything() }) },
    ]);
    expect(result.orientation.urgency).toBe('urgence');
    expect(result.others).toEqual([{ who: 'moi', urgency: 'jours', pathway: 'medecin_traitant' }]);
    expect(result.reply.at(-1)).toContain('[autre-personne] moi');
  });

  it('keeps the person concerned on equal levels, and mixes nobody’s findings', () => {
    const result = turn({ text: 'toux, père: toux' });
    expect(result.situation.who).toBe('moi');
    expect(Object.keys(result.situation.findings)).toEqual(['toux']);
  });

  it('speaks of the only person of whom something is known', () => {
    expect(turn({ text: 'père: toux' }).situation.who).toBe('père');
  });

  it('says that the other too is in danger', () => {
    const result = turn({ text: 'paralysie, père: paralysie' });
    expect(result.reply.join('\n')).toContain('[autre-personne-urgence]');
  });
});

describe('refusals', () => {
  const situation = (more: Partial<Situation>): Situation => ({ ...EMPTY_SITUATION, ...more });
  const seen = (value: Situation['findings'][string]['value']) => ({ value, by: 'reponse' as const });

  it.each([
    [{ answers: { age: -3 } }, ['answers.age']],
    [{ answers: { age: 400 } }, ['answers.age']],
    [{ answers: { age: 'vieux' } }, ['answers.age']],
    [{ answers: { age: true } }, ['answers.age']],
    [{ answers: { duree: -1 } }, ['answers.duree']],
    [{ answers: { toux: 1 } }, ['answers.toux']],
    [{ answers: { sexe: 'toString' } }, ['answers.sexe']],
    [{ answers: { constructor: true } }, ['answers.constructor']],
    [{ answers: { inconnu: true } }, ['answers.inconnu']],
    [{ answers: { motif: true } }, ['answers.motif']],
    [{ situation: situation({ findings: { inconnu: seen(true) } }) }, ['situation.findings.inconnu']],
    [{ situation: situation({ findings: { age: seen({ min: 50, max: 4 }) } }) }, ['situation.findings.age']],
    [
      { situation: situation({ findings: { age: seen({ min: 50, max: 400 }) } }) },
      ['situation.findings.age'],
    ],
    [{ situation: situation({ findings: { toux: seen('oui') } }) }, ['situation.findings.toux']],
    [
      { situation: situation({ others: [{ who: 'père', findings: { toux: seen(3) } }] }) },
      ['situation.others.0.findings.toux'],
    ],
    [{ situation: situation({ asked: ['toux', 'liste:toux,inconnu'] }) }, ['situation.asked.1']],
  ])('%j', (input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it.each([
    { answers: { age: 0, sexe: 'femme', toux: null } },
    {
      situation: situation({ findings: { age: seen({ min: 2 }) }, asked: ['motif', 'liste:toux,paralysie'] }),
    },
  ])('%j is accepted', (input) => {
    expect(faults(input)).toEqual([]);
  });
});
