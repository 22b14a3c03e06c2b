import { randomId } from '../host/randomId.ts';
import { object, refuse, textOf } from './refuse.ts';
import type { CustomerId, GuestToken, UserId } from './ids.ts';

/** An account that buys. `customerId` differs from `userId` only while a guest's holds are carried into a login. */
export interface UserBuyer {
  readonly kind: 'user';
  readonly userId: UserId;
  readonly customerId?: CustomerId;
}

/** Somebody without an account. Payment takes only GUIDs, so a guest carries one beside the token. */
export interface GuestBuyer {
  readonly kind: 'guest';
  /** The secret of the anonymous cart: `identityOf(buyer)` gives it to `addToCart` and `checkout`. Never a `customerId`. */
  readonly guestToken: GuestToken;
  /** A GUID: `customerIdOf(buyer)` gives it to `reserve` and `pay`. No secret. */
  readonly customerId: CustomerId;
}

/** Who buys: one value for the whole purchase. Source: Integration guide, Authentication and Guest Checkout. */
export type Buyer = UserBuyer | GuestBuyer;

/** Exactly one of the two. Source: Integration guide, Guest Checkout ("either userId or guestToken, never both"). */
export type Identity =
  | { readonly userId: UserId; readonly guestToken?: never }
  | { readonly guestToken: GuestToken; readonly userId?: never };

/** An account as a buyer; `userId` must be a GUID to be able to pay. */
export const userBuyer = (userId: UserId): UserBuyer => ({ kind: 'user', userId: textOf('userId', userId) });

/**
 * A fresh anonymous buyer, on plain http too: `guestToken`, which nobody can guess, is for `addToCart` and `checkout`;
 * `customerId`, a GUID, is for `reserve` and `pay`. Keep the same one for the whole purchase.
 *
 * @example
 * const buyer = createGuest();
 * await client.inventory.reserve({ seatId, customerId: customerIdOf(buyer) });
 * await client.ordering.addToCart({ reservationId, seatId, price, ...identityOf(buyer) });
 */
export const createGuest = (newId: () => string = randomId): GuestBuyer => ({
  kind: 'guest',
  guestToken: `guest-${newId()}`,
  customerId: newId(),
});

/** The buyer itself; `invalid_request` for anything else. */
function checkBuyer(buyer: Buyer): Buyer {
  object('buyer', buyer);
  if (buyer.kind === 'user') textOf('buyer.userId', buyer.userId);
  else if (buyer.kind === 'guest') {
    textOf('buyer.guestToken', buyer.guestToken);
    textOf('buyer.customerId', buyer.customerId);
  } else refuse('buyer.kind', 'must be user or guest');
  return buyer;
}

/** The customer id that holds and payments of this buyer carry. */
export const customerIdOf = (buyer: Buyer): CustomerId => {
  const known = checkBuyer(buyer);
  return known.kind === 'user' ? (known.customerId ?? known.userId) : known.customerId;
};

/** The one identity that cart and checkout of this buyer carry. */
export const identityOf = (buyer: Buyer): Identity => {
  const known = checkBuyer(buyer);
  return known.kind === 'user' ? { userId: known.userId } : { guestToken: known.guestToken };
};
