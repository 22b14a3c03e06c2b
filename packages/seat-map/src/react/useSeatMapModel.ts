'use client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { check, isRecord } from '../model/errors.ts';
import type { SeatMapModel, SeatMapOptions } from '../model/modelTypes.ts';
import { createSeatMapModel } from '../model/seatMapModel.ts';
import { useIsomorphicEffect } from './useIsomorphicEffect.ts';

/**
 * One model for the life of a component, for a map, a list, a navigation and a legend to share. Options may be made anew at
 * every render: what says the same changes nothing. Another `statusOf` is asked about all seats.
 */
export function useSeatMapModel(options: SeatMapOptions): SeatMapModel {
  const [model] = useState(() => createSeatMapModel(options));
  useIsomorphicEffect(() => model.update(options));
  return model;
}

/** The model that a component was given. Throws for anything else. */
export function checkedModel(model: SeatMapModel): SeatMapModel {
  check(isRecord(model) && 'getVersion' in model, 'model', 'must be a model: useSeatMapModel() makes one');
  return model;
}

/**
 * Renders again when anything of the model changed; with `plain`, not when only the choice did: a press then renders what
 * shows it, and nothing else.
 */
export function useSeatMapVersion(model: SeatMapModel, of: 'all' | 'plain' = 'all'): number {
  checkedModel(model);
  check(of === 'all' || of === 'plain', 'of', 'must be all or plain');
  const read = of === 'all' ? model.getVersion : model.getPlainVersion;
  return useSyncExternalStore(model.subscribe, read, read);
}

/**
 * The model as it is now: another object whenever anything of it changed, so that what a component reads of it is never
 * taken from an earlier render, by `useMemo` or by React Compiler.
 */
export function useCurrentModel(model: SeatMapModel, of?: 'all' | 'plain'): SeatMapModel {
  const version = useSeatMapVersion(model, of);
  return useMemo(() => ({ ...model, getVersion: () => version }), [model, version]);
}
