// One turn over an unsure network: the server first, again if it does not answer, then the engine on the device.

import type { Place } from './conversation.js';
import type { DeviceEngine, Problem, TurnReply, TurnRequest } from './protocol.js';

export type Outcome =
  | { readonly kind: 'reply'; readonly reply: TurnReply; readonly from: Place }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'abandoned' };

/** What a turn needs of the outside world. */
export interface Connection {
  /** POSTs the request; rejects when the network does not carry it. */
  readonly post: (request: TurnRequest, signal: AbortSignal) => Promise<Response>;
  readonly loadEngine: () => Promise<DeviceEngine>;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly online: () => boolean;
  /** Called when an attempt failed and another follows. */
  readonly onTrouble: () => void;
}

/** Milliseconds before each new attempt, while the device could still answer. */
const FIRST_PAUSES = [400, 1200] as const;
/** Milliseconds between attempts when neither the server nor the device engine answers. */
const LONG_PAUSE = 3000;

/**
 * Sends a turn until something answers. Resolves with `abandoned` only when `signal` is aborted (the person erased
 * everything); never rejects. `last` says what answered the turn before: after a device reply the server gets one try.
 */
export async function takeTurn(
  request: TurnRequest,
  last: Place,
  connection: Connection,
  signal: AbortSignal,
): Promise<Outcome> {
  const pauses = connection.online() && last === 'serveur' ? FIRST_PAUSES : [];
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await tryServer(request, connection, signal);
    if (signal.aborted) return { kind: 'abandoned' };
    if (outcome) return outcome;
    connection.onTrouble();
    const pause = pauses[attempt];
    if (pause === undefined) {
      const reply = await tryDevice(request, connection);
      if (signal.aborted) return { kind: 'abandoned' };
      if (reply) return { kind: 'reply', reply, from: 'appareil' };
    }
    await connection.pause(pause ?? LONG_PAUSE);
    if (signal.aborted) return { kind: 'abandoned' };
  }
}

/** Null when nothing usable came back: network cut, server in trouble, or a page that is not ours (hotel portal). */
async function tryServer(
  request: TurnRequest,
  connection: Connection,
  signal: AbortSignal,
): Promise<Outcome | null> {
  try {
    const response = await connection.post(request, signal);
    if (response.status >= 500 || response.status === 429) return null;
    const body: unknown = await response.json();
    if (response.ok) return isReply(body) ? { kind: 'reply', reply: body, from: 'serveur' } : null;
    return { kind: 'problem', problem: asProblem(body, response.status) };
  } catch {
    return null;
  }
}

async function tryDevice(request: TurnRequest, connection: Connection): Promise<TurnReply | null> {
  try {
    const engine = await connection.loadEngine();
    return await engine.turn(request);
  } catch {
    return null;
  }
}

function isReply(body: unknown): body is TurnReply {
  return typeof body === 'object' && body !== null && 'orientation' in body && 'situation' in body;
}

function asProblem(body: unknown, status: number): Problem {
  const read = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return {
    status,
    ...(typeof read.field === 'string' ? { field: read.field } : {}),
    ...(Array.isArray(read.errors) ? { errors: read.errors } : {}),
    ...(read.orientation ? { orientation: read.orientation } : {}),
  };
}
