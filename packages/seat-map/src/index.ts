export { createSeatMap, type SeatMapHandle } from './map/createSeatMap.ts';
export type { SeatMapTarget } from './map/mountSeatMap.ts';
export { bestAvailable, bestAvailableOn, type PartyWish, type VenueWish } from './model/bestAvailable.ts';
export { checkGeometry, parseGeometry } from './model/checkGeometry.ts';
export { GeometryError, type GeometryProblem, SeatMapError } from './model/errors.ts';
export type {
  AreaGeometry,
  BlockGeometry,
  FanGeometry,
  FloorGeometry,
  Geometry,
  MarkGeometry,
  Position,
  RowGeometry,
  SectionGeometry,
  StageGeometry,
} from './model/geometry.ts';
export { english, type SeatMapMessages } from './model/messages.ts';
export { orphansOf } from './model/orphans.ts';
export { type PreparedSeats, prepareSeats, type PrepareSeatsOptions } from './model/prepareSeats.ts';
export { type Label, type SeatMapSeat, SeatMark, type SeatState, SeatStatus } from './model/seat.ts';
export type { SeatMapModel, SeatMapOptions, SelectedChange, ShowTarget } from './model/modelTypes.ts';
export { createSeatMapModel } from './model/seatMapModel.ts';
export type { SeatStore } from './model/seatStore.ts';
export type { SeatTable, Section } from './model/seatTable.ts';
export { type SeatView as SeatSight, viewFromSeat } from './model/seatView.ts';
export { GlyphIcon, type GlyphName } from './react/GlyphIcon.tsx';
export { Legend } from './react/Legend.tsx';
export { SeatList } from './react/SeatList.tsx';
export { SeatMap, type SeatMapProps, type SeatMapRef } from './react/SeatMap.tsx';
export { SeatView } from './react/SeatView.tsx';
export { SectionNav } from './react/SectionNav.tsx';
export { useSeatMapModel, useSeatMapVersion } from './react/useSeatMapModel.ts';
