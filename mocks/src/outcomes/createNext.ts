import { InvalidInputError } from '../input/errors.ts';
import type { DeclineCode, Outcome, OutcomeKind, OutcomeOf, PlannedOutcomes } from '../model/outcomes.ts';
import type { Dialect } from '../model/policy.ts';
import { outcome as reader } from './outcomeReader.ts';

/** Whose request it has to be; default: anybody's. */
export interface OutcomeTarget {
  readonly customerId?: string;
}

/** Outcomes on demand: each is taken by the next request that it fits, and then used up. */
export interface Next {
  /** The next payment is declined. Default code: CARD_DECLINED. */
  decline(code?: DeclineCode, target?: OutcomeTarget): void;
  /** The next hold lasts only so long. Default: 1,000 ms. */
  expire(afterMs?: number, target?: OutcomeTarget): void;
  /** The next reservation is refused, since another customer has just held the seat. */
  loseRace(target?: OutcomeTarget): void;
  /** The next seat that is put in a cart costs so many cents more than was sent, or less. */
  changePrice(byCents: number, target?: OutcomeTarget): void;
  /** The next payment that succeeds loses its seat to the sweep. @throws InvalidInputError but in `deployed` */
  freePaidSeat(target?: OutcomeTarget): void;
  /** The same as a value. @throws InvalidInputError naming the member that is wrong */
  plan(outcome: Outcome): void;
  /** Sells every free seat of an event, at once. @throws InvalidInputError for an unknown event */
  sellOut(eventId: string): void;
  /** Ends the hold of a seat at once, as if its time were up. @throws InvalidInputError for a seat that nobody holds */
  endHold(seatId: string): void;
  /** What is still waiting for its request, oldest first. */
  list(): readonly Outcome[];
  clear(): void;
}

export interface NextParts {
  readonly dialect: Dialect;
  /** False for an unknown event. */
  readonly sellOut: (eventId: string) => boolean;
  /** False for a seat without a hold that can end. */
  readonly endHold: (seatId: string) => boolean;
  readonly reprice: (seatId: string, byCents: number) => void;
}

export function createNext({ dialect, sellOut, endHold, reprice }: NextParts): {
  next: Next;
  planned: PlannedOutcomes;
} {
  let waiting: Outcome[] = [];

  function plan(outcome: Outcome): void {
    const read = reader.read(outcome, 'outcome');
    if (read.kind === 'freePaidSeat' && dialect !== 'deployed') {
      throw new InvalidInputError(
        'freePaidSeat needs the dialect deployed: elsewhere a paid seat is secured.',
        'decline',
      );
    }
    waiting.push(read);
  }

  const isOf =
    <K extends OutcomeKind>(kind: K, customerId: string | null) =>
    (one: Outcome): one is OutcomeOf<K> =>
      one.kind === kind && (one.customerId === undefined || one.customerId === customerId);

  return {
    next: {
      plan,
      decline: (code = 'CARD_DECLINED', target = {}) => plan({ ...target, kind: 'decline', code }),
      expire: (afterMs = 1000, target = {}) => plan({ ...target, kind: 'expire', afterMs }),
      loseRace: (target = {}) => plan({ ...target, kind: 'loseRace' }),
      changePrice: (byCents, target = {}) => plan({ ...target, kind: 'changePrice', byCents }),
      freePaidSeat: (target = {}) => plan({ ...target, kind: 'freePaidSeat' }),
      sellOut(eventId) {
        if (!sellOut(eventId))
          throw new InvalidInputError(`There is no event ${JSON.stringify(eventId)}.`, 'an event id');
      },
      endHold(seatId) {
        if (!endHold(seatId))
          throw new InvalidInputError(`Nobody holds the seat ${JSON.stringify(seatId)}.`, 'the id of a held seat');
      },
      list: () => waiting.map((one) => ({ ...one })),
      clear: () => void (waiting = []),
    },
    planned: {
      take(kind, customerId) {
        // Asked for at every hold and payment: mostly there is nothing.
        if (waiting.length === 0) return undefined;
        const found = waiting.find(isOf(kind, customerId));
        if (found) waiting = waiting.filter((one) => one !== found);
        return found;
      },
      reprice,
    },
  };
}
