import { byKind, described, number, object, oneOf, optional, text, type Reader } from '../input/readers.ts';
import { DECLINE_CODES, type Outcome, type OutcomeKind, type OutcomeOf } from '../model/outcomes.ts';

const customerId = optional(text, 'only for this customer, user or guest token; default: the next one');
const kindOf = <K extends OutcomeKind>(kind: K) => oneOf<readonly [K]>([kind]);

interface OutcomeInfo<K extends OutcomeKind> {
  readonly does: string;
  readonly reader: Reader<OutcomeOf<K>>;
}

/** Every outcome that can be planned: the checks, the command and the README's table come from here. */
export const OUTCOME_KINDS: { readonly [K in OutcomeKind]: OutcomeInfo<K> } = {
  decline: {
    does: 'The next payment that reaches the processor is declined, whatever its amount.',
    reader: object({
      kind: kindOf('decline'),
      code: optional(oneOf(DECLINE_CODES), `one of ${DECLINE_CODES.join(', ')}; default CARD_DECLINED`),
      customerId,
    }),
  },
  expire: {
    does: 'The next hold ends early.',
    reader: object({
      kind: kindOf('expire'),
      afterMs: optional(number(0, 86_400_000), 'how long it lasts, ms; default 1,000'),
      customerId,
    }),
  },
  loseRace: {
    does: 'Another customer holds the seat of the next reservation just before it: a real hold, with its record, which ends like any other.',
    reader: object({ kind: kindOf('loseRace'), customerId }),
  },
  changePrice: {
    does: 'The seat of the next cart/add costs more (or less) than was sent: in the order, and from then on on the seatmap.',
    reader: object({
      kind: kindOf('changePrice'),
      byCents: described(number(-1e12, 1e12, { isWhole: true }), 'how much more, cents; never below 0 in all'),
      customerId,
    }),
  },
  freePaidSeat: {
    does: 'The next payment that succeeds crosses the sweep of its hold, which is saved after it: the order is paid, and a second later the seat is available and can be held again. Only in `deployed`.',
    reader: object({ kind: kindOf('freePaidSeat'), customerId }),
  },
};

export const outcome: Reader<Outcome> = byKind({
  decline: OUTCOME_KINDS.decline.reader,
  expire: OUTCOME_KINDS.expire.reader,
  loseRace: OUTCOME_KINDS.loseRace.reader,
  changePrice: OUTCOME_KINDS.changePrice.reader,
  freePaidSeat: OUTCOME_KINDS.freePaidSeat.reader,
} satisfies { [K in OutcomeKind]: Reader<OutcomeOf<K>> });
