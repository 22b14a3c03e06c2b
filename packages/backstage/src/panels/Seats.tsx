import { minutes } from '../messages/format.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import type { PanelProps } from './panel.ts';

/** Your holds running down, and the keys of Redis behind them. */
export function Seats({ view, now, send }: PanelProps) {
  const messages = useMessages();
  const { seats: say } = messages;
  const holds = view.timeline?.holds ?? [];
  const isHeld = holds.some(({ status }) => status === 'held');
  const keys = view.keys.length + view.otherKeys;
  const sinceSeen = now - view.at;

  return (
    <>
      {holds.length === 0 && <p className="panel__lead">{say.lead}</p>}
      <ul className="holds">
        {holds.map(({ reservationId, name, at, endsAt, status }) => (
          <li key={reservationId} data-status={status}>
            <span className="holds__name">{name}</span>
            <span className="stage-tabular">{status === 'held' ? minutes(endsAt - now) : say.states[status]}</span>
            {status === 'held' && (
              <div className="holds__track" aria-hidden="true">
                <div style={{ inlineSize: `${Math.max(0, Math.min(100, ((endsAt - now) / (endsAt - at)) * 100))}%` }} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {isHeld && (
        <button type="button" className="stage-button" onClick={() => send({ type: 'end_my_holds' })}>
          {say.end}
        </button>
      )}
      <p className="panel__title">{say.keys(keys)}</p>
      <ul className="panel__pairs">
        {view.keys.map(({ key, ttl, who }) => (
          <li key={key}>
            <span className="who" data-who={who}>
              {messages.who[who]}
            </span>
            <code>{key}</code>
            <span className="stage-tabular">{ttl === null ? say.stays : minutes(ttl - sinceSeen)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
