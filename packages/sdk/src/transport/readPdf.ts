import type { ErrorFacts } from '../errors/facts.ts';
import type { TicketFile } from '../models/fulfillment.ts';
import { decodeText, type Chunk } from './readBody.ts';

/**
 * The bytes as a file, named by the server where its header can be read; `undefined` when they are not a PDF: a page of a
 * proxy, or an error in JSON, may come with a 200 too.
 */
export function readPdf(chunks: readonly Chunk[], headers: Headers, { ticketId }: ErrorFacts): TicketFile | undefined {
  if (!decodeText(chunks.slice(0, 5).map((chunk) => chunk.subarray(0, 5))).startsWith('%PDF-')) return undefined;
  const disposition = headers.get('content-disposition') ?? '';
  return {
    blob: new Blob([...chunks], { type: headers.get('content-type') ?? 'application/pdf' }),
    fileName: /filename="?([\w.-]+)/i.exec(disposition)?.[1] ?? `ticket-${ticketId}.pdf`,
  };
}
