import type { OrderedSeat } from '../../../model/topics.ts';
import type { Decimal } from '../../../aspnet/values/decimal.ts';
import { bareGuid } from '../../../aspnet/values/guid.ts';
import { roundTripTimestamp, storedTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { checkRow } from '../../columns.ts';
import type { ReservationStates } from './reservationStates.ts';
import { declineOf, simulate, type Decline } from './simulator.ts';
import type { Payment, Payments } from './state.ts';

export interface Charge {
  readonly orderId: string;
  readonly customerId: string;
  readonly reservationId: string | null;
  readonly amount: Decimal;
  readonly currency: string | null;
  readonly paymentMethod: string;
  /** Why it is not even tried. */
  readonly refusal?: Decline;
  /** All seats of the order, where checkout told us. */
  readonly items?: readonly OrderedSeat[] | undefined;
}

const LATENCY_MS = [100, 499] as const;

/** Takes the money: a pending row, the processor, the row's end, and the news of it. */
export function createCharger(
  context: ServiceContext,
  payments: Payments,
  states: Pick<ReservationStates, 'holderOf'>,
) {
  const { random, database, outcomes, publish, emit, wait, stamp } = context;

  /** What the processor says: as planned for whoever pays or holds the seat, otherwise by the cents. */
  function decide({ customerId, reservationId, amount }: Charge): Decline | undefined {
    const planned =
      outcomes.take('decline', customerId) ?? outcomes.take('decline', states.holderOf(reservationId) ?? customerId);
    return planned ? declineOf(planned.code ?? 'CARD_DECLINED') : simulate(amount);
  }

  /** Payment does not wait for an absent broker beyond 5 s, and then forgets: the event is lost. */
  async function announce(
    payment: Payment,
    items: readonly OrderedSeat[] | undefined,
    causedBy: string | null,
  ): Promise<void> {
    const { id: paymentId, orderId, customerId, reservationId, currency, paymentMethod } = payment;
    const base = {
      paymentId,
      orderId,
      customerId,
      reservationId,
      amount: payment.amount.toNumber(),
      currency,
      paymentMethod,
    };
    const facts = items ? { ...base, items } : base;
    const at = roundTripTimestamp(payment.processedAt ?? payment.createdAt);
    const options = { causedBy, whenUnreachable: 'drop' } as const;
    if (payment.status === 'succeeded') {
      const transactionId = payment.simulatedResponse?.split(' ').at(-1) ?? '';
      const value = { ...facts, transactionId, processedAt: at, status: 'succeeded' as const };
      return publish('payment-succeeded', bareGuid(paymentId), value, options);
    }
    const value = {
      ...facts,
      errorCode: payment.errorCode ?? '',
      errorMessage: payment.errorMessage ?? '',
      failureReason: payment.failureReason ?? '',
      attemptedAt: at,
      status: 'failed' as const,
    };
    return publish('payment-failed', bareGuid(paymentId), value, options);
  }

  /** @throws ServerFault @throws RequestCut leaving the row pending */
  return async function charge(input: Charge, causedBy: string | null, request?: WireRequest): Promise<Payment> {
    const { orderId, customerId, reservationId, amount, currency, paymentMethod, items } = input;
    checkRow('payments', { Amount: amount, Currency: currency, PaymentMethod: paymentMethod });
    const payment: Payment = {
      id: random.uuid(),
      orderId,
      customerId,
      reservationId,
      amount,
      currency: currency ?? '',
      paymentMethod,
      createdAt: stamp(),
      status: 'pending',
      errorCode: null,
      errorMessage: null,
      failureReason: null,
      processedAt: null,
      simulatedResponse: null,
    };
    await database.roundTrip(request);
    const row: Payment = { ...payment, amount: amount.stored(), createdAt: storedTimestamp(payment.createdAt) };
    payments.add(row);
    if (!input.refusal) await wait(random.integer(...LATENCY_MS), request);
    const decline = input.refusal ?? decide(input);
    const processedAt = stamp();
    const end = decline
      ? {
          ...decline,
          status: 'failed' as const,
          simulatedResponse: `Failed - ${decline.errorCode}: ${decline.errorMessage}`,
        }
      : { status: 'succeeded' as const, simulatedResponse: `Success - TransactionId: txn_${random.hex(16)}` };
    await database.roundTrip(request);
    payments.settle(row, { ...end, processedAt: storedTimestamp(processedAt) });
    Object.assign(payment, end, { processedAt });
    emit({ type: 'state', service: 'payment', entity: 'payment', id: payment.id, state: payment.status, causedBy });
    await announce(payment, items, causedBy);
    return payment;
  };
}

export type Charger = ReturnType<typeof createCharger>;
