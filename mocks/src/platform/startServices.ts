import { topologyOf } from '../contracts/topology.ts';
import type { Random } from '../engine/random.ts';
import type { ServiceName } from '../http/wire.ts';
import { createCatalog } from '../services/catalog/createCatalog.ts';
import { createFulfillment } from '../services/fulfillment/createFulfillment.ts';
import { createIdentity } from '../services/identity/createIdentity.ts';
import { createInventory } from '../services/inventory/createInventory.ts';
import { createNotification } from '../services/notification/createNotification.ts';
import { createOrdering } from '../services/ordering/createOrdering.ts';
import { createPayment } from '../services/payment/createPayment.ts';
import { createWaitlist } from '../services/waitlist/createWaitlist.ts';
import { createServiceContext, type Machinery } from './serviceContext.ts';

/** Makes the topics and the eight services on them. */
export function startServices(machinery: Machinery, random: Random) {
  for (const { topic } of topologyOf(machinery.policy).topics) machinery.log.topic(topic);
  const randoms = new Map<ServiceName, Random>();
  const contextOf = (service: ServiceName) => {
    const own = random.fork(`service ${service}`);
    randoms.set(service, own);
    return createServiceContext(service, machinery, own);
  };
  const services = {
    identity: createIdentity(contextOf('identity')),
    catalog: createCatalog(contextOf('catalog')),
    inventory: createInventory(contextOf('inventory'), machinery.keyspace),
    ordering: createOrdering(contextOf('ordering')),
    payment: createPayment(contextOf('payment')),
    fulfillment: createFulfillment(contextOf('fulfillment')),
    notification: createNotification(contextOf('notification')),
    waitlist: createWaitlist(contextOf('waitlist')),
  };
  return { services, randoms };
}

export type Services = ReturnType<typeof startServices>['services'];
