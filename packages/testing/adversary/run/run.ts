import type { Platform, VirtualClock } from '@speckit/mocks';
import type { Bookkeeper } from '../../world/books.ts';
import type { Network } from './network.ts';
import type { Page } from './page.ts';
import type { User } from './user.ts';
import type { WorldSpec } from './worlds.ts';

/** A purchase under way, as an incident can get at it. */
export interface Run {
  readonly world: WorldSpec;
  readonly clock: VirtualClock;
  readonly platform: Platform;
  readonly network: Network;
  readonly books: Bookkeeper;
  readonly user: User;
  /** All pages that are open. */
  readonly pages: () => readonly Page[];
  /** From now on the browser's storage takes so long for each look and each write, virtual ms. */
  readonly slowStorage: (ms: number) => void;
  /** Somebody clears what the browser keeps of the site. */
  readonly clearStorage: () => void;
  /** Virtual ms of the end of the buyer's last hold; or of a hold made now. */
  readonly holdsEndAt: () => number;
}
