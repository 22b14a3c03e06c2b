import { WHO_NAMES } from '../words.ts';
import type { PanelProps } from './panel.ts';

const MOST_MAILS = 30;

/** What the platform would have sent. Nothing leaves the machine. */
export function Mails({ view }: PanelProps) {
  const mails = [...view.mails].reverse();
  const shown = [...mails.filter(({ who }) => who === 'you'), ...mails.filter(({ who }) => who !== 'you')];
  if (shown.length === 0) {
    return <p className="panel__lead">No mail yet. The platform writes when a ticket is issued, or a hold runs out.</p>;
  }
  return (
    <ul className="mails">
      {shown.slice(0, MOST_MAILS).map(({ at, to, subject, body, who, causedBy }) => (
        <li key={`${at} ${causedBy} ${to} ${subject}`}>
          <p>
            <span className="who" data-who={who}>
              {WHO_NAMES[who]}
            </span>{' '}
            <strong>{subject}</strong> to {to}
          </p>
          <p>{body}</p>
        </li>
      ))}
    </ul>
  );
}
