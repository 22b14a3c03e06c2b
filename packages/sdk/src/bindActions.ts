import { createEvent } from './actions/catalog/createEvent.ts';
import { deactivateEvent } from './actions/catalog/deactivateEvent.ts';
import { generateSeats } from './actions/catalog/generateSeats.ts';
import { getEvent } from './actions/catalog/getEvent.ts';
import { getSeatmap } from './actions/catalog/getSeatmap.ts';
import { listEvents } from './actions/catalog/listEvents.ts';
import { reactivateEvent } from './actions/catalog/reactivateEvent.ts';
import { updateEvent } from './actions/catalog/updateEvent.ts';
import { getTicket } from './actions/fulfillment/getTicket.ts';
import { checkAllHealth } from './actions/health/checkAllHealth.ts';
import { checkHealth } from './actions/health/checkHealth.ts';
import { createUser } from './actions/identity/createUser.ts';
import { issueToken } from './actions/identity/issueToken.ts';
import { getReservation } from './actions/inventory/getReservation.ts';
import { reserve } from './actions/inventory/reserve.ts';
import { addToCart } from './actions/ordering/addToCart.ts';
import { cancelOrder } from './actions/ordering/cancelOrder.ts';
import { checkout } from './actions/ordering/checkout.ts';
import { getOrder } from './actions/ordering/getOrder.ts';
import { getPayment } from './actions/payment/getPayment.ts';
import { pay } from './actions/payment/pay.ts';
import { hasPendingWaitlist } from './actions/waitlist/hasPendingWaitlist.ts';
import { joinWaitlist } from './actions/waitlist/joinWaitlist.ts';
import type { CoreClient } from './transport/client.ts';

const ACTIONS = {
  identity: { issueToken, createUser },
  catalog: {
    listEvents,
    getEvent,
    getSeatmap,
    createEvent,
    updateEvent,
    generateSeats,
    deactivateEvent,
    reactivateEvent,
  },
  inventory: { reserve, getReservation },
  ordering: { addToCart, checkout, getOrder, cancelOrder },
  payment: { pay, getPayment },
  fulfillment: { getTicket },
  waitlist: { joinWaitlist, hasPendingWaitlist },
  health: { checkHealth, checkAllHealth },
} as const;

type Bound<Action> = Action extends (client: CoreClient, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** Every action, by service, with the client already given. */
export type BoundActions = {
  readonly [Group in keyof typeof ACTIONS]: {
    readonly [Verb in keyof (typeof ACTIONS)[Group]]: Bound<(typeof ACTIONS)[Group][Verb]>;
  };
};

type AnyAction = (client: CoreClient, ...rest: unknown[]) => unknown;
const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** `client.ordering.addToCart(parameters)` is `addToCart(client, parameters)` and nothing more. */
export const bindActions = (client: CoreClient): BoundActions =>
  mapValues(ACTIONS as unknown as Record<string, Record<string, AnyAction>>, (group) =>
    mapValues(
      group,
      (action) =>
        (...rest: unknown[]) =>
          action(client, ...rest),
    ),
  ) as unknown as BoundActions;
