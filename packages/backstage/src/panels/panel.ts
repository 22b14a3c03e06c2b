import type { StageCommand } from '../stage/commands.ts';
import type { StageView } from '../stage/view.ts';

export interface PanelProps {
  readonly view: StageView;
  /** By the clock of the watched world, ms since the epoch. */
  readonly now: number;
  readonly send: (command: StageCommand) => void;
}
