// What the page and the frame tell each other. The frame has no origin: it reaches nothing but this channel.

export type Theme = 'light' | 'dark';

/** From the page to the frame. */
export type ToFrame =
  | { readonly type: 'run'; readonly code: string; readonly lag: number; readonly theme: Theme }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'lag'; readonly lag: number };

/** From the frame to the page. */
export type FromFrame =
  | { readonly type: 'ready' }
  | { readonly type: 'log'; readonly level: 'log' | 'error'; readonly text: string; readonly atMs: number }
  /** What the lanes need, px. */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'ended'; readonly error: string | null };

/** How much one run may say: a loop that logs for ever must not fill the page. */
export const MOST_LINES = 500;
