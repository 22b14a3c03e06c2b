import type { VirtualClock } from '../../engine/virtualClock.ts';
import type { AssembledPlatform } from '../../platform/assemble.ts';
import type { ContractCase } from '../files.ts';
import { isRecord } from '../matchers.ts';

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

export function readFixtures(fixtures: Readonly<Record<string, unknown>>): Fixtures {
  const seats = isRecord(fixtures['seats']) ? fixtures['seats'] : {};
  const id = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    event: id(fixtures['event']),
    reservation: id(fixtures['reservation']),
    customer: id(fixtures['customer']),
    otherCustomer: id(fixtures['otherCustomer']),
    order: id(fixtures['order']),
    payment: id(fixtures['payment']),
    ticket: id(fixtures['ticket']),
    seat: id(seats['2']),
    otherSeat: id(seats['1']),
  };
}

export function createScene(parts: Omit<Scene, 'word' | 'amount' | 'sent'>): Scene {
  const { given, request } = parts.contractCase;
  const body = isRecord(request.body) ? request.body : {};
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
