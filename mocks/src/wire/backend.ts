import type { Clock } from '../engine/clock.ts';
import type { ServiceName, WireRequest, WireResponse } from './wire.ts';

/** What goes wrong between the service and its client, after the answer was made. */
export interface Transfer {
  /** The connection breaks after this many bytes of the body; the headers promised all of it. */
  truncateAt?: number;
  /** The body takes this long, ms, in even pieces. */
  slowMs?: number;
  /** The body comes at this speed. */
  bytesPerSecond?: number;
}

/** Starts writing pieces of text and returns how to stop; the adapter stops it when the client leaves. */
export type TextStream = (write: (text: string) => void) => () => void;

/** An answer on its way out. */
export interface ServedResponse extends WireResponse {
  transfer?: Transfer;
  /** Instead of `body`: goes on until the client leaves. */
  stream?: TextStream;
}

/**
 * What an adapter needs to know of the platform behind it: every way in (MSW, ports, `platform.fetch`) ends in `handle`.
 * It rejects with ConnectionDroppedError where a real service would have dropped the connection.
 */
export interface Backend {
  readonly clock: Clock;
  handle(service: ServiceName, request: WireRequest): Promise<ServedResponse>;
}

/** Answers the commands that steer a world, beside the services' own routes. */
export interface ControlPlane {
  handle: (request: WireRequest) => Promise<ServedResponse>;
}
