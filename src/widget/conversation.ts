// One conversation, as a value: what was said, what was answered, what waits. It lives in the tab and nowhere else.

import type { Answers, Orientation, Situation, TurnReply, TurnRequest } from './protocol.js';

/** Where a reply was worked out: on the server, or on the person's device when the network was cut. */
export type Place = 'serveur' | 'appareil';

export type About = 'moi' | 'proche';

/** One thing the person said, after the question it answers (null: of their own accord). */
export interface Exchange {
  readonly question: string | null;
  readonly said: string;
}

export interface Conversation {
  readonly about: About | null;
  readonly exchanges: readonly Exchange[];
  readonly reply: TurnReply | null;
  /** ISO instant of the last reply. */
  readonly repliedAt: string | null;
  readonly from: Place;
  /** Said and not answered yet: sent again after a reload or when the server is back. */
  readonly waiting: { readonly request: TurnRequest; readonly exchange: Exchange } | null;
  /** The last thing answered was written, not a button. */
  readonly spoke: boolean;
  /** The person asked to see the answer before the end of the questions. */
  readonly stopped: boolean;
  /** What is in the box and not sent. */
  readonly draft: string;
}

export const NEW_CONVERSATION: Conversation = {
  about: null,
  exchanges: [],
  reply: null,
  repliedAt: null,
  from: 'serveur',
  waiting: null,
  spoke: false,
  stopped: false,
  draft: '',
};

/** What the person says: words, or answers given by buttons with the words that show them. */
export type Said = { readonly text: string } | { readonly answers: Answers; readonly words: string };

/** The situation before the first turn: it only says who is telling, when the person chose it. */
function openingSituation(about: About | null): Situation {
  const nothing = { findings: {}, others: [], asked: [], unread: false };
  if (about === 'proche') return { ...nothing, who: 'proche', informant: 'proche' };
  return { ...nothing, who: 'moi', informant: about === 'moi' ? 'soi' : null };
}

/** The person says something: it now waits for a reply. Nothing is lost if none comes. */
export function say(conversation: Conversation, said: Said, question: string | null): Conversation {
  const situation = conversation.reply?.situation ?? openingSituation(conversation.about);
  const request: TurnRequest =
    'text' in said
      ? { audience: 'patient', text: said.text, situation }
      : { audience: 'patient', answers: said.answers, situation };
  const exchange = { question, said: 'text' in said ? said.text : said.words };
  return { ...conversation, waiting: { request, exchange }, stopped: false };
}

/** A reply came: it replaces the last one, and what waited joins what was said. */
export function receive(conversation: Conversation, reply: TurnReply, from: Place, at: string): Conversation {
  const { waiting } = conversation;
  return {
    ...conversation,
    reply,
    from,
    repliedAt: at,
    exchanges: waiting ? [...conversation.exchanges, waiting.exchange] : conversation.exchanges,
    waiting: null,
    spoke: waiting?.request.text !== undefined,
    draft: waiting?.request.text === undefined ? conversation.draft : '',
  };
}

/** The server refused what was said but read an emergency in it: that is the answer, and the words stay in the box. */
export function receiveEmergency(
  conversation: Conversation,
  orientation: Orientation,
  at: string,
): Conversation {
  const situation = conversation.reply?.situation ?? openingSituation(conversation.about);
  const reply: TurnReply = {
    situation,
    orientation,
    understood: [],
    contradictions: [],
    others: [],
    names: conversation.reply?.names ?? {},
    audience: 'patient',
    at,
    question: null,
    reply: '',
    places: [],
    model: 'none',
  };
  return { ...receive(conversation, reply, 'serveur', at), draft: conversation.draft };
}

/** The server refused what was said: it is taken back, and the words stay in the box. */
export function takeBack(conversation: Conversation): Conversation {
  const text = conversation.waiting?.request.text;
  return { ...conversation, waiting: null, draft: text ?? conversation.draft };
}

/** The conversation kept in the tab, or a new one when nothing readable was kept. */
export function restore(kept: string | null): Conversation {
  if (kept === null) return NEW_CONVERSATION;
  try {
    const read: unknown = JSON.parse(kept);
    return isConversation(read) ? read : NEW_CONVERSATION;
  } catch {
    return NEW_CONVERSATION;
  }
}

function isConversation(value: unknown): value is Conversation {
  if (typeof value !== 'object' || value === null) return false;
  const candidate = value as Partial<Record<keyof Conversation, unknown>>;
  const reply = candidate.reply as Partial<TurnReply> | null | undefined;
  return (
    Array.isArray(candidate.exchanges) &&
    typeof candidate.draft === 'string' &&
    candidate.waiting !== undefined &&
    (reply === null ||
      (typeof reply === 'object' && reply.orientation !== undefined && reply.situation !== undefined))
  );
}
