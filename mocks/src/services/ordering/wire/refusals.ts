import type { AddToCartOutcome } from '../domain/cart.ts';
import type { CheckoutOutcome } from '../domain/checkout.ts';

export interface Refusal {
  readonly status: number;
  readonly text: string;
}

const IDENTITY_MISSING = 'Either UserId or GuestToken must be provided';
const IDENTITY_AMBIGUOUS = 'Provide either userId or guestToken, not both';

const CHECKS = {
  not_found: 'Reservation not found',
  different_seat: 'Reservation is for a different seat',
  expired: 'Reservation has expired',
} as const;

/** Status and words as the running code has them. */
export function cartRefusal(outcome: Exclude<AddToCartOutcome, { kind: 'added' }>): Refusal {
  switch (outcome.kind) {
    case 'identity_missing':
      return { status: 400, text: IDENTITY_MISSING };
    case 'identity_ambiguous':
      return { status: 400, text: IDENTITY_AMBIGUOUS };
    case 'reservation_missing':
      return { status: 400, text: 'reservationId is required' };
    case 'seat_reserved':
      return { status: 400, text: 'Seat has an active reservation' };
    case 'seat_in_cart':
      return { status: 400, text: 'Seat is already in the cart' };
    case 'reservation_refused': {
      const { check } = outcome;
      return { status: 400, text: check.kind === 'inactive' ? `Reservation is ${check.status}` : CHECKS[check.kind] };
    }
  }
}

export function checkoutRefusal(outcome: Exclude<CheckoutOutcome, { kind: 'checked_out' }>): Refusal {
  switch (outcome.kind) {
    case 'identity_missing':
      return { status: 400, text: IDENTITY_MISSING };
    case 'identity_ambiguous':
      return { status: 400, text: IDENTITY_AMBIGUOUS };
    case 'not_found':
      return { status: 404, text: 'Order not found' };
    case 'foreign':
      return { status: 401, text: 'Unauthorized' };
    case 'empty':
      return { status: 400, text: 'Order is empty' };
    case 'not_draft':
      return { status: 400, text: 'Order is not in draft state' };
    case 'hold_expired':
      return { status: 400, text: CHECKS.expired };
  }
}
