import type { Point } from '../model/polygon.ts';
import type { SeatStore } from '../model/seatStore.ts';
import type { Camera, Look, Viewport } from './camera.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';

export interface MapInput extends Pick<Scene, 'captionsOf' | 'stageWord' | 'activeSection' | 'maxPrice'> {
  /** The floor that is shown; null: all. */
  readonly floor: string | null;
}

/** The moving part of the map: one camera, one canvas, frames drawn only when something changed. */
export interface MapView {
  /** The element that the map fills and that gestures act on. */
  readonly host: HTMLElement;
  readonly store: () => SeatStore;
  /** Another venue: the camera begins anew. */
  setStore(store: SeatStore): void;
  camera(): Camera;
  viewport(): Viewport;
  readonly isWhole: () => boolean;
  /** What is looked at; null while that is the whole venue. */
  readonly look: () => Look | null;
  setInput(input: MapInput): void;
  setPalette(palette: Palette): void;
  /** @param isPatient the first picture is drawn at once, and its texts with the next frame */
  resize(viewport: Viewport, isPatient: boolean): void;
  /** Draws now, not at the next frame: before printing. */
  drawNow(): void;
  hover(seat: number): void;
  /** Seats inside a selection that is being drawn. */
  propose(seats: readonly number[]): void;
  panBy(dx: number, dy: number): void;
  zoomTo(scale: number, at: Point): void;
  glidePan(dx: number, dy: number): void;
  glideZoom(factor: number, at?: Point): void;
  glideToPoint(at: Point): void;
  showAll(): void;
  /** Where it is too large to be shown whole with seats that a finger can hit: what is nearest to `at`, its middle by default. */
  showSection(section: number, at?: Point): void;
  showSeat(seat: number): void;
  /** Whether a section is on the floor that is shown. */
  readonly isShown: (section: number) => boolean;
  seatAt(at: Point): number;
  sectionAt(at: Point): number;
  readonly onCamera: (listener: () => void) => () => void;
  readonly dispose: () => void;
}
