import { useState } from 'react';
import { useBackend } from '../features/backend/BackendContext.ts';
import { storageNameOf } from '../features/backend/scopedStorage.ts';
import { useWords } from '../i18n/useWords.tsx';
import { pageStorage } from '../lib/storage.ts';
import { Icon } from '../ui/Icon.tsx';
import { shellWords } from './messages.ts';

/** What this browser cannot do for the page, in one sentence each, until it was read. */
export function HostNotices() {
  const t = useWords();
  const { choice, fetch: direct } = useBackend();
  const [isLasting] = useState(() => pageStorage[storageNameOf(choice)].isLasting());
  const [isRead, setRead] = useState(false);
  const found = [...(direct ? [shellWords.noWorker] : []), ...(isLasting ? [] : [shellWords.noStorage])];
  if (isRead || found.length === 0) return null;
  return (
    <aside className="host-notice">
      <Icon name="info" size={18} />
      <p>{found.map((word) => t(word)).join(' ')}</p>
      <button
        type="button"
        className="button button--small"
        onClick={() => {
          setRead(true);
          document.querySelector<HTMLElement>('#content')?.focus();
        }}
      >
        {t(shellWords.understood)}
      </button>
    </aside>
  );
}
