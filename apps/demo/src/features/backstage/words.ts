import type { Lane } from './model/lanes.ts';
import type { Who } from './model/tracer.ts';

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  page: 'Your page',
  inventory: 'Inventory',
  topic: 'Kafka',
  ordering: 'Ordering',
  payment: 'Payment',
  catalog: 'Catalog',
};

export const WHO_NAMES: Readonly<Record<Who, string>> = { you: 'You', rival: 'Rival', platform: 'Platform' };

/** `0.41 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

/** `14:05`, for what runs down. */
export function minutes(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
