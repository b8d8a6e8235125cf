// The composition root in a browser: the same engine and the same knowledge as the server, with nothing sent anywhere.

import type { TurnRequest } from './contract/request.js';
import type { TurnResponse } from './contract/response.js';
import { createReader } from './comprehension/index.js';
import { takeTurn } from './dialogue/turn.js';
import knowledge from './knowledge/compiled.js';

const mind = { knowledge, reader: createReader(knowledge) };

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

/** Answers one turn on the device, with the shapes of `POST /api/v1/turn`. Rejects when the knowledge refuses a field. */
async function turn(request: TurnRequest): Promise<TurnResponse> {
  const at = request.at === undefined ? new Date() : new Date(request.at);
  const result = takeTurn(mind, request, at);
  if (!result.ok) throw new Error(result.faults.map(({ field, detail }) => `${field} : ${detail}`).join(' '));
  const { reply, ...taken } = result.turn as Mutable<typeof result.turn>;
  return {
    ...taken,
    reply: reply.join('\n'),
    places: [],
    model: 'none',
    audience: request.audience,
    at: at.toISOString(),
  };
}

export const engine = { turn };
