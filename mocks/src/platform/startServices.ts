import { topologyOf } from '../model/topology.ts';
import type { Random } from '../engine/random.ts';
import type { ServiceName } from '../wire/wire.ts';
import { createCatalog } from '../services/catalog/createCatalog.ts';
import { createFulfillment } from '../services/fulfillment/createFulfillment.ts';
import { createIdentity } from '../services/identity/createIdentity.ts';
import { createInventory } from '../services/inventory/createInventory.ts';
import { createNotification } from '../services/notification/createNotification.ts';
import { createOrdering } from '../services/ordering/createOrdering.ts';
import { createPayment } from '../services/payment/createPayment.ts';
import { createWaitlist } from '../services/waitlist/createWaitlist.ts';
import { createServiceContext, type Machinery } from './serviceContext.ts';

const FACTORIES = {
  identity: createIdentity,
  catalog: createCatalog,
  inventory: createInventory,
  ordering: createOrdering,
  payment: createPayment,
  fulfillment: createFulfillment,
  notification: createNotification,
  waitlist: createWaitlist,
};

/** How each service is made. */
export type ServiceFactories = typeof FACTORIES;

/** Makes the topics and the eight services on them; `others` take the place of the usual ones. */
export function startServices(machinery: Machinery, random: Random, others: Partial<ServiceFactories> = {}) {
  const create = { ...FACTORIES, ...others };
  for (const { topic } of topologyOf(machinery.policy, machinery.environment).topics) machinery.log.topic(topic);
  const randoms = new Map<ServiceName, Random>();
  const contextOf = (service: ServiceName) => {
    const own = random.fork(`service ${service}`);
    randoms.set(service, own);
    return createServiceContext(service, machinery, own);
  };
  const services = {
    identity: create.identity(contextOf('identity')),
    catalog: create.catalog(contextOf('catalog')),
    inventory: create.inventory(contextOf('inventory'), machinery.keyspace),
    ordering: create.ordering(contextOf('ordering')),
    payment: create.payment(contextOf('payment')),
    fulfillment: create.fulfillment(contextOf('fulfillment')),
    notification: create.notification(contextOf('notification')),
    waitlist: create.waitlist(contextOf('waitlist')),
  };
  return { services, randoms };
}

export type Services = ReturnType<typeof startServices>['services'];
