import type { Transfer } from './backend.ts';

/** Part of a body, and how long to wait before it leaves, ms. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly pauseMs: number;
}

const LEAST_PIECES = 10;
const MOST_PIECES = 1000;
/** Pieces of a slow body come about this often, ms. */
const PIECE_MS = 50;

/** A body as it goes out: at the pace of its transfer, and only as far as the connection lives. */
export function piecesOf(body: Uint8Array, transfer: Transfer): readonly Piece[] {
  const { truncateAt = body.length, slowMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY } = transfer;
  const totalMs = slowMs + (body.length * 1000) / bytesPerSecond;
  const wanted = Math.min(Math.max(Math.ceil(totalMs / PIECE_MS), LEAST_PIECES), MOST_PIECES);
  const size = totalMs > 0 ? Math.max(1, Math.ceil(body.length / wanted)) : body.length;
  const pieces: Piece[] = [];
  for (let from = 0; from < Math.min(truncateAt, body.length); from += size) {
    const bytes = body.slice(from, Math.min(from + size, truncateAt));
    pieces.push({ bytes, pauseMs: (totalMs * bytes.length) / body.length });
  }
  return pieces;
}
