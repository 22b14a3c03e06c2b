import type { PanelName } from '../model/panelNames.ts';
import { PRESET_NAMES, type PresetName } from '../model/presetNames.ts';
import type { StageCommand } from './commands.ts';

/** Something to be seen at once, by its name: what is done to the world, and the panel that shows it. */
export interface Preset {
  readonly panel: PanelName;
  readonly commands: readonly StageCommand[];
}

export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  rush: { panel: 'rivals', commands: [{ type: 'send_rivals', buyers: 200 }] },
  'slow-ordering': { panel: 'lag', commands: [{ type: 'lag', model: 'guide', group: 'ordering-service' }] },
  'after-restart': { panel: 'lag', commands: [{ type: 'lag', model: 'afterRestart' }] },
  busy: { panel: 'lag', commands: [{ type: 'lag', model: 'busy' }] },
  paused: { panel: 'lag', commands: [{ type: 'pause', group: 'ordering-service', isPaused: true }] },
  declined: { panel: 'trouble', commands: [{ type: 'decline_next', code: 'CARD_DECLINED' }] },
  'payment-down': { panel: 'trouble', commands: [{ type: 'service', service: 'payment', isDown: true }] },
};

/** Null for any other word. */
export function presetOf(word: string | null): Preset | null {
  const name = PRESET_NAMES.find((one) => one === word);
  return name === undefined ? null : PRESETS[name];
}
