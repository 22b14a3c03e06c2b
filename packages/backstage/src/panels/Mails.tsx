import { useMessages } from '../messages/MessagesContext.ts';
import type { PanelProps } from './panel.ts';

const MOST_MAILS = 30;

/** What the platform would have sent. Nothing leaves the machine. */
export function Mails({ view }: PanelProps) {
  const messages = useMessages();
  const mails = view.mails.toReversed();
  const shown = [...mails.filter(({ who }) => who === 'you'), ...mails.filter(({ who }) => who !== 'you')];
  if (shown.length === 0) return <p className="panel__lead">{messages.mails.none}</p>;
  return (
    <ul className="mails">
      {shown.slice(0, MOST_MAILS).map(({ at, to, subject, body, who, causedBy }) => (
        <li key={`${at} ${causedBy} ${to} ${subject}`}>
          <p>
            <span className="who" data-who={who}>
              {messages.who[who]}
            </span>{' '}
            <strong>{subject}</strong> {messages.mails.to(to)}
          </p>
          <p>{body}</p>
        </li>
      ))}
    </ul>
  );
}
