import type { CoreClient } from '@speckit/sdk';
import { createRequestBudget, type RequestBudget } from '@speckit/sdk/wait';

/**
 * One value for each client, made at the first call. It lives as long as the client, and not in React's state, which is
 * thrown away when something suspends before the first commit.
 *
 * @param name Says what it is; one name has one type.
 */
export function remember<Value extends object>(
  client: CoreClient,
  name: string,
  isValue: (value: unknown) => value is Value,
  make: () => Value,
): Value {
  const key = `react-hooks.${name}`;
  const known = client.remembered.get(key);
  if (isValue(known)) return known;
  const made = make();
  client.remembered.set(key, made);
  return made;
}

const isBudget = (value: unknown): value is RequestBudget =>
  typeof value === 'object' && value !== null && 'admit' in value;

/** What all polls, waits and purchases of the page draw on: the one the provider was given, else one for each client. */
export const budgetOf = (client: CoreClient): RequestBudget =>
  remember(client, 'budget', isBudget, () => createRequestBudget(client));

/** Makes all hooks of this client draw on a budget of the app's. */
export function shareBudget(client: CoreClient, budget: RequestBudget): void {
  client.remembered.set('react-hooks.budget', budget);
}

/** Longest delay that a host's timer can hold, ms. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;
