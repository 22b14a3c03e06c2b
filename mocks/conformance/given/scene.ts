import type { VirtualClock } from '../../src/engine/virtualClock.ts';
import type { AssembledPlatform } from '../../src/platform/assemble.ts';
import type { ContractCase } from '../format/files.ts';
import { isRecord } from '../format/matchers.ts';

/** A case's world while it is being built. */
export interface Scene extends AssembledPlatform {
  readonly clock: VirtualClock;
  readonly fixtures: Fixtures;
  readonly contractCase: ContractCase;
  /** The value of `given`, when it is text. */
  readonly word: (key: string) => string | undefined;
  readonly amount: (key: string) => number | undefined;
  /** A text member of the request's body, whatever its case. */
  readonly sent: (name: string) => string | undefined;
}

/** The well-known ids of the file. */
export interface Fixtures {
  readonly event: string;
  readonly reservation: string;
  readonly customer: string;
  readonly otherCustomer: string;
  readonly order: string;
  readonly payment: string;
  readonly ticket: string;
  /** The documented seat that the cases are about. */
  readonly seat: string;
  readonly otherSeat: string;
}

/** Of a file that does not say them. */
const USUAL: Fixtures = {
  event: '550e8400-e29b-41d4-a716-446655440000',
  reservation: '8bf7fffc-9ff5-401c-9d2d-86f525f42e40',
  customer: 'a8098c1a-f86e-11da-bd1a-00112444be1e',
  otherCustomer: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  order: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  payment: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  ticket: '16fd2706-8baf-433b-82da-8c7fada847da',
  seat: '550e8400-e29b-41d4-a716-446655440002',
  otherSeat: '550e8400-e29b-41d4-a716-446655440001',
};

export function readFixtures(fixtures: Readonly<Record<string, unknown>>): Fixtures {
  const seats = isRecord(fixtures['seats']) ? fixtures['seats'] : {};
  const named: Readonly<Record<string, unknown>> = { ...fixtures, seat: seats['2'], otherSeat: seats['1'] };
  const id = (key: keyof Fixtures) => (typeof named[key] === 'string' ? named[key] : USUAL[key]);
  return {
    event: id('event'),
    reservation: id('reservation'),
    customer: id('customer'),
    otherCustomer: id('otherCustomer'),
    order: id('order'),
    payment: id('payment'),
    ticket: id('ticket'),
    seat: id('seat'),
    otherSeat: id('otherSeat'),
  };
}

/** Of a body sent verbatim, where it is a JSON object. */
function membersOf(raw: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw ?? '');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

export function createScene(parts: Omit<Scene, 'word' | 'amount' | 'sent'>): Scene {
  const { given, request } = parts.contractCase;
  const body = isRecord(request.body) ? request.body : membersOf(request.bodyRaw);
  return {
    ...parts,
    word: (key) => (typeof given[key] === 'string' ? given[key] : undefined),
    amount: (key) => (typeof given[key] === 'number' ? given[key] : undefined),
    sent(name) {
      const entry = Object.entries(body).find(([key]) => key.toLowerCase() === name.toLowerCase());
      return typeof entry?.[1] === 'string' ? entry[1] : undefined;
    },
  };
}

/** The seat a case is about: the one it names, or the usual one. */
export function seatOf({ sent, fixtures }: Scene): string {
  return sent('seatId') ?? fixtures.seat;
}
