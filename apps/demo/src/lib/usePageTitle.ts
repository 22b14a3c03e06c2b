import { useEffect } from 'react';

/** @param title Undefined: the name of the shop alone. Null: another component says it. */
export function usePageTitle(title: string | undefined | null): void {
  useEffect(() => {
    if (title !== null) document.title = title ? `${title} · Parterre` : 'Parterre';
  }, [title]);
}
