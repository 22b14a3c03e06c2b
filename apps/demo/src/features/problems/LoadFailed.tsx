import { isTicketingError } from '@speckit/sdk';
import { Link } from 'wouter';
import { Notice } from '../../ui/Notice.tsx';
import { problemCopy } from './problemCopy.ts';
import { useOnline } from '../../lib/useOnline.ts';

interface LoadFailedProps {
  readonly error: unknown;
  /** "the programme", "the seat map" */
  readonly what: string;
  readonly onRetry: () => void;
  readonly isRetrying: boolean;
}

/** Something could not be read: what that means, and the way on. */
export function LoadFailed({ error, what, onRetry, isRetrying }: LoadFailedProps) {
  const online = useOnline();
  const code = online ? (isTicketingError(error) ? error.code : 'server_error') : 'offline';
  const isGone = code === 'event_not_found' || code === 'invalid_request';
  const copy = problemCopy({ code: isGone ? 'event_not_found' : code });
  return (
    <div className="load-failed">
      <Notice
        tone="problem"
        title={copy.title}
        actions={
          <>
            {!isGone && (
              <button type="button" className="button" disabled={isRetrying} onClick={onRetry}>
                {isRetrying ? 'Trying…' : 'Try again'}
              </button>
            )}
            {isGone && (
              <Link className="button" href="/">
                See all events
              </Link>
            )}
          </>
        }
      >
        <p>{isGone ? copy.text : `We could not read ${what}. ${copy.text}`}</p>
      </Notice>
    </div>
  );
}
