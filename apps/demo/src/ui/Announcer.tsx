import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to screen readers, politely. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The page's one live region: whatever happens anywhere is said here, so that nothing talks over anything. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState('');
  const isEven = useRef(false);
  const announce = useCallback((message: string) => {
    // The same sentence twice is only heard twice if the text differs: a space that cannot be seen tells them apart.
    isEven.current = !isEven.current;
    setSaid(isEven.current ? `${message}\u00A0` : message);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <output className="visually-hidden" aria-live="polite" data-testid="announcer">
        {said}
      </output>
    </AnnounceContext>
  );
}
