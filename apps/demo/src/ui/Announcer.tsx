import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Said {
  readonly text: string;
  /** Shown as well, for a while: for what is nowhere else on the page. */
  readonly isShown: boolean;
  readonly at: number;
}

interface AnnounceOptions {
  readonly isShown?: boolean;
}

type Announce = (message: string, options?: AnnounceOptions) => void;

const AnnounceContext = createContext<Announce>(() => undefined);
const SHOWN_MS = 7_000;
/** What is said so soon after another message joins it, ms: replaced, nobody would have heard the first. */
const JOIN_MS = 300;

/** Says something to screen readers, politely; with `isShown` to everybody. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The page's one live region: whatever happens anywhere is said here, once, so that nothing talks over anything. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<Said>({ text: '', isShown: false, at: 0 });
  const last = useRef({ number: 0, at: Number.NEGATIVE_INFINITY, message: '', isShown: false });
  const announce = useCallback<Announce>((message, { isShown = false } = {}) => {
    const before = last.current;
    const at = performance.now();
    const isJoined = at - before.at < JOIN_MS;
    if (isJoined && before.message.includes(message) && (before.isShown || !isShown)) return;
    const joined = isJoined && !before.message.includes(message) ? `${before.message} ${message}` : message;
    const number = before.number + 1;
    last.current = { number, at, message: joined, isShown: isShown || (isJoined && before.isShown) };
    // The same sentence twice is only heard twice if the text differs: a space that cannot be seen tells them apart.
    setSaid({ text: number % 2 === 0 ? `${joined} ` : joined, isShown: last.current.isShown, at: number });
  }, []);
  useEffect(() => {
    if (!said.isShown) return undefined;
    const timer = window.setTimeout(
      () => setSaid((now) => (now.at === said.at ? { ...now, isShown: false } : now)),
      SHOWN_MS,
    );
    return () => window.clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <output
        className={said.isShown ? 'toast' : 'visually-hidden'}
        aria-live="polite"
        aria-atomic="true"
        data-testid="announcer"
      >
        {said.isShown && <Icon name="info" size={18} />}
        {said.text}
      </output>
    </AnnounceContext>
  );
}
