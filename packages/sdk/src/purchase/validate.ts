import { InvalidRequestError } from '../errors/transport.ts';
import type { ErrorIssue } from '../errors/facts.ts';

import type { PurchaseRequest } from './record/types.ts';
import type { PurchaseCommand } from './record/commands.ts';

const PATH_SEGMENT = /^[^\s/?#\\]+$/;
const CURRENCY = /^[A-Za-z]{3}$/;
const POLICIES: readonly unknown[] = ['all-or-nothing', 'best-effort', 'substitute'];
const CAPABILITIES: readonly unknown[] = [undefined, 'auto', 'guide', 'deployed'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isId = (value: unknown) => typeof value === 'string' && value.length <= 256 && PATH_SEGMENT.test(value);

function throwIssues(issues: readonly (ErrorIssue | false | undefined)[]): void {
  const met = issues.flatMap((issue) => issue || []);
  if (met.length > 0) throw new InvalidRequestError({ issues: met });
}

const wrong = (isRight: boolean, path: string, message: string): ErrorIssue | false => !isRight && { path, message };

const seatIssues = (seats: unknown, path = 'seats'): readonly (ErrorIssue | false)[] => {
  if (!Array.isArray(seats)) return [{ path, message: 'must be a list of seats' }];
  const ids = seats.map((seat: unknown) => (isObject(seat) ? seat['seatId'] : undefined));
  return seats.flatMap((seat: unknown, index) => {
    const { seatId, price } = isObject(seat) ? seat : {};
    return [
      wrong(isId(seatId), `${path}.${index}.seatId`, 'must be an id of the seatmap'),
      wrong(
        typeof price === 'number' && Number.isFinite(price) && price >= 0,
        `${path}.${index}.price`,
        'must be 0 or more',
      ),
      wrong(ids.indexOf(seatId) === index, `${path}.${index}.seatId`, 'must not be there twice'),
    ];
  });
};

const paymentIssues = (payment: unknown): readonly (ErrorIssue | false)[] => {
  if (payment === undefined || payment === null) return [];
  if (!isObject(payment)) return [{ path: 'payment', message: 'must be an object' }];
  const { method, currency } = payment;
  const isMethod = method === undefined || (typeof method === 'string' && method.trim() !== '');
  return [
    wrong(isMethod, 'payment.method', 'must be a word'),
    wrong(isCurrency(currency), 'payment.currency', 'must be three letters'),
  ];
};

const isCurrency = (value: unknown) => value === undefined || (typeof value === 'string' && CURRENCY.test(value));

const buyerIssues = (buyer: unknown): readonly (ErrorIssue | false)[] => {
  if (!isObject(buyer)) return [{ path: 'buyer', message: 'must be a buyer' }];
  const { kind, userId, customerId, guestToken } = buyer;
  const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= 256;
  if (kind === 'user') return [wrong(isText(userId), 'buyer.userId', 'must be an id')];
  return [
    wrong(kind === 'guest', 'buyer.kind', 'must be user or guest'),
    wrong(isText(guestToken), 'buyer.guestToken', 'must be a token'),
    wrong(isText(customerId), 'buyer.customerId', 'must be an id'),
  ];
};

/** Refuses a purchase that cannot be right before anything is sent. Throws `invalid_request`, which names each parameter. */
export function checkRequest(request: PurchaseRequest): void {
  if (!isObject(request))
    throw new InvalidRequestError({ issues: [{ path: 'options', message: 'must be an object' }] });
  const { eventId, seats, buyer, payment, currency, policy, capabilities } = request;
  const isPolicy =
    policy === undefined || POLICIES.includes(policy) || (isObject(policy) && typeof policy['choose'] === 'function');
  throwIssues([
    wrong(isId(eventId), 'eventId', 'must be an id'),
    ...seatIssues(seats),
    ...buyerIssues(buyer),
    ...paymentIssues(payment),
    wrong(isCurrency(currency), 'currency', 'must be three letters'),
    wrong(isPolicy, 'policy', 'must be a policy'),
    wrong(
      CAPABILITIES.includes(capabilities) || isObject(capabilities),
      'capabilities',
      'must be auto, guide or deployed',
    ),
  ]);
}

/** Refuses a command that cannot be right. */
export function checkCommand(command: PurchaseCommand): void {
  if (command.type === 'start') {
    throwIssues([wrong(command.seats.length > 0, 'seats', 'must not be empty')]);
  }
  if (command.type === 'pay') throwIssues([...paymentIssues(command.payment), ...agreedIssues(command.agreedCents)]);
  if (command.type === 'add') throwIssues(seatIssues(command.seats));
}

const agreedIssues = (agreedCents: unknown): readonly (ErrorIssue | false)[] => [
  wrong(
    agreedCents === undefined || (Number.isInteger(agreedCents) && Number(agreedCents) >= 0),
    'agreedCents',
    'must be whole cents, 0 or more',
  ),
];
