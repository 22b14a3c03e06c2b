import { createContext, useContext } from 'react';

/** Fetches the code of the pages that buy, before somebody opens one. */
export const PageCodeContext = createContext<() => void>(() => undefined);

export const usePageCode = (): (() => void) => useContext(PageCodeContext);
