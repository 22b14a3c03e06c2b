import { localServices, type ServiceName, type ServiceUrls } from '@speckit/sdk';
import type { BackendChoice } from './choice.ts';

/** The addresses a build for a live platform was given; what it was not given is on the documented ports. */
const given: Readonly<Record<ServiceName, string | undefined>> = {
  identity: import.meta.env.VITE_IDENTITY_URL,
  catalog: import.meta.env.VITE_CATALOG_URL,
  inventory: import.meta.env.VITE_INVENTORY_URL,
  ordering: import.meta.env.VITE_ORDERING_URL,
  payment: import.meta.env.VITE_PAYMENT_URL,
  fulfillment: import.meta.env.VITE_FULFILLMENT_URL,
  notification: import.meta.env.VITE_NOTIFICATION_URL,
  waitlist: import.meta.env.VITE_WAITLIST_URL,
};

export function servicesOf(choice: BackendChoice): ServiceUrls {
  if (choice.kind !== 'live') return localServices;
  const named = Object.entries(given).filter(([, url]) => url !== undefined && url !== '');
  return { ...localServices, ...Object.fromEntries(named) };
}
