import { decimal } from '../../src/aspnet/values/decimal.ts';
import { timestampOf } from '../../src/aspnet/values/timestamp.ts';
import type { Payment } from '../../src/services/payment/domain/state.ts';
import type { Scene } from './scene.ts';

const PASSWORD = 'Password123!';
const EMAIL = 'user@example.com';

export function setUser({ word, services }: Scene): void {
  if (word('user') !== 'exists') return;
  services.identity.seed({
    email: word('storedEmail') ?? EMAIL,
    password: PASSWORD,
    role: word('role') === 'Admin' ? 1 : 0,
  });
}

/** An earlier payment of the order, as the table keeps it. */
export function setPriorPayment({ word, services, clock, fixtures }: Scene): void {
  const prior = word('prior');
  if (prior !== 'succeeded' && prior !== 'failed') return;
  const order = word('order');
  const common: Omit<Payment, 'status' | 'errorCode' | 'errorMessage' | 'failureReason' | 'simulatedResponse'> = {
    id: word('priorPaymentId') ?? fixtures.payment,
    orderId: word('orderId') ?? (order?.includes('-') && order !== 'draft-empty' ? order : fixtures.order),
    customerId: fixtures.customer,
    reservationId: fixtures.reservation,
    amount: decimal('150.00'),
    currency: 'USD',
    paymentMethod: 'credit_card',
    createdAt: timestampOf(clock.now() - 2000),
    processedAt: timestampOf(clock.now() - 1000),
  };
  services.payment.seed(
    prior === 'succeeded'
      ? {
          ...common,
          status: 'succeeded',
          errorCode: null,
          errorMessage: null,
          failureReason: null,
          simulatedResponse: 'Success - TransactionId: txn_0123456789abcdef',
        }
      : {
          ...common,
          status: 'failed',
          errorCode: 'CARD_DECLINED',
          errorMessage: 'Your card was declined',
          failureReason: 'card_declined',
          simulatedResponse: 'Failed - CARD_DECLINED: Your card was declined',
        },
  );
}

export function setTicket({ word, services, clock, fixtures }: Scene): void {
  const ticket = word('ticket') ?? 'absent';
  if (ticket === 'absent') return;
  services.fulfillment.seed({
    id: fixtures.ticket,
    orderId: fixtures.order,
    customer: EMAIL,
    seatNumber: 'Seat-550e',
    issuedAt: clock.now(),
    hasFile: ticket === 'generated' && word('file') !== 'absent',
  });
}

export function setWaitlist({ word, sent, services, fixtures }: Scene): void {
  const given = word('waitlist') ?? 'empty';
  const waiting =
    given === 'this-email-pending' ? [sent('email') ?? EMAIL] : ['first@example.com', 'second@example.com'];
  const count = given === 'empty' ? 0 : given === '2-pending' ? 2 : 1;
  for (const [index, email] of waiting.slice(0, count).entries()) {
    services.waitlist.seed({
      id: fixtures.ticket.replace(/^./, String(index)),
      email,
      eventId: sent('eventId') ?? fixtures.event,
      status: 'pending',
      seatId: null,
      orderId: null,
      assignedUntil: null,
      offeredBy: null,
    });
  }
}
