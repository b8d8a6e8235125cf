// Reads a request body up to a limit; what passes the limit is drained, so that the client can read the answer.

export interface Body {
  /** The first `limit` bytes as text; broken UTF-8 becomes replacement characters. */
  readonly text: string;
  readonly tooLarge: boolean;
}

/** Beyond this many bytes nobody is listening: the connection is dropped. */
const DRAINED = 4_194_304;

/** Reads at most `limit` bytes of the body of `request`. */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader && size <= DRAINED) {
    const { done, value } = await reader.read();
    if (done) break;
    if (size < limit) chunks.push(value.subarray(0, limit - size));
    size += value.byteLength;
  }
  if (size > DRAINED) await reader?.cancel();
  const decoder = new TextDecoder();
  const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  return { text, tooLarge: size > limit };
}
