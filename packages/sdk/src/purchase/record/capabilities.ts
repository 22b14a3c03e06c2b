/** What a platform can do. */
export interface Capabilities {
  readonly preset: 'guide' | 'deployed' | 'custom';
  /** False: the second seat in a cart answers 500, so every seat gets its own order. */
  readonly severalSeatsPerOrder: boolean;
  /** True: checkout starts the payment. False: `POST /payments` is needed. */
  readonly checkoutPays: boolean;
  /** Whether `GET /orders/{id}` tells the state of an order. */
  readonly orderStateReadable: boolean;
  /** How long a hold lasts, ms, where a lost reply hid its `expiresAt`. */
  readonly holdMs: number;
  /** How long after the end of a hold its seat may stay blocked, ms: the sweep of the platform. */
  readonly sweepMs: number;
}

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
