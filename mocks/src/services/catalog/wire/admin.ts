import { type WireRequest, SERVICE_PORTS } from '../../../wire/wire.ts';
import type { JsonValue } from '../../../aspnet/json/writer.ts';
import { json, type Result } from '../../../aspnet/results.ts';
import { formatTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { ChangeOutcome } from '../domain/admin.ts';
import type { GeneratedSeats } from '../domain/generateSeats.ts';
import type { CatalogEvent } from '../domain/state.ts';

/** The admin answers are the same in every dialect: the pages do not show them. */
function facts(event: CatalogEvent): Record<string, JsonValue> {
  return {
    id: event.id,
    name: event.name,
    description: event.description,
    eventDate: formatTimestamp(event.eventDate),
    venue: event.venue,
    maxCapacity: event.maxCapacity,
    basePrice: event.basePrice,
    status: event.isActive ? 'active' : 'inactive',
    createdAt: formatTimestamp(event.createdAt),
  };
}

function updatedAt({ updatedAt: at }: CatalogEvent): string | null {
  return at === null ? null : formatTimestamp(at);
}

function refusal(outcome: Exclude<ChangeOutcome, { kind: 'changed' }>): Result {
  if (outcome.kind === 'not_found') return json(404, { message: `Event with ID ${outcome.eventId} not found` });
  return json(400, { message: outcome.message });
}

export function presentCreated(event: CatalogEvent, { headers }: WireRequest): Result {
  const host = headers['host'] ?? `localhost:${SERVICE_PORTS.catalog}`;
  return json(201, facts(event), { Location: `http://${host}/Events/${event.id}` });
}

export function presentUpdated(outcome: ChangeOutcome): Result {
  if (outcome.kind !== 'changed') return refusal(outcome);
  return json(200, { ...facts(outcome.event), updatedAt: updatedAt(outcome.event) });
}

export function presentSwitched(outcome: ChangeOutcome): Result {
  if (outcome.kind !== 'changed') return refusal(outcome);
  const { event } = outcome;
  const status = event.isActive ? 'active' : 'inactive';
  return json(200, { id: event.id, name: event.name, status, updatedAt: updatedAt(event), success: true });
}

export function presentGenerated({ eventId, total, sections }: GeneratedSeats): Result {
  return json(200, {
    eventId,
    totalSeatsGenerated: total,
    sectionSummaries: sections.map(({ sectionCode, seats, price }) => ({
      sectionCode,
      seatsGenerated: seats,
      seatPrice: price,
    })),
  });
}
