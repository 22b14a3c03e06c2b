import { minutes, WHO_NAMES } from '../words.ts';
import type { PanelProps } from './panel.ts';

/** Your holds running down, and the keys of Redis behind them. */
export function Seats({ view, now, send }: PanelProps) {
  const holds = view.story?.holds ?? [];
  const isHeld = holds.some(({ status }) => status === 'held');
  const keys = view.keys.length + view.otherKeys;
  const sinceSeen = now - view.at;

  return (
    <>
      {holds.length === 0 && <p className="panel__lead">Hold a seat: its key appears here, and its time runs down.</p>}
      <ul className="holds">
        {holds.map(({ reservationId, name, at, endsAt, status }) => (
          <li key={reservationId} data-status={status}>
            <span className="holds__name">{name}</span>
            <span className="tabular">{status === 'held' ? minutes(endsAt - now) : status}</span>
            {status === 'held' && (
              <div className="holds__track" aria-hidden="true">
                <div style={{ inlineSize: `${Math.max(0, Math.min(100, ((endsAt - now) / (endsAt - at)) * 100))}%` }} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {isHeld && (
        <button type="button" className="button button--small" onClick={() => send({ type: 'end_my_holds' })}>
          End my hold now
        </button>
      )}
      <h4>Redis: {keys === 1 ? 'one key' : `${keys} keys`}</h4>
      <ul className="panel__pairs">
        {view.keys.map(({ key, ttl, who }) => (
          <li key={key}>
            <span className="who" data-who={who}>
              {WHO_NAMES[who]}
            </span>
            <code>{key}</code>
            <span className="tabular">{ttl === null ? 'stays' : minutes(ttl - sinceSeen)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
