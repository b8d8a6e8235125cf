// Server-sent events of one turn: the orientation first, the reply paragraph by paragraph, then the whole answer.

import type { TurnResponse } from '../contract/response.js';

function* events(answer: TurnResponse, reply: readonly string[]): Generator<string> {
  yield event('orientation', answer.orientation);
  for (const [i, paragraph] of reply.entries())
    yield event('reply', { text: i < reply.length - 1 ? `${paragraph}\n` : paragraph });
  yield event('done', answer);
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The event stream of an answer whose reply is made of these paragraphs. */
export function streamed(answer: TurnResponse, reply: readonly string[]): Response {
  const pieces = events(answer, reply);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
  });
}
