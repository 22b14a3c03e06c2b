import { holdKey, lockKey } from '../../src/services/inventory/domain/holdKeys.ts';
import { setOrders } from './orders.ts';
import { setPriorPayment, setTicket, setUser, setWaitlist } from './records.ts';
import { setReservations } from './reservations.ts';
import { seatOf, type Scene } from './scene.ts';
import { setVenue } from './venue.ts';

const LOCK_MS = 30_000;

/** What is away comes last: everything before it needed it. */
function setOutages({ word, platform }: Scene): void {
  const { outages } = platform;
  if (word('database') === 'down') outages.setDatabase(true);
  if (word('redis') === 'down-after-connect') outages.setRedis(true);
  if (word('kafka') === 'down') outages.setKafka(true);
  if (word('kafka') === 'lagging') platform.setLag({ kind: 'stuck' });
  if (word('catalogService') === 'down') outages.setService('catalog', true);
}

/** Builds everything that is given. */
export async function setUp(scene: Scene): Promise<void> {
  const { word, platform, policy } = scene;
  setVenue(scene);
  setUser(scene);
  setOrders(scene);
  setPriorPayment(scene);
  setTicket(scene);
  setWaitlist(scene);
  await setReservations(scene);
  if (word('lock') === 'held') {
    const key = policy.holdKeeper === 'key' ? holdKey : lockKey;
    platform.keyspace.set(key(seatOf(scene)), 'another-request', { px: LOCK_MS });
  }
  setOutages(scene);
}
