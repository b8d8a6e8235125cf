// What failed elsewhere must not fail here: each published failure (F1 … F21) played through the front door of the dialogue.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createReader } from './comprehension/index.js';
import { takeTurn, type Turn, type TurnInput } from './dialogue/turn.js';
import { EMPTY_SITUATION } from './domain/situation.js';
import { isAbove, type Urgency } from './domain/urgency.js';
import { compileKnowledge } from './knowledge/compile.js';
import { holdsOnlyContacts } from './dialogue/reply.js';

const compiled = compileKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)));
if (!compiled.knowledge) throw new Error('La connaissance ne se compile pas : npm run knowledge check');
const knowledge = compiled.knowledge;
const mind = { knowledge, reader: createReader(knowledge) };
const NOW = new Date('2026-11-24T09:00:00Z');

function say(text: string, more: Omit<TurnInput, 'text' | 'audience'> = {}): Turn {
  const result = takeTurn(mind, { audience: 'patient', text, ...more }, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.turn;
}

function reply(before: Turn, answers: NonNullable<TurnInput['answers']>): Turn {
  const result = takeTurn(mind, { audience: 'patient', answers, situation: before.situation }, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.turn;
}

const urgencyOf = (text: string): Urgency => say(text).orientation.urgency;

const EMERGENCIES = [
  "mon père a la bouche de travers et n'arrive plus à parler depuis ce matin",
  "j'ai 58 ans, ça me serre la poitrine depuis vingt minutes et je transpire",
  'elle ne respire plus et elle est toute bleue',
  "j'ai avalé toute la boîte de comprimés, je veux mourir",
  'mon bébé de 3 semaines a 38,6',
];

const PLAIN = [
  "j'ai mal à la poitrine depuis ce matin",
  "j'ai mal au ventre depuis hier",
  'je me suis cogné la tête et je prends un anticoagulant',
  'mon fils de 4 ans a 39 de fièvre et il joue',
];

describe('F1 a red flag in free text, at any turn, in any field', () => {
  it.each(EMERGENCIES)('first turn: %s', (text) => {
    expect(urgencyOf(text)).toBe('urgence');
  });

  it.each(EMERGENCIES)('in the middle of something else: %s', (text) => {
    const first = say("j'ai des brûlures quand j'urine, 32 ans");
    expect(first.question).not.toBeNull();
    expect(say(text, { situation: first.situation }).orientation.urgency).toBe('urgence');
  });

  it('typed as the answer to the opening question', () => {
    const result = takeTurn(
      mind,
      { audience: 'patient', answers: { motif: 'elle ne respire plus' }, situation: EMPTY_SITUATION },
      NOW,
    );
    expect(result.ok && result.turn.orientation.urgency).toBe('urgence');
  });
});

describe('F2 after a red answer, the next output is the emergency card, without any further question', () => {
  it('a ticked danger ends the questions at once', () => {
    const first = say("j'ai mal à la poitrine");
    const next = reply(first, { 'douleur-qui-serre': true });
    expect(next.orientation.urgency).toBe('urgence');
    expect(next.question).toBeNull();
    expect(next.reply[0]).toContain('15');
  });
});

describe('F3 unknown is not "no"', () => {
  it.each(PLAIN)('« je ne sais pas » to everything never ends lower than silence: %s', (text) => {
    let turn = say(text);
    const before = turn.orientation.urgency;
    for (let i = 0; i < 15 && turn.question && turn.question.kind !== 'text'; i++) {
      const asked =
        turn.question.kind === 'list'
          ? (turn.question.choices ?? []).map((c) => c.id)
          : [turn.question.finding];
      turn = reply(turn, Object.fromEntries(asked.map((id) => [id, null])));
    }
    expect(isAbove(before, turn.orientation.urgency)).toBe(false);
  });
});

describe('F7 a relative minimises', () => {
  const SOOTHING = [
    "mon mari dit que ce n'est rien",
    "c'est sûrement rien",
    'ma femme trouve que j’exagère',
    "d'après ma sœur c'est le stress",
    'je ne veux déranger personne',
  ];
  it.each([...EMERGENCIES, ...PLAIN].flatMap((text) => SOOTHING.map((more) => [text, more] as const)))(
    '%s — %s',
    (text, more) => {
      expect(isAbove(urgencyOf(text), urgencyOf(`${text}, ${more}`))).toBe(false);
      expect(isAbove(urgencyOf(text), urgencyOf(`${more}. ${text}`))).toBe(false);
    },
  );
});

describe('F8 the same danger in other words', () => {
  it.each([
    "d'un coup elle parle comme si elle avait une patate dans la bouche et son bras pend",
    'sa bouche est tordue d’un côté depuis une heure',
    'il cherche ses mots depuis ce matin, d’un coup, et son bras gauche est tout mou',
    'mon bras droit est devenu tout lourd et ma figure tombe d’un côté',
    'mon mari articule plus, on comprend rien a ce qu’il dit depuis 10 min',
    'papi a le visage qui s’affaisse a gauche',
    'elle arrive plus à lever le bras et elle bafouille',
    'ma mere a la bouche qui part de travers',
    'il n’arrive plus a parler et un coté de la bouche tombe',
    'jai plus de force dans le bras et la jambe du meme coté dun coup',
  ])('%s', (text) => {
    expect(urgencyOf(text)).toBe('urgence');
  });
});

describe('F9 a distractor does not lower', () => {
  const DISTRACTORS = [
    "j'ai aussi un bouton sur le bras",
    "j'ai regardé sur internet",
    'au fait je pars en vacances demain',
    'mon chat est malade aussi',
  ];
  it.each([...EMERGENCIES, ...PLAIN].flatMap((text) => DISTRACTORS.map((more) => [text, more] as const)))(
    '%s — %s',
    (text, more) => {
      expect(isAbove(urgencyOf(text), urgencyOf(`${text}. ${more}`))).toBe(false);
    },
  );
});

describe('F10 reasons and level agree', () => {
  it.each([...EMERGENCIES, ...PLAIN])('%s', (text) => {
    const { orientation } = say(text);
    const rules = new Map(
      knowledge.motifs.flatMap((m) => m.rules.map((r) => [r.id, r.then.urgency] as const)),
    );
    for (const reason of orientation.reasons)
      expect(rules.get(reason.rule) ?? orientation.urgency).toBe(orientation.urgency);
  });
});

describe('F11 a named method or plan is never answered below vague distress', () => {
  it.each([
    ['je vais mal, je ne vois plus le bout', 'je vais mal, je ne vois plus le bout, j’ai acheté une corde'],
    ['j’ai envie de mourir', 'j’ai envie de mourir, j’ai mis les médicaments de côté pour ce soir'],
    ['je pense au suicide parfois', 'je pense au suicide, j’ai le fusil de mon père à côté de moi'],
  ])('%s / %s', (vague, named) => {
    const distress = say(vague);
    const plan = say(named);
    expect(plan.orientation.urgency).toBe('urgence');
    const shown = (turn: Turn): string[] =>
      [turn.orientation.pathway, ...turn.orientation.alternatives].flatMap((p) =>
        p.contact.map((c) => c.value),
      );
    if (shown(distress).includes('3114')) expect(shown(plan)).toContain('3114');
    expect(shown(plan)).toContain('15');
  });
});

describe('F15 no number is assumed: the "15 bis" is a label, never dialled', () => {
  it('the same-day pathway gives the 15 and no invented number', () => {
    const bis = knowledge.pathways['15bis'];
    expect(bis?.contacts.map((id) => knowledge.contacts[id]?.value)).toContain('15');
    for (const contact of Object.values(knowledge.contacts)) expect(contact.value).not.toMatch(/15\s*bis/i);
  });
});

describe('F17 every finding carries the words that prove it', () => {
  it.each([...EMERGENCIES, ...PLAIN])('%s', (text) => {
    const { situation, understood } = say(text);
    for (const seen of understood) expect(text).toContain(seen.quote);
    for (const seen of Object.values(situation.findings))
      if (seen.by === 'texte' && seen.quote !== undefined) expect(text).toContain(seen.quote);
  });
});

describe('F20 the caller is not beside the patient', () => {
  it('a fall told over the phone, consciousness unknown, is an emergency', () => {
    expect(urgencyOf("ma mère est tombée dans sa cuisine, elle m'a appelé au téléphone")).toBe('urgence');
  });

  it('presence is asked when a relative tells of a fall', () => {
    let turn = say('mon père est tombé ce matin, il a 70 ans');
    const asked: string[] = [];
    for (let i = 0; i < 12 && turn.question && turn.question.kind !== 'text'; i++) {
      const ids =
        turn.question.kind === 'list'
          ? (turn.question.choices ?? []).map((c) => c.id)
          : [turn.question.finding];
      asked.push(...ids);
      turn = reply(
        turn,
        Object.fromEntries(
          ids.map((id) => [
            id,
            id === 'proche-a-cote'
              ? true
              : knowledge.findings[id]?.measure || knowledge.findings[id]?.choices
                ? null
                : false,
          ]),
        ),
      );
    }
    expect(asked).toContain('proche-a-cote');
  });
});

describe('F21 no dead end', () => {
  it.each([...EMERGENCIES, ...PLAIN, 'bonjour', 'kjhgf', 'il me faut une aide pour ma mère', ''])(
    '« %s » ends with who, how, and a safety net',
    (text) => {
      const { orientation, reply: said, question } = say(text);
      expect(orientation.pathway.label).not.toBe('');
      expect(orientation.pathway.how).not.toBe('');
      expect(orientation.safetyNet.length).toBeGreaterThan(0);
      expect(said.length).toBeGreaterThan(0);
      expect(orientation.final || question !== null).toBe(true);
      for (const sentence of said) expect(holdsOnlyContacts(sentence, knowledge), sentence).toBe(true);
    },
  );
});
