import { isTicketingError } from '@speckit/sdk';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/useWords.tsx';
import type { Word } from '../../i18n/words.ts';
import { useOnline } from '../../lib/useOnline.ts';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemWords } from './messages.ts';
import { problemCopy } from './problemCopy.ts';

interface LoadFailedProps {
  readonly error: unknown;
  /** What could not be read, as "the seat map". */
  readonly what: Word;
  readonly onRetry: () => void;
  readonly isRetrying: boolean;
  /** The whole page: then its title is the heading of the page. */
  readonly isPage?: boolean;
}

/** Something could not be read: what that means, and the way on. */
export function LoadFailed({ error, what, onRetry, isRetrying, isPage = false }: LoadFailedProps) {
  const t = useWords();
  const announce = useAnnounce();
  const online = useOnline();
  const code = online ? (isTicketingError(error) ? error.code : 'server_error') : 'offline';
  const isGone = code === 'event_not_found' || code === 'invalid_request';
  const copy = problemCopy(t, { code: isGone ? 'event_not_found' : code });
  const { title } = copy;
  usePageTitle(isPage ? title : null);
  useEffect(() => announce(title), [announce, title]);
  return (
    <div className="load-failed">
      <Notice
        tone="problem"
        title={title}
        isPageTitle={isPage}
        actions={
          isGone ? (
            <Link className="button" href="/">
              {t(problemWords.allEvents)}
            </Link>
          ) : (
            <button
              type="button"
              className="button"
              aria-disabled={isRetrying}
              onClick={() => !isRetrying && onRetry()}
            >
              {t(isRetrying ? problemWords.trying : problemWords.tryAgain)}
            </button>
          )
        }
      >
        <p>{isGone ? copy.text : `${t(problemWords.notRead, { what: t(what) })} ${copy.text}`}</p>
      </Notice>
    </div>
  );
}
