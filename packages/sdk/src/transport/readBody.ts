/** Bytes that a `Blob` takes, named so that TypeScript 5.4 can read it: its `Uint8Array` has no parameter. */
export type Chunk = Uint8Array & Extract<BlobPart, ArrayBufferView>;

/** Reads a body to its end, chunk by chunk; `undefined` as soon as it passes `maxBytes`. */
export async function readBody(
  body: ReadableStream<Chunk> | null,
  maxBytes: number,
): Promise<readonly Chunk[] | undefined> {
  const chunks: Chunk[] = [];
  const reader = body?.getReader();
  for (let size = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  return chunks;
}

/** UTF-8, with replacement characters for what is none. */
export function decodeText(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}
