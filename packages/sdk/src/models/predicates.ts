import type { Seat } from './catalog.ts';
import type { Reservation } from './inventory.ts';
import type { Order, OrderDetails } from './ordering.ts';
import type { Payment } from './payment.ts';
import { object } from './refuse.ts';

/** What `seats.find` gives: no seat is in no state. */
type FoundSeat = Pick<Seat, 'status'> | undefined;

const isSeat = (seat: FoundSeat, status: string) => seat !== undefined && object('seat', seat).status === status;

/** Whether a hold of this seat may be tried; false without a seat. The map may be out of date in both directions. */
export const isBookable = (seat: FoundSeat): boolean => isSeat(seat, 'available');

/** Whether the seat has been bought by somebody; false without a seat. */
export const isSold = (seat: FoundSeat): boolean => isSeat(seat, 'sold');

/** Whether the reservation still holds its seat, by its own word; compare `expiresAt` with the time as well. */
export const isActive = (reservation: Pick<Reservation, 'status'>): boolean =>
  object('reservation', reservation).status === 'active';

/** Whether the hold has become a purchase: `consumed` by the guide, `confirmed` as deployed. */
export const isConsumed = (reservation: Pick<Reservation, 'status'>): boolean =>
  ['consumed', 'confirmed'].includes(object('reservation', reservation).status);

/** Whether the order is paid for: `completed` by the guide, `paid` or `fulfilled` as deployed. */
export const isSettled = (order: Pick<Order | OrderDetails, 'state'>): boolean =>
  ['completed', 'paid', 'fulfilled'].includes(object('order', order).state ?? '');

/** Whether the order is over without a purchase. */
export const isCancelled = (order: Pick<Order | OrderDetails, 'state'>): boolean =>
  object('order', order).state === 'cancelled';

/** Whether the order may still be changed or paid. */
export const isOpen = (order: Pick<Order | OrderDetails, 'state'>): boolean =>
  ['draft', 'pending'].includes(object('order', order).state ?? '');

/** Whether the charge went through. */
export const isSucceeded = (payment: Pick<Payment, 'status'>): boolean =>
  object('payment', payment).status === 'succeeded';
