import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { eventWords as words } from './messages.ts';

/** On a small screen: what stands above the seats goes, and they have its room. Escape brings it back. */
export function FullMapButton() {
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
  const label = t(isFull ? words.leaveFullScreen : words.fullScreen);
  return (
    <button
      type="button"
      className="icon-button hall__full"
      aria-label={label}
      title={label}
      aria-pressed={isFull}
      onClick={() => setFull(!isFull)}
    >
      <Icon name={isFull ? 'shrink' : 'fit'} />
    </button>
  );
}
