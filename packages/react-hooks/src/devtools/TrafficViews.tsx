import type { LagMemory } from '@speckit/sdk/wait';
import type { QueryPace } from '../query/pace.ts';
import type { DevtoolsSnapshot } from './createTicketingDevtools.ts';
import { atTime, inMs, Table } from './Table.tsx';

/** Calls and refusals. */
export function RequestsView({ requests, pending }: Pick<DevtoolsSnapshot, 'requests' | 'pending'>) {
  return (
    <>
      <p>{pending} under way</p>
      <Table
        caption="Requests, newest first"
        columns={['at (UTC)', 'endpoint', 'took', 'answer']}
        rows={requests.map((event, index) => ({
          key: `${event.requestId} ${event.type} ${event.attempt} ${requests.length - index}`,
          isBad: event.code !== undefined,
          cells:
            event.type === 'retry'
              ? [atTime(event.at), event.endpoint, '', `${event.code}, again in ${inMs(event.delayMs)}`]
              : [
                  atTime(event.at),
                  event.endpoint,
                  inMs(event.durationMs),
                  [event.status ?? 'no answer', event.code, event.late ? 'late' : undefined].filter(Boolean).join(' '),
                ],
        }))}
        empty="No request yet. The panel hears of those of a client with onEvent."
      />
    </>
  );
}

/** Waits, beside what is known of how long they usually take. */
export function WaitsView({ waits, lags }: Pick<DevtoolsSnapshot, 'waits'> & { lags: LagMemory | undefined }) {
  const learned = Object.keys(lags?.snapshot().pairs ?? {}).map((pair) => ({ pair, seen: lags?.estimate(pair) }));
  return (
    <>
      <Table
        caption="Waits, newest first"
        columns={['at (UTC)', 'for', 'look', 'waited', 'next in', 'usually']}
        rows={waits.map((event, index) => ({
          key: String(waits.length - index),
          cells: [
            atTime(event.at),
            event.for,
            event.attempt,
            inMs(event.elapsedMs),
            inMs(event.delayMs),
            event.estimate ? `${inMs(event.estimate.medianMs)}, at most ${inMs(event.estimate.p90Ms)}` : 'not known',
          ],
        }))}
        empty="Nothing was waited for yet."
      />
      <Table
        caption="Learned lags"
        columns={['from > to', 'half within', '9 of 10 within', 'seen']}
        rows={learned.map(({ pair, seen }) => ({
          key: pair,
          cells: seen ? [pair, inMs(seen.medianMs), inMs(seen.p90Ms), seen.count] : [pair],
        }))}
        empty="No lag is known. The provider keeps them in lags (createLagMemory)."
      />
    </>
  );
}

/** How often the page may read, and what it has sent. */
export function PaceView({ budget, paces }: Pick<DevtoolsSnapshot, 'budget'> & { paces: readonly QueryPace[] }) {
  return (
    <>
      <p>
        {budget
          ? `Budget: ${budget.admitted} let through (${budget.urgent} urgent), ${budget.waitingNow} waiting, longest wait ${inMs(budget.longestWaitMs)}`
          : 'No budget is watched. Give the provider budget={devtools.watchBudget(createRequestBudget(client))}.'}
      </p>
      <Table
        caption="Pace of each query"
        columns={['query', 'next read']}
        rows={paces.map(({ name, restMs, refusal }) => ({
          key: name,
          isBad: refusal !== null,
          cells: [
            name,
            `${restMs > 0 ? `not before ${inMs(restMs)}` : 'at once, if it is asked for'}${refusal ? ` (${refusal})` : ''}`,
          ],
        }))}
        empty="Nothing was read yet."
      />
    </>
  );
}

/** What the storage of the journal was used for. */
export const JournalView = ({ journal }: Pick<DevtoolsSnapshot, 'journal'>) => (
  <Table
    caption="Uses of the storage, newest first"
    columns={['at (UTC)', 'use', 'characters', 'took']}
    rows={journal.map((use, index) => ({
      key: String(journal.length - index),
      isBad: use.isFailed,
      cells: [
        atTime(use.at),
        `${use.action}: ${use.what}`,
        use.characters ?? 'none',
        `${inMs(use.durationMs)}${use.isFailed ? ', failed' : ''}`,
      ],
    }))}
    empty="No storage is watched, or none was used. Give the PurchaseProvider keep={devtools.watchStorage(storage)}."
  />
);

/** Answers that this client had not seen before. */
export const DriftView = ({ drift }: Pick<DevtoolsSnapshot, 'drift'>) => (
  <Table
    caption="Answers in a new shape or with a new word, newest first"
    columns={['at (UTC)', 'endpoint', 'kind', 'seen']}
    rows={drift.map((event, index) => ({
      key: String(drift.length - index),
      cells: [atTime(event.at), event.endpoint, event.kind, event.seen],
    }))}
    empty="Every answer had the form that this client knows."
  />
);
