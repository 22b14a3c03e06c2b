import type { PanelProps } from './panel.ts';

const CROWDS = [20, 200, 2_000] as const;

/** Other buyers on the event that is looked at, and who gets what. */
export function Rivals({ view, send }: PanelProps) {
  const { score, crowd } = view;
  return (
    <>
      <p className="panel__lead">
        Rivals buy over the same HTTP interface as you, on{' '}
        {view.eventId === null ? 'the first event on sale: open an event to fill that one' : 'the event you look at'}.
      </p>
      <fieldset className="panel__row" aria-label="Send rivals">
        {CROWDS.map((buyers) => (
          <button
            key={buyers}
            type="button"
            className="button button--small"
            onClick={() => send({ type: 'send_rivals', buyers })}
          >
            Send {buyers.toLocaleString('en')} rivals
          </button>
        ))}
        <button
          type="button"
          className="button button--small button--quiet"
          disabled={crowd.active === 0}
          onClick={() => send({ type: 'send_home' })}
        >
          Send them home
        </button>
      </fieldset>
      <table className="score">
        <caption className="visually-hidden">Seats by buyer</caption>
        <thead>
          <tr>
            <th scope="col">Seats</th>
            <th scope="col">You</th>
            <th scope="col">Rivals</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Held now</th>
            <td>{score.heldByYou}</td>
            <td>{score.heldByRivals}</td>
          </tr>
          <tr>
            <th scope="row">Sold</th>
            <td>{score.soldToYou}</td>
            <td data-testid="sold-to-rivals">{score.soldToRivals}</td>
          </tr>
        </tbody>
      </table>
      <p className="score__double" data-bad={score.doubleSales > 0}>
        <strong className="tabular" data-testid="double-sales">
          {score.doubleSales}
        </strong>{' '}
        double sales. {score.refused} holds were refused because somebody was faster.
      </p>
      <p className="panel__note tabular">
        {crowd.arrived} arrived, {crowd.active} in the shop, {crowd.bought} left with a ticket,{' '}
        {crowd.gaveUp + crowd.soldOut} without.
        {crowd.behindMs > 500 && ` This machine sends them ${(crowd.behindMs / 1_000).toFixed(1)} s late.`}
      </p>
    </>
  );
}
