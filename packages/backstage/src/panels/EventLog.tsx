import { useState } from 'react';
import { eventWords } from '../messages/eventWords.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import type { PanelProps } from './panel.ts';

const MOST_LINES = 80;

/** Everything that happens, the latest first, and whose doing it is. */
export function EventLog({ view }: PanelProps) {
  const messages = useMessages();
  const [isOwn, setOwn] = useState(true);
  const lines = view.log.filter(({ who }) => !isOwn || who === 'you');
  return (
    <>
      <label className="panel__check">
        <input type="checkbox" checked={isOwn} onChange={({ target }) => setOwn(target.checked)} />
        {messages.log.onlyMine}
      </label>
      <ol className="event-log">
        {lines.slice(0, MOST_LINES).map(({ who, event }) => (
          <li key={`${event.at} ${event.seq}`}>
            <time className="stage-tabular" dateTime={new Date(event.at).toISOString()}>
              {new Date(event.at).toISOString().slice(11, 23)}
            </time>
            <span className="who" data-who={who}>
              {messages.who[who]}
            </span>
            <span>{eventWords(event, who, messages)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
