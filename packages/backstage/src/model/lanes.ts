import type { PlatformEvent } from '@speckit/mocks';

/** The lanes a purchase is drawn on, from top to bottom. `topic` is the log between the services. */
export const LANES = ['page', 'inventory', 'topic', 'ordering', 'payment', 'catalog'] as const;
export type Lane = (typeof LANES)[number];

export type ServiceName = Extract<PlatformEvent, { type: 'request' }>['service'];

/** Null for a service that has no lane of its own, such as notification. */
export function laneOf(service: ServiceName): Lane | null {
  return LANES.find((lane) => lane === service) ?? null;
}

/** One consumer group that reads a topic. */
export interface Reader {
  readonly group: string;
  readonly service: ServiceName;
}

/** Who reads a topic, in the dialect of the platform that is watched. */
export type ReadersOf = (topic: string) => readonly Reader[];
