import { ServerFault } from '../../../aspnet/exception.ts';
import { ZERO_GUID } from '../../../aspnet/values/guid.ts';
import { ZERO, type Decimal } from '../../../aspnet/values/decimal.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import type { Charger } from './charge.ts';
import type { DueOrders } from './dueOrders.ts';
import type { ReservationStates } from './reservationStates.ts';
import type { Payment, Payments } from './state.ts';

export interface PayInput {
  readonly orderId: string;
  readonly customerId: string;
  readonly reservationId: string | null;
  readonly amount: Decimal;
  readonly currency: string | null;
  readonly paymentMethod: string | null;
}

export type PayOutcome =
  | { kind: 'decided'; payment: Payment }
  | { kind: 'invalid'; message: string }
  | { kind: 'refused'; message: string }
  | { kind: 'error'; message: string };

/** POST /payments. The order itself is never looked at; idempotent by order. */
export function createPay(
  { policy, database, idOf }: ServiceContext,
  payments: Payments,
  states: ReservationStates,
  charge: Charger,
  due: DueOrders,
) {
  function invalid({ orderId, customerId, amount }: PayInput): string | undefined {
    if (orderId === ZERO_GUID) return 'Valid OrderId is required';
    if (customerId === '' || customerId === ZERO_GUID) return 'Valid CustomerId is required';
    return amount.compare(ZERO) <= 0 ? 'Amount must be greater than zero' : undefined;
  }

  /** Where checkout has payment do it: whoever asks meanwhile or afterwards gets the same payment. */
  async function joined({ orderId }: PayInput): Promise<PayOutcome> {
    const payment = (await due.inFlight(orderId)) ?? payments.ofOrder(orderId, 'failed');
    return payment
      ? { kind: 'decided', payment }
      : { kind: 'refused', message: 'Order validation failed: No active reservations found for customer' };
  }

  async function charged(input: PayInput, request: WireRequest): Promise<PayOutcome> {
    const { customerId, reservationId, paymentMethod } = input;
    const orderProblem = states.orderProblem(customerId);
    if (orderProblem) return { kind: 'refused', message: `Order validation failed: ${orderProblem}` };
    const problem = reservationId === null ? undefined : states.reservationProblem(reservationId, customerId);
    if (problem) return { kind: 'refused', message: `Reservation validation failed: ${problem}` };
    if (paymentMethod === null || paymentMethod.trim() === '')
      return { kind: 'error', message: 'Invalid payment data' };
    const run = () => charge({ ...input, paymentMethod }, idOf(request), request);
    const payment = await (policy.paymentsShareFlight ? due.share(input.orderId, run) : run());
    return { kind: 'decided', payment };
  }

  return async function pay(input: PayInput, request: WireRequest): Promise<PayOutcome> {
    const message = invalid(input);
    if (message) return { kind: 'invalid', message };
    try {
      await database.roundTrip(request);
      const earlier = payments.ofOrder(input.orderId, 'succeeded');
      if (earlier) return { kind: 'decided', payment: earlier };
      return await (policy.checkoutPays ? joined(input) : charged(input, request));
    } catch (problem) {
      if (!(problem instanceof ServerFault)) throw problem;
      return { kind: 'error', message: `Payment processing error: ${problem.exception.message}` };
    }
  };
}
