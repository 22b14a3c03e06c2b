'use client';
import type { LagMemory } from '@speckit/sdk/wait';
import { createContext, useContext } from 'react';
import type { ScopedClient } from '../memory/scope.ts';
import type { OwnSeatsSource } from '../seats/ownSeats.ts';
import { TicketingProviderMissingError } from './TicketingProviderMissingError.ts';

/** What a provider shares with the hooks below it. */
export interface TicketingScope {
  readonly client: ScopedClient;
  /** Learned waiting times, for every verb that waits. */
  readonly lags: LagMemory | undefined;
  /** The buyer's own seats: the purchase of the nearest `PurchaseProvider`, or none. */
  readonly ownSeats: OwnSeatsSource;
}

/** The nearest provider; null without one. */
export const TicketingContext = createContext<TicketingScope | null>(null);

/** What the nearest `TicketingProvider` shares. Throws `config_invalid` when it is missing. */
export function useTicketingScope(): TicketingScope {
  const scope = useContext(TicketingContext);
  if (scope === null) throw new TicketingProviderMissingError();
  return scope;
}

/**
 * The client of the nearest `TicketingProvider`, to call the functions of `@speckit/sdk` with:
 * `getTicket(client, { ticketId })`.
 *
 * @throws {TicketingProviderMissingError} (`config_invalid`) when there is no provider.
 */
export const useTicketingClient = (): ScopedClient => useTicketingScope().client;
