import { useState } from 'react';
import { WHO_NAMES } from '../words.ts';
import type { PanelProps } from './panel.ts';

const MOST_LINES = 80;

/** Everything that happens, the latest first, and whose doing it is. */
export function Diary({ view }: PanelProps) {
  const [isOwn, setOwn] = useState(true);
  const lines = view.diary.filter(({ who }) => !isOwn || who === 'you');
  return (
    <>
      <label className="panel__check">
        <input type="checkbox" checked={isOwn} onChange={({ target }) => setOwn(target.checked)} />
        Only what is mine
      </label>
      <ol className="diary">
        {lines.slice(0, MOST_LINES).map(({ seq, at, who, words }) => (
          <li key={seq}>
            <time className="tabular" dateTime={new Date(at).toISOString()}>
              {new Date(at).toISOString().slice(11, 23)}
            </time>
            <span className="who" data-who={who}>
              {WHO_NAMES[who]}
            </span>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
