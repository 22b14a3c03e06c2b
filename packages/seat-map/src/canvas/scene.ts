import type { SeatStore } from '../model/seatStore.ts';
import type { Camera, Viewport } from './camera.ts';
import type { Palette } from './palette.ts';

/** All that one frame of the map depends on. */
export interface Scene {
  readonly store: SeatStore;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly palette: Palette;
  /** The sections in view, of the floor that is shown. */
  readonly places: readonly number[];
  /** What is written beside a section's name, from the longest form to the shortest: the first that fits. */
  readonly captionsOf: (section: number) => readonly string[];
  /** For a stage that the geometry does not name. */
  readonly stageWord: string;
  readonly activeSection: number;
  readonly hovered: number;
  /** Seats inside a selection that is being drawn. */
  readonly candidates: readonly number[];
  /** Free seats that cost more than this are drawn back. */
  readonly maxPrice: number | null;
  /** Whether the camera stands still: only then are seat numbers written. */
  readonly isResting: boolean;
  /** Whether anything is written at all. */
  readonly isWritten: boolean;
}

/** Below this scale (CSS pixels per seat) sections are filled instead of their seats being drawn. */
const SEATS_FROM = 4;
const SEATS_WHOLE = 7;

/** 0: only sections, 1: only seats; both fade into one another in between. */
export function seatShare(scale: number): number {
  return Math.min(1, Math.max(0, (scale - SEATS_FROM) / (SEATS_WHOLE - SEATS_FROM)));
}

export function showsSeats(scale: number): boolean {
  return scale >= SEATS_FROM;
}
