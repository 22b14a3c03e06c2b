import type { ServiceName } from '@speckit/mocks';
import type { Run } from '../run/run.ts';
import { SEATS_TO_BUY } from '../run/worlds.ts';
import { butWhileHolding, HOLD, isRead, type IncidentKind } from './kind.ts';

const RIVAL = 'f47ac10b-58cc-4372-a567-0e02b2c3d479';

/** Somebody else's request: it does not pass the buyer's network. */
function send(run: Run, service: ServiceName, method: string, path: string, body?: object): void {
  const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
  const request = { method, path, query: new URLSearchParams(), headers, body: body ? JSON.stringify(body) : '' };
  run.platform.handle(service, request).catch(() => undefined);
}

const isHeld: IncidentKind['passes'] = (point) => {
  if (point.kind === 'moment') return point.moment !== 'start';
  if (point.request === HOLD) return point.phase !== 'before';
  return !isRead(point.request) || point.nth > 1;
};

/** Other people, and other pages of the same buyer. */
export const ACTORS: readonly IncidentKind[] = [
  {
    name: 'a second page on the journal, without sharing',
    family: 'second page',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.openAnother('duplicate'),
  },
  {
    name: 'a second page on the journal that only looks',
    family: 'second page',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.openAnother('duplicate that looks'),
    passes: butWhileHolding,
  },
  {
    name: 'the tab is duplicated, with what it keeps',
    family: 'copied tab',
    isRepresentative: true,
    at: 'anywhere',
    happensIn: ({ pages }) => pages === 'alone',
    act: (run) => run.user.openAnother('copied tab'),
  },
  {
    name: 'a second tab with the same choice',
    family: 'second tab',
    at: 'anywhere',
    happensIn: ({ pages }) => pages !== 'alone',
    act: (run) => run.user.openAnother('tab'),
  },
  {
    name: 'a second tab that only looks, and gets its locks late',
    family: 'second tab',
    isRepresentative: true,
    at: 'anywhere',
    happensIn: ({ pages }) => pages !== 'alone',
    act: (run) => run.user.openAnother('slow tab'),
    passes: butWhileHolding,
  },
  {
    name: 'a second tab with another choice',
    family: 'second tab',
    isRepresentative: true,
    at: 'anywhere',
    happensIn: ({ pages }) => pages !== 'alone',
    act: (run) => run.user.openAnother('other tab'),
    // Whoever starts first has the purchase.
    passes: (point) => point.kind === 'request' || point.moment !== 'start',
  },
  {
    name: 'a second page with another choice, without sharing',
    family: 'second page, other choice',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => run.user.openAnother('other tab without sharing'),
  },
  {
    name: 'somebody cancels the order',
    family: 'order cancelled',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => {
      for (const { id, state } of run.books.read().orders) {
        if (state === 'draft' || state === 'pending') send(run, 'ordering', 'PATCH', `/orders/${id}/cancel`);
      }
    },
  },
  {
    name: 'a rival wants the seat',
    family: 'rival',
    isRepresentative: true,
    at: 'anywhere',
    act: (run) => send(run, 'inventory', 'POST', '/reservations', { seatId: SEATS_TO_BUY[0], customerId: RIVAL }),
    passes: isHeld,
  },
];
