import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { eventWords as words } from './messages.ts';

interface FullScreenProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The seats; on a small screen they can have all of it, and the basket stays reachable below them. */
export function FullScreen({ label, children }: FullScreenProps) {
  const t = useWords();
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    if (!isFull) return undefined;
    document.documentElement.dataset['fullMap'] = '';
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setFull(false);
    };
    document.addEventListener('keydown', leave);
    return () => {
      delete document.documentElement.dataset['fullMap'];
      document.removeEventListener('keydown', leave);
    };
  }, [isFull]);
  return (
    <section className="hall__stage" aria-label={label} data-full={isFull || undefined}>
      <button
        type="button"
        className="button button--small hall__full"
        aria-pressed={isFull}
        onClick={() => setFull(!isFull)}
      >
        <Icon name={isFull ? 'close' : 'fit'} size={18} />
        {t(isFull ? words.leaveFullScreen : words.fullScreen)}
      </button>
      {children}
    </section>
  );
}
