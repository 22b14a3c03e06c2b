import { TicketingError } from '@speckit/sdk';

/** A hook of this package was called by a component that has no provider of this package above it. */
export class TicketingProviderMissingError extends TicketingError<'config_invalid'> {
  constructor(provider: 'TicketingProvider' | 'PurchaseProvider' = 'TicketingProvider') {
    super('config_invalid', `This hook needs a <${provider}> above its component`);
  }
}
