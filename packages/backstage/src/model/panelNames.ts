/** What the backstage can show beside the lanes; `?backstage=<name>` opens it there. */
export const PANEL_NAMES = ['lag', 'seats', 'rivals', 'trouble', 'world', 'mails', 'log'] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

/** Any other word, and none, opens the first. */
export function panelOf(word: string): PanelName {
  return PANEL_NAMES.find((name) => name === word) ?? 'lag';
}
