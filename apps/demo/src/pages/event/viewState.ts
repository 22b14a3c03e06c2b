import { useMemo } from 'react';
import { parseAsFloat, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

/** What a page of an event shows, in its address: shared by a link, found again by Back. */
const VIEW = {
  view: parseAsStringLiteral(['map', 'list'] as const).withDefault('map'),
  /** Currency units, at most. */
  price: parseAsFloat,
  section: parseAsString,
  party: parseAsInteger.withDefault(2),
};

export function useViewState() {
  const [state, set] = useQueryStates(VIEW, { history: 'replace' });
  return useMemo(() => ({ ...state, set }), [state, set]);
}

export type ViewState = ReturnType<typeof useViewState>;
