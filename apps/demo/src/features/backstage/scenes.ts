import type { PanelName } from '@speckit/backstage/host';
import type { StageCommand } from '@speckit/backstage/host';

/** Something to be seen at once: `?scene=rush` opens the backstage and sends 200 rivals. */
export interface Scene {
  readonly panel: PanelName;
  readonly commands: readonly StageCommand[];
}

export const SCENES: Readonly<Record<string, Scene>> = {
  rush: { panel: 'rivals', commands: [{ type: 'send_rivals', buyers: 200 }] },
  'slow-ordering': { panel: 'lag', commands: [{ type: 'lag', model: 'guide', group: 'ordering-service' }] },
  'after-restart': { panel: 'lag', commands: [{ type: 'lag', model: 'afterRestart' }] },
  busy: { panel: 'lag', commands: [{ type: 'lag', model: 'busy' }] },
  paused: { panel: 'lag', commands: [{ type: 'pause', group: 'ordering-service', isPaused: true }] },
  declined: { panel: 'trouble', commands: [{ type: 'decline_next', code: 'CARD_DECLINED' }] },
  'payment-down': { panel: 'trouble', commands: [{ type: 'service', service: 'payment', isDown: true }] },
};

export function sceneOf(word: string | null): Scene | null {
  return word !== null && Object.hasOwn(SCENES, word) ? (SCENES[word] ?? null) : null;
}
