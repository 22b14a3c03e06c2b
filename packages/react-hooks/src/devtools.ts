// The entry point `@speckit/react-hooks/devtools`: a panel that shows what client, purchases and platform do meanwhile.
export {
  createTicketingDevtools,
  type DevtoolsSnapshot,
  type TicketingDevtoolsOptions,
  type TicketingDevtoolsStore,
} from './devtools/createTicketingDevtools.ts';
export { TicketingDevtools, type TicketingDevtoolsProps } from './devtools/TicketingDevtools.tsx';
export type { DevtoolsBudget } from './devtools/watchBudget.ts';
export type { DevtoolsPurchase, DevtoolsStep } from './devtools/watchPurchases.ts';
export type { DevtoolsStorageUse } from './devtools/watchStorage.ts';
