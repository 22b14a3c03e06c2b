import type { ServiceUrls } from '@speckit/sdk';
import { createContext, useContext } from 'react';
import type { BackendChoice } from './choice.ts';

export interface Backend {
  readonly choice: BackendChoice;
  readonly services: ServiceUrls;
}

export const BackendContext = createContext<Backend>({ choice: { kind: 'live' }, services: {} });

export function useBackend(): Backend {
  return useContext(BackendContext);
}
