import type { ErrorIssue } from '../errors/facts.ts';
import { InvalidRequestError } from '../errors/transport.ts';
import { isObject } from '../host/guarded.ts';
import {
  check,
  currency,
  customer,
  has,
  id,
  isFunction,
  listOf,
  notNegative,
  optional,
  rule,
  text,
  within,
  type Rule,
  type Rules,
} from '../transport/validate.ts';
import type { PurchaseCommand } from './record/commands.ts';
import type { PurchaseRequest } from './record/types.ts';
import { CONFLICT_POLICIES } from './record/words.ts';

const SEAT: Rules = { seatId: id, price: notNegative };
const USER: Rules = { userId: text };
const GUEST: Rules = {
  kind: rule('user or guest', (kind) => kind === 'guest'),
  guestToken: text,
  customerId: customer,
};

/** What only a whole list shows: the same seat twice. */
const repeated = (seats: readonly unknown[]): readonly ErrorIssue[] => {
  const ids = seats.map((seat) => (Object(seat) as { seatId?: unknown }).seatId);
  return ids.flatMap((seatId, index) =>
    ids.indexOf(seatId) === index ? [] : { path: `${index}.seatId`, message: 'must not be there twice' },
  );
};

const seats: Rule = (value) => {
  const issues = listOf(SEAT)(value);
  return Array.isArray(value) && Array.isArray(issues) ? [...issues, ...repeated(value)] : issues;
};
const buyer: Rule = (value) => within((Object(value) as { kind?: unknown }).kind === 'user' ? USER : GUEST)(value);
const payment = optional(within({ method: optional(text), currency: optional(currency) }));

const REQUEST: Rules = {
  eventId: id,
  seats,
  buyer,
  payment,
  currency: optional(currency),
  policy: optional(
    rule('a policy', (policy) => CONFLICT_POLICIES.some((word) => word === policy) || isChooser(policy)),
  ),
  capabilities: optional(
    rule('auto, guide or deployed', (choice) => isObject(choice) || /^(auto|guide|deployed)$/.test(String(choice))),
  ),
};
/** What a purchase works with: a wrong one would be noticed in the middle. */
const TOOLS: Rules = {
  journal: optional(has('made by createJournal', 'claim', 'load', 'save')),
  sharing: optional(isFunction),
  budget: optional(has('made by createRequestBudget', 'admit')),
  lags: optional(has('made by createLagMemory', 'schedule', 'observe')),
};
const isChooser = (policy: unknown) => typeof (Object(policy) as { choose?: unknown }).choose === 'function';

/** What each command must have. */
const COMMANDS: Readonly<Record<PurchaseCommand['type'], Rules>> = {
  start: { seats: rule('at least one seat', (value) => Array.isArray(value) && value.length > 0) },
  resume: {},
  pay: {
    payment,
    agreedCents: optional(rule('whole cents, 0 or more', (cents) => Number.isInteger(cents) && Number(cents) >= 0)),
  },
  add: { seats },
  cancel: {},
};

function refuseBy(rules: Rules, parameters: unknown): void {
  const { issues } = check(rules, parameters);
  if (issues.length > 0) throw new InvalidRequestError({ issues });
}

/** Refuses a purchase that cannot be right before anything is sent. Throws `invalid_request`, which names each parameter. */
export function checkRequest(request: PurchaseRequest): void {
  refuseBy({ options: has('an object') }, { options: request });
  refuseBy({ ...REQUEST, ...TOOLS }, request);
}

/** Refuses a command that cannot be right. */
export const checkCommand = (command: PurchaseCommand): void => refuseBy(COMMANDS[command.type], command);
