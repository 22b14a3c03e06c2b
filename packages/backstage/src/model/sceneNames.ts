/** What can be seen at once; `?scene=<name>` shows it. */
export const SCENE_NAMES = [
  'rush',
  'slow-ordering',
  'after-restart',
  'busy',
  'paused',
  'declined',
  'payment-down',
] as const;
export type SceneName = (typeof SCENE_NAMES)[number];
