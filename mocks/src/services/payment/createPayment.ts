import { endpoint, type Endpoint } from '../../aspnet/endpoint.ts';
import { bodyType } from '../../aspnet/json/bind.ts';
import { decimalNumber, guid, nullableGuid, text, textOr } from '../../aspnet/json/fields.ts';
import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import { createCharger } from './domain/charge.ts';
import { startPaymentConsumers } from './domain/consumers.ts';
import { createDueOrders, type DueOrder } from './domain/dueOrders.ts';
import { createPay } from './domain/pay.ts';
import { createReservationStates, type ReservationState } from './domain/reservationStates.ts';
import { createPayments, type Payment, type PaymentSnapshot } from './domain/state.ts';
import { paymentPresenters } from './wire/presenter.ts';

const TYPE = 'Payment.Application.DTOs.PaymentRequest';
const COMMON = {
  orderId: guid,
  reservationId: nullableGuid,
  amount: decimalNumber,
  currency: textOr('USD'),
  paymentMethod: textOr('credit_card'),
};
const STRICT = bodyType(TYPE, { ...COMMON, customerId: guid }, true);
/** The guide's customers are any text. */
const FREE = bodyType(TYPE, { ...COMMON, customerId: text }, true);

interface WholeSnapshot extends PaymentSnapshot {
  readonly reservations: readonly ReservationState[];
  readonly due: readonly DueOrder[];
}

export interface PaymentService extends Service {
  /** A payment that was there before the platform started. */
  seed(payment: Payment): void;
}

/** Simulated payments, decided by their cents. */
export function createPayment(context: ServiceContext): PaymentService {
  const { clock, policy, database } = context;
  const payments = createPayments();
  const states = createReservationStates(clock);
  const charge = createCharger(context, payments, states);
  const due = createDueOrders(context, payments, charge);
  const pay = createPay(context, payments, states, charge, due);
  const present = paymentPresenters[context.dialect];
  startPaymentConsumers(context, payments, states, due);

  const post = { method: 'POST', path: '/payments' };
  const endpoints: Endpoint[] = [
    policy.payersAreGuids
      ? endpoint({ ...post, body: STRICT, handle: async ({ body }, request) => present.pay(await pay(body, request)) })
      : endpoint({
          ...post,
          body: FREE,
          handle: async ({ body }, request) =>
            present.pay(await pay({ ...body, customerId: body.customerId ?? '' }, request)),
        }),
  ];
  if (policy.readsEverything) {
    const read = endpoint({
      method: 'GET',
      path: '/payments/{paymentId}',
      values: { paymentId: 'guid' },
      handle: async ({ values }, request) => {
        await database.roundTrip(request);
        return present.payment(payments.find(values.paymentId));
      },
    });
    endpoints.push(read);
  }

  return {
    answer: applicationFor(context, 'controllers', endpoints),
    seed: payments.add,
    restart: () => {
      if (policy.storeLostAtRestart) states.clear();
    },
    snapshot: (): WholeSnapshot => ({
      ...payments.snapshot(),
      reservations: states.snapshot(),
      due: due.snapshot(),
    }),
    restore(saved) {
      const whole = saved as WholeSnapshot;
      payments.restore(whole);
      states.restore(whole.reservations);
      due.restore(whole.due);
    },
    dispose: () => undefined,
  };
}
