import { count, seconds } from '../messages/format.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import type { PanelProps } from './panel.ts';

const CROWDS = [20, 200, 2_000] as const;
/** A machine that is later than this cannot keep up. */
const LATE_MS = 500;

/** Other buyers on the event that is looked at, and who gets what. */
export function Rivals({ view, send }: PanelProps) {
  const messages = useMessages();
  const { rivals: say } = messages;
  const { score, crowd } = view;
  const number = (value: number) => count(messages, value);
  return (
    <>
      <p className="panel__lead">{view.eventId === null ? say.leadFirst : say.leadHere}</p>
      <fieldset className="panel__row" aria-label={say.label}>
        {CROWDS.map((buyers) => (
          <button
            key={buyers}
            type="button"
            className="stage-button"
            onClick={() => send({ type: 'send_rivals', buyers })}
          >
            {say.send(number(buyers))}
          </button>
        ))}
        <button
          type="button"
          className="stage-button stage-button--quiet"
          aria-disabled={crowd.active === 0}
          onClick={() => crowd.active > 0 && send({ type: 'send_home' })}
        >
          {say.stop}
        </button>
      </fieldset>
      <table className="score">
        <caption className="stage-hidden">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.seats}</th>
            <th scope="col">{messages.who.you}</th>
            <th scope="col">{say.rivals}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say.held}</th>
            <td>{number(score.heldByYou)}</td>
            <td>{number(score.heldByRivals)}</td>
          </tr>
          <tr>
            <th scope="row">{say.sold}</th>
            <td data-testid="sold-to-you">{number(score.soldToYou)}</td>
            <td data-testid="sold-to-rivals">{number(score.soldToRivals)}</td>
          </tr>
        </tbody>
      </table>
      <p className="score__double" data-bad={score.doubleSales > 0}>
        <strong className="stage-tabular" data-testid="double-sales">
          {number(score.doubleSales)}
        </strong>{' '}
        {say.doubleSales} {say.refused(score.refused)}
      </p>
      <p className="panel__note stage-tabular">
        {say.crowd({
          arrived: number(crowd.arrived),
          active: number(crowd.active),
          bought: number(crowd.bought),
          without: number(crowd.gaveUp + crowd.soldOut),
        })}
        {crowd.behindMs > LATE_MS && ` ${say.late(seconds(messages, crowd.behindMs))}`}
      </p>
    </>
  );
}
