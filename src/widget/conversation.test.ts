// A conversation as a value: said, answered, refused, kept.

import { expect, test } from 'vitest';
import {
  NEW_CONVERSATION,
  receive,
  receiveEmergency,
  restore,
  say,
  takeBack,
  type Conversation,
} from './conversation.js';
import { reply, orientation } from './reply-fixture.js';

const AT = '2026-11-21T10:00:00.000Z';
const told: Conversation = say({ ...NEW_CONVERSATION, draft: 'j’ai mal' }, { text: 'j’ai mal' }, null);

test('what is said waits, with the situation to send, and joins the history once answered', () => {
  expect(told.waiting?.request).toMatchObject({ audience: 'patient', text: 'j’ai mal' });
  expect(told.exchanges).toEqual([]);
  const answered = receive(told, reply(), 'serveur', AT);
  expect(answered.waiting).toBeNull();
  expect(answered.exchanges).toEqual([{ question: null, said: 'j’ai mal' }]);
  expect(answered.draft).toBe('');
  expect(answered.repliedAt).toBe(AT);
});

test('each turn carries the situation that the last one returned', () => {
  const situation = { ...reply().situation, asked: ['fievre'] };
  const answered = receive(told, reply({ situation }), 'serveur', AT);
  const next = say(answered, { answers: { fievre: false }, words: 'Non' }, 'Avez-vous de la fièvre ?');
  expect(next.waiting?.request).toEqual({ audience: 'patient', answers: { fievre: false }, situation });
  expect(next.waiting?.exchange).toEqual({ question: 'Avez-vous de la fièvre ?', said: 'Non' });
});

test('for whom is said in the first situation only when the person chose it', () => {
  const informant = (about: Conversation['about']) =>
    say({ ...NEW_CONVERSATION, about }, { text: 'x' }, null).waiting?.request.situation?.informant;
  expect([informant(null), informant('moi'), informant('proche')]).toEqual([null, 'soi', 'proche']);
});

test('a button answer leaves what was being written in the box', () => {
  const answered = receive(told, reply(), 'serveur', AT);
  const next = say({ ...answered, draft: 'en cours' }, { answers: { fievre: true }, words: 'Oui' }, 'Q');
  expect(receive(next, reply(), 'serveur', AT).draft).toBe('en cours');
});

test('what the server refuses goes back into the box', () => {
  const refused = takeBack(told);
  expect(refused.waiting).toBeNull();
  expect(refused.draft).toBe('j’ai mal');
  expect(refused.exchanges).toEqual([]);
});

test('an emergency read in a refused request is the answer, and the words stay in the box', () => {
  const urgent = receiveEmergency(told, orientation({ urgency: 'urgence' }), AT);
  expect(urgent.reply?.orientation.urgency).toBe('urgence');
  expect(urgent.reply?.question).toBeNull();
  expect(urgent.draft).toBe('j’ai mal');
});

test('a conversation survives its storage, with what waits', () => {
  expect(restore(JSON.stringify(told))).toEqual(told);
  const answered = receive(told, reply(), 'appareil', AT);
  expect(restore(JSON.stringify(answered))).toEqual(answered);
});

test.each([
  null,
  '',
  '{',
  'null',
  '[]',
  '{"exchanges":[]}',
  '{"exchanges":[],"draft":"","waiting":null,"reply":{}}',
])('storage that holds %s gives a new conversation', (kept) => {
  expect(restore(kept)).toEqual(NEW_CONVERSATION);
});
