import { useCallback, useMemo } from 'react';
import { useStored } from '../../lib/useStored.ts';
import type { Details } from '../event-info/eventInfo.ts';
import { isBuyer } from './keptSession.ts';

/** Who buys and how, kept for the tab. */
export function useDetails() {
  const [stored, store] = useStored('sessionStorage', 'parterre.details');
  const details = useMemo(() => parseDetails(stored), [stored]);
  const setDetails = useCallback((next: Details) => store(JSON.stringify(next)), [store]);
  return [details, setDetails] as const;
}

/** What was stored, or nothing: an older page's data is not trusted. */
export function parseDetails(text: string | null): Details | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isDetails(value) ? value : null;
  } catch {
    return null;
  }
}

function isDetails(value: unknown): value is Details {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, name, email, method, buyer } = value as Partial<Details>;
  return (
    (kind === 'guest' || kind === 'account') &&
    [name, email, method].every((text) => typeof text === 'string') &&
    isBuyer(buyer)
  );
}
