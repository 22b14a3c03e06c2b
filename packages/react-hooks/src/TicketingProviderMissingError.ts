import { TicketingError } from '@speckit/sdk';

/** A hook of this package was called by a component that no `TicketingProvider` is above of. */
export class TicketingProviderMissingError extends TicketingError<'config_invalid'> {
  constructor() {
    super('config_invalid', 'A ticketing hook needs a <TicketingProvider client={client}> above its component.');
  }
}
