import { ConfigInvalidError, InvalidRequestError } from '@speckit/sdk';

type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isFunction = (value: unknown): boolean => typeof value === 'function';

/** Throws `invalid_request`, naming the parameter that is wrong. */
export function check(isValid: boolean, path: string, message: string): asserts isValid {
  if (!isValid) throw new InvalidRequestError({ issues: [{ path, message }] });
}

/** Throws `config_invalid`, naming the prop or option that is wrong. */
export function checkConfig(isValid: boolean, path: string, message: string): asserts isValid {
  if (!isValid) throw new ConfigInvalidError({ issues: [{ path, message }] });
}

export const isClient = (value: unknown): boolean => isRecord(value) && 'remembered' in value;
export const CLIENT = 'must be a client';

export const checkClient = (client: unknown): void => check(isClient(client), 'client', CLIENT);

export const checkObject = (value: unknown, path: string): void => check(isRecord(value), path, 'must be an object');

/** A time or a number that may be left out; Infinity is one, NaN is none. */
export const checkNumber = (value: unknown, path: string, expected: string): void =>
  check(value === undefined || (typeof value === 'number' && value >= 0), path, expected);

export const checkFunctions = (of: object, ...names: readonly string[]): void => {
  for (const name of names) {
    const value = (of as Fields)[name];
    check(value === undefined || isFunction(value), name, 'must be a function');
  }
};

/** A step in which time is counted: none shorter than a frame. */
export const checkStep = (everyMs: number): void =>
  check(Number.isFinite(everyMs) && everyMs >= 16, 'everyMs', 'must be at least 16 ms');
