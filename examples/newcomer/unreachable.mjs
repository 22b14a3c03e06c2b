// A backend that is not running: the error says which origin did not answer.
import { createTicketingClient, isTicketingError, localServices } from '@speckit/sdk';

const catalog = 'http://127.0.0.1:1';
const client = createTicketingClient({ services: { ...localServices, catalog } });
try {
  await client.catalog.listEvents();
  throw new Error('expected no answer');
} catch (error) {
  if (!isTicketingError(error, 'network_error')) throw error;
  console.log(error.message);
  if (error.facts.origin !== catalog) throw new Error('the error does not name the origin', { cause: error });
}
