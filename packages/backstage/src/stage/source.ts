import type { ActiveFault, Inspection, Outcome, PlatformEvent, RivalCounts } from '@speckit/mocks';
import type { WorldCommand } from './commands.ts';

/** A world at one moment. */
export interface Look {
  readonly inspection: Inspection;
  /** This machine's clock at that moment, ms since the epoch. */
  readonly seenAt: number;
  readonly rate: number | null;
  readonly crowds: readonly RivalCounts[];
  readonly faults: readonly ActiveFault[];
  readonly planned: readonly Outcome[];
}

/** A world that can be watched and steered: the one inside this page, or one behind a control plane. */
export interface StageSource {
  /** How often it may be looked at, ms. */
  readonly lookEveryMs: number;
  /** Asks another process: it is left alone until somebody opens the Backstage. */
  readonly isRemote: boolean;
  readonly subscribe: (listener: (event: PlatformEvent) => void) => () => void;
  readonly look: () => Promise<Look>;
  readonly run: (command: WorldCommand) => Promise<void>;
}
