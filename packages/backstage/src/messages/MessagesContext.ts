import { createContext, useContext } from 'react';
import { english } from './english.ts';
import type { BackstageMessages } from './messages.ts';

/** The words of everything below; English without a provider. */
export const BackstageMessagesContext = createContext<BackstageMessages>(english);

export function useMessages(): BackstageMessages {
  return useContext(BackstageMessagesContext);
}
