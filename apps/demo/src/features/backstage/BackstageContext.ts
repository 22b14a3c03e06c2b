import { createContext, useContext } from 'react';
import type { PanelName, StagePort } from '@speckit/backstage/host';

/** Whether the backstage is open, and where. */
export interface BackstageControls {
  /** Null where there is nothing to look behind: on a live platform. */
  readonly port: StagePort | null;
  /** The panel that is open; null while the backstage is closed. */
  readonly panel: PanelName | null;
  readonly show: (panel: PanelName | null) => void;
}

export const BackstageContext = createContext<BackstageControls>({ port: null, panel: null, show: () => undefined });

export function useBackstage(): BackstageControls {
  return useContext(BackstageContext);
}
