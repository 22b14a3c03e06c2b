import * as catalog from './actions/catalog/index.ts';
import * as fulfillment from './actions/fulfillment/index.ts';
import * as health from './actions/health/index.ts';
import * as identity from './actions/identity/index.ts';
import * as inventory from './actions/inventory/index.ts';
import * as ordering from './actions/ordering/index.ts';
import * as payment from './actions/payment/index.ts';
import * as waitlist from './actions/waitlist/index.ts';
import { checkClient } from './transport/checks.ts';
import type { CoreClient } from './transport/client.ts';

/** Every verb, by service, with the client already given. */
export interface BoundActions {
  readonly identity: identity.IdentityActions;
  readonly catalog: catalog.CatalogActions;
  readonly inventory: inventory.InventoryActions;
  readonly ordering: ordering.OrderingActions;
  readonly payment: payment.PaymentActions;
  readonly fulfillment: fulfillment.FulfillmentActions;
  readonly waitlist: waitlist.WaitlistActions;
  readonly health: health.HealthActions;
}

const ACTIONS = { identity, catalog, inventory, ordering, payment, fulfillment, waitlist, health };

type AnyVerb = (client: CoreClient, ...rest: unknown[]) => unknown;
const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** `client.ordering.addToCart(parameters)` is `addToCart(client, parameters)` and nothing more. */
export function bindActions(client: CoreClient): BoundActions {
  checkClient(client, 'request');
  const bind =
    (verb: AnyVerb) =>
    (...rest: unknown[]) =>
      verb(client, ...rest);
  // The table of verbs is typed verb by verb; binding treats all alike, and a test calls each by its own type.
  return mapValues(ACTIONS as unknown as Record<string, Record<string, AnyVerb>>, (verbs) =>
    mapValues(verbs, bind),
  ) as unknown as BoundActions;
}
