import type { Purchase, PurchaseState, PurchaseStep, Waiting } from '@speckit/sdk/purchase';

/** One thing that happened to a purchase, without ids, tokens, people and means of payment. */
export interface DevtoolsStep {
  /** Ms since the purchase was first seen. */
  readonly atMs: number;
  /** The sdk's name of it: `held`, `cart_sent`, `seat_lost` ... */
  readonly type: string;
  /** Which seat, why, by which evidence: what the event says beside its type. */
  readonly detail: string;
}

/** One purchase, as the panel shows it. */
export interface DevtoolsPurchase {
  /** 1 for the first one of the page. */
  readonly number: number;
  readonly phase: PurchaseState['phase'];
  readonly result: string | null;
  readonly problem: string | null;
  readonly totalCents: number;
  readonly waiting: Waiting | null;
  /** Label and status of each seat. */
  readonly seats: readonly string[];
  /** In the order in which they happened; the notices of a wait are left out. */
  readonly steps: readonly DevtoolsStep[];
}

/** Purchases kept, and steps kept of each. */
const MOST_PURCHASES = 10;
const MOST_STEPS = 200;

type Labelled = Pick<PurchaseState['seats'][number], 'sectionCode' | 'rowNumber' | 'seatNumber'>;
const labelOf = ({ sectionCode, rowNumber, seatNumber }: Labelled, index: number) =>
  sectionCode === undefined ? `seat ${index + 1}` : `${sectionCode} ${rowNumber}-${seatNumber}`;

/** What of an event may be shown: a name of each seat that the page shows too, codes and sums. */
function detailOf({ event, state }: PurchaseStep): string {
  const parts: string[] = [];
  const seatIds = 'seatId' in event ? [event.seatId] : 'seatIds' in event ? (event.seatIds ?? []) : [];
  state.seats.forEach((seat, index) => {
    if (seatIds.includes(seat.seatId)) parts.push(labelOf(seat, index));
  });
  if ('problem' in event) parts.push(event.problem.code);
  if ('evidence' in event) parts.push(event.evidence);
  if ('totalCents' in event && event.totalCents !== undefined) parts.push((event.totalCents / 100).toFixed(2));
  return parts.join(', ');
}

/** Follows purchases from their beginning to their end. */
export function createPurchaseWatch(now: () => number, onChange: () => void) {
  let purchases: readonly DevtoolsPurchase[] = [];
  let count = 0;

  const update = (number: number, change: (before: DevtoolsPurchase) => DevtoolsPurchase) => {
    purchases = purchases.map((one) => (one.number === number ? change(one) : one));
    onChange();
  };
  const shown = ({ phase, result, problem, totalCents, waiting, seats }: PurchaseState) => ({
    phase,
    result: result?.status ?? null,
    problem: problem?.code ?? null,
    totalCents,
    waiting,
    seats: seats.map((seat, index) => `${labelOf(seat, index)}: ${seat.status}`),
  });
  return {
    read: () => purchases,
    clear: () => {
      purchases = [];
      onChange();
    },
    /** Resolves when the purchase has ended or is no longer followed. */
    follow: async (purchase: Purchase): Promise<void> => {
      count += 1;
      const number = count;
      const began = now();
      purchases = [{ number, ...shown(purchase.state), steps: [] }, ...purchases].slice(0, MOST_PURCHASES);
      onChange();
      for await (const step of purchase) {
        const entry: DevtoolsStep = { atMs: now() - began, type: step.event.type, detail: detailOf(step) };
        update(number, ({ steps }) => ({
          number,
          ...shown(step.state),
          steps: step.event.type === 'waiting' || steps.length >= MOST_STEPS ? steps : [...steps, entry],
        }));
      }
    },
  };
}
