import type { PurchasePhase, PurchaseState } from '@speckit/sdk';
import { shortName } from '../draft/draft.ts';
import { count, list } from '../../format/words.ts';

export interface ProgressStep {
  readonly label: string;
  readonly status: 'done' | 'now' | 'todo';
  /** What is being done or waited for right now. */
  readonly note?: string;
}

const ORDER: readonly PurchasePhase[] = [
  'idle',
  'holding',
  'carting',
  'ready',
  'checking_out',
  'paying',
  'settling',
  'ended',
];

/** Before that, "usually" would be a guess. */
const SEEN_OFTEN = 3;
/** What is shorter needs no words. */
const SHORTEST_TOLD_MS = 150;

/** The steps up to the point where only the payment is left. */
export function holdSteps(state: PurchaseState): readonly ProgressStep[] {
  const held = state.seats.filter(({ status }) => status === 'held' || status === 'in_cart').length;
  const waiting = state.seats.filter(({ status }) => status === 'holding' || status === 'chosen');
  return [
    {
      label: `Hold ${count(state.seats.length, 'seat')}`,
      status: statusOf(state.phase, 'holding'),
      ...(state.phase === 'holding' && {
        note: `Holding ${list(waiting.slice(0, 3).map(shortName))}… ${held > 0 ? `${held} of ${state.seats.length} held` : ''}`.trim(),
      }),
    },
    {
      label: 'Put them in your cart',
      status: statusOf(state.phase, 'carting'),
      ...(state.phase === 'carting' && { note: cartNote(state) }),
    },
  ];
}

/** The steps of paying. */
export function paySteps(state: PurchaseState): readonly ProgressStep[] {
  return [
    { label: 'Close your order', status: statusOf(state.phase, 'checking_out') },
    {
      label: 'Take the payment',
      status: statusOf(state.phase, 'paying'),
      ...(state.phase === 'paying' && {
        note:
          state.waiting?.for === 'payment'
            ? `Waiting for the payment service to see your hold${usually(state)}…`
            : 'Asking your bank…',
      }),
    },
    {
      label: 'Make the seats yours',
      status: statusOf(state.phase, 'settling'),
      ...(state.phase === 'settling' && { note: `Waiting for the box office to confirm${usually(state)}…` }),
    },
  ];
}

function cartNote(state: PurchaseState): string {
  if (state.waiting?.for === 'cart') return `Waiting for the cart to see your seat${usually(state)}…`;
  const next = state.seats.find(({ status }) => status === 'held');
  return next ? `Adding ${shortName(next)}…` : 'Almost there…';
}

/** How long this takes as a rule, once it was seen often enough to say so, and long enough to matter. */
function usually({ waiting }: PurchaseState): string {
  const { count = 0, medianMs = 0 } = waiting?.estimate ?? {};
  return count < SEEN_OFTEN || medianMs < SHORTEST_TOLD_MS ? '' : `, usually ${(medianMs / 1000).toFixed(1)} s`;
}

function statusOf(phase: PurchasePhase, step: PurchasePhase): ProgressStep['status'] {
  const at = ORDER.indexOf(phase);
  const own = ORDER.indexOf(step);
  if (at === own) return 'now';
  return at > own ? 'done' : 'todo';
}
