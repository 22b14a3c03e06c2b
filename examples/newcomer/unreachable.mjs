// No backend is running: every error says which origin did not answer.
import assert from 'node:assert/strict';
import { createGuest, createTicketingClient, isTicketingError, servicesAt } from '@speckit/sdk';

// The documented ports plus 9000, where nothing listens.
const client = createTicketingClient({ services: servicesAt('localhost', 9000) });

// A read is repeated before it fails.
await assert.rejects(client.catalog.listEvents(), (error) => {
  assert(isTicketingError(error, 'network_error'));
  assert.equal(error.facts.origin, 'http://localhost:59001');
  assert.equal(error.ambiguous, false);
  console.log(error.message);
  return true;
});

// A request that changes something is sent once, and a lost reply leaves it in doubt.
const seatId = '550e8400-e29b-41d4-a716-446655440001';
await assert.rejects(client.inventory.reserve({ seatId, customerId: createGuest().customerId }), (error) => {
  assert(isTicketingError(error, 'outcome_unknown'));
  assert.equal(error.facts.origin, 'http://localhost:59002');
  assert.equal(error.ambiguous, true);
  console.log(error.message);
  return true;
});
