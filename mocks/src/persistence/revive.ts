import { Decimal } from '../aspnet/values/decimal.ts';

/** A structured clone keeps the fields of a decimal and forgets that it is one. Changes nothing in place. */
export function revive(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [revive(key), revive(one)]));
  if (value instanceof Set) return new Set([...value].map(revive));
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const { unscaled, scale } = value as { unscaled?: unknown; scale?: unknown };
  if (typeof unscaled === 'bigint' && typeof scale === 'number') return new Decimal(unscaled, scale);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
}
