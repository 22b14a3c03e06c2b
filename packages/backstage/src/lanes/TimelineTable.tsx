import { millis } from '../messages/format.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import { timelineRows } from '../messages/timelineRows.ts';
import type { Drawn } from './picture.ts';

/** The purchase in words: all that the lanes show, for those who read it. */
export function TimelineTable({ timeline, pageCalls }: Pick<Drawn, 'timeline' | 'pageCalls'>) {
  const messages = useMessages();
  const lanes: Readonly<Record<string, string>> = messages.lanes;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <section className="timeline-table" aria-label={messages.timeline.caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.timeline.after}</th>
            <th scope="col">{messages.timeline.where}</th>
            <th scope="col">{messages.timeline.what}</th>
          </tr>
        </thead>
        <tbody>
          {timelineRows(timeline, pageCalls, messages).map(({ id, ms, lane, words }) => (
            <tr key={id}>
              <td className="stage-tabular">{millis(messages, ms)}</td>
              <td>{lanes[lane] ?? lane}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
