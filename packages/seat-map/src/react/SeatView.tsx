'use client';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { viewFromSeat } from '../model/seatView.ts';
import { useCurrentModel } from './useSeatMapModel.ts';

interface SeatViewProps {
  readonly model: SeatMapModel;
  readonly seatId: string;
}

/** Degrees that the picture shows; wider than it is high, as eyes are. */
const WIDE = 110;
const UP = 22;
const DOWN = 34;

/** What somebody in a seat sees of the stage: a drawing computed from the plan, not a photo. */
export function SeatView({ model: given, seatId }: SeatViewProps) {
  const model = useCurrentModel(given);
  const store = model.store();
  const seat = store.table.indexOf(seatId);
  if (seat < 0) return null;
  const view = viewFromSeat(store, seat);
  const words = model.messages();
  const metres = model.number(Math.round(view.distance));
  // Whoever sits sideways turns the head: the stage is never outside the picture.
  const look = Math.sign(view.turn) * Math.max(0, Math.abs(view.turn) - WIDE / 4);
  const x = (across: number) => across - look;
  const points = [
    ...view.stage.map(({ across, top }) => `${x(across)},${top}`),
    ...view.stage.toReversed().map(({ across, bottom }) => `${x(across)},${bottom}`),
  ];
  return (
    <figure className="seat-map-sight" aria-label={words.view.label(model.describe(seat).name)}>
      <svg viewBox={`${-WIDE / 2} ${-UP} ${WIDE} ${UP + DOWN}`} aria-hidden="true" data-turn={view.turn.toFixed(2)}>
        <rect className="seat-map-sight__room" x={-WIDE / 2} y={-UP} width={WIDE} height={UP + DOWN} />
        <rect className="seat-map-sight__floor" x={-WIDE / 2} y="0" width={WIDE} height={DOWN} />
        <polygon className="seat-map-sight__stage" points={points.join(' ')} />
        {view.heads.map(({ across, down, size }, place) => (
          <circle key={place} className="seat-map-sight__head" cx={x(across)} cy={down} r={Math.max(0.4, size)} />
        ))}
      </svg>
      <figcaption>{words.view.summary({ metres, turn: Math.round(view.turn) })}</figcaption>
    </figure>
  );
}
