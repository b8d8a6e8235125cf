// The two routes that orient: /turn and /orient. A refused request is still read for an emergency.

import type { Context } from 'hono';
import { parse } from '../contract/problem.js';
import { LIMITS, turnRequestSchema, type TurnRequest } from '../contract/request.js';
import type { OrientResponse, TurnResponse } from '../contract/response.js';
import { emergencyIn } from '../dialogue/rescue.js';
import { takeTurn, type Mind, type Turn } from '../dialogue/turn.js';
import { readBody, type Body } from './body.js';
import { fragmentsOf } from './fragments.js';
import { invalid, noKnowledge, notJson, problemResponse, tooLarge, type Refusal } from './problems.js';
import { streamed } from './stream.js';

type Handler = (context: Context) => Promise<Response>;

export interface DialogueHandlers {
  readonly turn: Handler;
  readonly orient: Handler;
  /** Refuses a request, and answers the emergency that can be read in its body. */
  readonly refused: (context: Context, refusal: Refusal) => Promise<Response>;
}

/** The handlers of both routes; `now` is used when the request brings no `at`. */
export function dialogueHandlers(mind: Mind | null, now: () => Date): DialogueHandlers {
  const refuse = (refusal: Refusal, body: Body): Response => {
    if (!mind) return problemResponse(refusal);
    const emergency = emergencyIn(mind, fragmentsOf(body.text), now());
    if (!emergency) return problemResponse(refusal);
    const { orientation, reply, situation } = mutable(emergency);
    const sentence = reply[0] ?? '';
    return problemResponse(refusal, { orientation, situation, reply: reply.join('\n'), sentence });
  };

  const taken = async (c: Context): Promise<Response | { request: TurnRequest; at: Date; turn: Turn }> => {
    if (!mind) return problemResponse(noKnowledge);
    const body = await readBody(c.req.raw, LIMITS.bodyBytes);
    if (body.tooLarge) return refuse(tooLarge, body);
    const read = asJson(body.text);
    if (!read.ok) return refuse(notJson, body);
    const request = parse(turnRequestSchema, read.value, 'corps');
    if (!request.ok) return refuse(invalid(request.faults), body);
    const at = request.value.at === undefined ? now() : new Date(request.value.at);
    const result = takeTurn(mind, request.value, at);
    if (!result.ok) return refuse(invalid(result.faults), body);
    return { request: request.value, at, turn: result.turn };
  };

  return {
    turn: async (c) => {
      const result = await taken(c);
      if (result instanceof Response) return result;
      const answer: TurnResponse = {
        ...answered(result.turn, result.request, result.at),
        question: mutable(result.turn.question),
        reply: result.turn.reply.join('\n'),
        places: [],
        model: 'none',
      };
      const wantsEvents = (c.req.header('accept') ?? '').includes('text/event-stream');
      return wantsEvents ? streamed(answer, result.turn.reply) : c.json(answer);
    },
    orient: async (c) => {
      const result = await taken(c);
      return result instanceof Response ? result : c.json(answered(result.turn, result.request, result.at));
    },
    // Less is read of a client that already sends too much: reading is what costs.
    refused: async (c, refusal) => refuse(refusal, await readBody(c.req.raw, LIMITS.refusedBytes)),
  };
}

function answered(turn: Turn, request: TurnRequest, at: Date): OrientResponse {
  const { situation, orientation, understood, contradictions, others, names } = mutable(turn);
  return {
    situation,
    orientation,
    understood,
    contradictions,
    others,
    names,
    audience: request.audience,
    at: at.toISOString(),
  };
}

function asJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

/** The contract's types are what zod reads, without `readonly`: the value itself is the same. */
function mutable<T>(value: T): Mutable<T> {
  return value;
}
