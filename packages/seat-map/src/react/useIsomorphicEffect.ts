import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, which React 18 reports as an error where a page is rendered on a server; there no effect runs at all. */
export const useIsomorphicEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
