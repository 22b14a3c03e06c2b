/** What can be seen at once; `?preset=<name>` shows it. */
export const PRESET_NAMES = [
  'rush',
  'slow-ordering',
  'after-restart',
  'busy',
  'paused',
  'declined',
  'payment-down',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];
