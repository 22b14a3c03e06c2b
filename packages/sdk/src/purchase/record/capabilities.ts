import type { Capabilities } from './shapes.ts';

/** `guide` and `deployed` are beliefs: what is met corrects them. An object of your own is taken as it is. */
export type CapabilityChoice = 'auto' | 'guide' | 'deployed' | Capabilities;

/** What the Integration guide promises. */
export const guideCapabilities: Capabilities = {
  preset: 'guide',
  severalSeatsPerOrder: true,
  checkoutPays: true,
  orderStateReadable: true,
  holdMs: 900_000,
  sweepMs: 0,
};

/** What the running services do. Source: contract sections 3.4, 3.5, 3.6 and 7. */
export const deployedCapabilities: Capabilities = {
  preset: 'deployed',
  severalSeatsPerOrder: false,
  checkoutPays: false,
  orderStateReadable: false,
  holdMs: 60_000,
  sweepMs: 10_000,
};

/** The capabilities somebody chose; `null` when they have to be found out. */
export function chosenCapabilities(choice: CapabilityChoice = 'auto'): Capabilities | null {
  if (choice === 'auto') return null;
  if (choice === 'guide') return guideCapabilities;
  return choice === 'deployed' ? deployedCapabilities : choice;
}
