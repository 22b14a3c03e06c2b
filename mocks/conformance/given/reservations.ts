import { bareGuid, parseJsonGuid } from '../../src/aspnet/values/guid.ts';
import { roundTripTimestamp, timestampOf } from '../../src/aspnet/values/timestamp.ts';
import { seatOf, type Scene } from './scene.ts';

/** Long enough ago that payment's own clean-up has come by, short enough for no other consequence. */
const EXPIRED_FOR_MS = 5000;

interface Heard {
  readonly reservationId: string;
  readonly seatId: string;
  readonly customerId: string;
  readonly isExpired?: boolean;
}

/** Tells the world of a reservation, as inventory would. */
async function announce({ platform, clock, policy }: Scene, heard: Heard): Promise<void> {
  const { reservationId, seatId, customerId, isExpired = false } = heard;
  const holdMs = policy.holdSeconds * 1000;
  const createdAt = clock.now() - (isExpired ? holdMs + EXPIRED_FOR_MS : 0);
  const value = {
    eventId: reservationId,
    reservationId,
    customerId,
    seatId,
    seatNumber: 'A-1-2',
    section: 'A',
    basePrice: 0,
    createdAt: roundTripTimestamp(timestampOf(createdAt)),
    expiresAt: roundTripTimestamp(timestampOf(createdAt + holdMs)),
    status: 'active' as const,
  };
  platform.log.publish('reservation-created', bareGuid(seatId), value);
  await clock.settle();
}

async function announceEnd({ platform, clock, fixtures }: Scene, seatId: string, customerId: string): Promise<void> {
  const { reservation: reservationId, event } = fixtures;
  const value = { messageId: reservationId, reservationId, seatId, customerId, concertEventId: event };
  platform.log.publish('reservation-expired', bareGuid(seatId), value);
  await clock.settle();
}

/** Inventory's own row. */
function seedRow(
  { services, clock, policy, fixtures }: Scene,
  customerId: string,
  status: 'active' | 'expired',
  isOver: boolean,
): void {
  const createdAt = clock.now() - (isOver ? policy.holdSeconds * 1000 + 1 : 0);
  services.inventory.seedReservation({
    id: fixtures.reservation,
    seatId: fixtures.seat,
    customerId,
    eventId: fixtures.event,
    createdAt: timestampOf(createdAt),
    expiresAt: timestampOf(createdAt + policy.holdSeconds * 1000),
    status,
    securedBy: null,
  });
}

/** Who holds the reservation. */
function customerOf(scene: Scene): string {
  const { word, fixtures, contractCase } = scene;
  const named = word('reservationCustomer');
  if (named !== undefined) return named;
  if (word('reservation') === 'other-customer')
    return payerOf(scene) === fixtures.otherCustomer ? fixtures.customer : fixtures.otherCustomer;
  const isDocumented = contractCase.service === 'inventory' && contractCase.dialect !== 'deployed';
  return isDocumented ? 'customer-123' : fixtures.customer;
}

/** Who pays: the customer of the request, where it is a GUID. */
function payerOf({ sent, fixtures }: Scene): string {
  return parseJsonGuid(sent('customerId') ?? '') ?? fixtures.customer;
}

/** The reservation as the service under test sees it. */
export async function setReservations(scene: Scene): Promise<void> {
  const { word, fixtures, contractCase, platform, clock } = scene;
  const kind = word('reservation') ?? 'none';
  const customerId = customerOf(scene);
  const heard = { reservationId: fixtures.reservation, seatId: fixtures.seat, customerId };
  const isInventory =
    contractCase.service === 'inventory' || kind.startsWith('expired-') || kind === 'active-in-inventory';

  if (isInventory && kind !== 'expired-and-tried-once') {
    if (kind === 'active' || kind === 'active-in-inventory') seedRow(scene, customerId, 'active', false);
    if (kind === 'expired' || kind === 'expired-unswept') seedRow(scene, customerId, 'active', true);
    if (kind === 'expired-swept') seedRow(scene, customerId, 'expired', true);
  }
  if (['active', 'active-in-inventory', 'other-customer', 'removed-by-expiry-event'].includes(kind))
    await announce(scene, heard);
  if (['expired', 'expired-unswept', 'expired-and-tried-once'].includes(kind))
    await announce(scene, { ...heard, isExpired: true });
  if (kind === 'removed-by-expiry-event') await announceEnd(scene, heard.seatId, customerId);
  if (kind === 'expired-and-tried-once') await tryOnce(scene);
  const payer = payerOf(scene);
  const isPayersOwn = kind.startsWith('active') && customerId === payer;
  if (word('customerReservations') === 'active' && !isPayersOwn) {
    const reservationId = fixtures.otherCustomer.replace(/^./, '0');
    await announce(scene, { reservationId, seatId: fixtures.otherSeat, customerId: payer });
  }
  if (word('ordering') === 'restarted-after-consume') {
    platform.outages.restart('ordering');
    await clock.settle();
  }
}

/** The first attempt at an expired reservation takes it out of ordering's store. */
async function tryOnce(scene: Scene): Promise<void> {
  const { platform, clock, fixtures } = scene;
  const body = JSON.stringify({
    reservationId: fixtures.reservation,
    seatId: seatOf(scene),
    price: 1,
    userId: fixtures.otherCustomer,
  });
  const headers = { 'content-type': 'application/json' };
  const sent = platform.handle('ordering', {
    method: 'POST',
    path: '/cart/add',
    query: new URLSearchParams(),
    headers,
    body,
  });
  await clock.settle();
  await sent;
}
