import type { Platform } from '@speckit/mocks';
import type { TicketingWorker } from '@speckit/mocks/browser';
import type { ServiceUrls } from '@speckit/sdk';
import { createContext, useContext } from 'react';
import type { BackendChoice } from './choice.ts';

/** The platform inside this page, with its controls. */
export interface Stage {
  readonly platform: Platform;
  readonly control: TicketingWorker['control'];
  /** Forgets the world of this tab and what was bought in it, and loads the page anew. */
  readonly startNewWorld: () => Promise<void>;
}

export interface Backend {
  readonly choice: BackendChoice;
  readonly services: ServiceUrls;
  /** Only where the platform runs inside the page. */
  readonly stage?: Stage;
}

export const BackendContext = createContext<Backend>({ choice: { kind: 'live' }, services: {} });

export function useBackend(): Backend {
  return useContext(BackendContext);
}
