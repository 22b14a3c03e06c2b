import { usePurchase } from '@speckit/react-hooks/purchase';

/** After a reload, until it is known what was kept: nothing is shown that might not be so. */
export const useIsRestoring = (): boolean => usePurchase(({ isRestoring, state }) => isRestoring && state === null);
