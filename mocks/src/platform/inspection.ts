import type { Dialect } from '../model/policy.ts';
import type { Clock } from '../engine/clock.ts';
import type { GroupInfo } from '../engine/consumerGroup.ts';
import type { KeyEntry, Keyspace } from '../engine/keyspace.ts';
import type { Log } from '../engine/log.ts';
import type { TopicInfo } from '../engine/topic.ts';
import type { Ticket } from '../services/fulfillment/tickets.ts';
import type { Mail } from '../services/mail.ts';
import type { OutageState, Outages } from './outages.ts';
import type { Services } from './startServices.ts';

/** The machinery at one moment. */
export interface Inspection {
  /** ms since the epoch. */
  readonly at: number;
  readonly dialect: Dialect;
  /** Redis keys with the ms they have left (null: no deadline). */
  readonly keys: readonly KeyEntry[];
  readonly topics: readonly TopicInfo[];
  readonly groups: readonly GroupInfo[];
  readonly outages: OutageState;
  readonly tickets: readonly Ticket[];
  /** Mails of notification and waitlist, oldest first. Nothing leaves the process. */
  readonly outbox: readonly Mail[];
}

export interface Inspected {
  readonly clock: Clock;
  readonly dialect: Dialect;
  readonly keyspace: Keyspace;
  readonly log: Log;
  readonly outages: Outages;
  readonly services: Services;
}

export function inspectPlatform({ clock, dialect, keyspace, log, outages, services }: Inspected): Inspection {
  return {
    at: clock.now(),
    dialect,
    keys: keyspace.entries(),
    topics: log.topics(),
    groups: log.groups(),
    outages: outages.state(),
    tickets: services.fulfillment.tickets(),
    outbox: [...services.notification.outbox(), ...services.waitlist.outbox()].toSorted(
      (one, other) => one.at - other.at,
    ),
  };
}
