'use client';
import { type ForwardedRef, forwardRef, useImperativeHandle, useRef } from 'react';
import { type MapPlace, type MountedSeatMap, mountSeatMap, type SeatMapTarget } from '../map/mountSeatMap.ts';
import type { SeatMapModel, SeatMapOptions } from '../model/modelTypes.ts';
import { useIsomorphicEffect } from './useIsomorphicEffect.ts';
import { checkedModel, useSeatMapModel } from './useSeatMapModel.ts';

/** What a ref to a seat map can do. */
export interface SeatMapRef {
  zoomTo(target: SeatMapTarget): void;
  /** Moves the keyboard's focus to a seat and brings it into view. False: no such seat. */
  focusSeat(id: string): boolean;
}

/** Options of a map, or a model that was made before; and how the map looks. */
export type SeatMapProps = (SeatMapOptions | { readonly model: SeatMapModel }) & {
  /** Added to the element that the map fills; give it a height. */
  readonly className?: string;
};

/**
 * An accessible seat map. Give it seats, or a model that it shares with a list.
 *
 * @example
 * ```tsx
 * <SeatMap seats={seats} selected={selected} onSelectedChange={setSelected} format={(price) => `$${price}`} />
 * ```
 */
export const SeatMap = forwardRef<SeatMapRef, SeatMapProps>(function SeatMap(props, ref) {
  if ('model' in props)
    return <MountedMap model={checkedModel(props.model)} className={props.className} handle={ref} />;
  return <OwnModelMap options={props} className={props.className} handle={ref} />;
});

interface Shared {
  readonly className: string | undefined;
  readonly handle: ForwardedRef<SeatMapRef>;
}

function OwnModelMap({ options, ...shared }: Shared & { readonly options: SeatMapOptions }) {
  return <MountedMap model={useSeatMapModel(options)} {...shared} />;
}

function MountedMap({ model, className, handle }: Shared & { readonly model: SeatMapModel }) {
  const host = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedSeatMap | null>(null);
  const left = useRef<MapPlace>(undefined);
  useIsomorphicEffect(() => {
    if (!host.current) return undefined;
    // React takes a hidden part of the page apart (Activity): shown again, the map is where it was.
    const map = mountSeatMap(host.current, model, left.current);
    mounted.current = map;
    return () => {
      mounted.current = null;
      left.current = map.destroy();
    };
  }, [model]);
  useImperativeHandle(
    handle,
    () => ({
      zoomTo: (target) => mounted.current?.zoomTo(target),
      focusSeat: (id) => mounted.current?.focusSeat(id) ?? false,
    }),
    [],
  );
  return <div ref={host} className={className === undefined ? 'seat-map-host' : `seat-map-host ${className}`} />;
}
