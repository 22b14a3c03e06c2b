import type { Camera, Viewport } from './camera.ts';
import type { Palette } from './palette.ts';
import type { SeatStore } from '../model/seatStore.ts';

/** All that one frame of the map hangs on. */
export interface Scene {
  readonly store: SeatStore;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly captions: readonly string[];
  readonly activeSection: number;
  readonly hovered: number;
  /** Free seats dearer than this are drawn back. */
  readonly maxCents: number | null;
  /** Whether the camera stands still: only then are seat numbers written. */
  readonly isResting: boolean;
}
