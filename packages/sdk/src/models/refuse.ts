import { InvalidRequestError } from '../errors/transport.ts';
import { isObject } from '../host/guarded.ts';

/** Throws `invalid_request` that names one parameter. */
export function refuse(path: string, message: string): never {
  throw new InvalidRequestError({ issues: [{ path, message }] });
}

/** The value itself when it is an object, else `invalid_request`: JavaScript has no compiler to tell. */
export function object<Value extends object>(path: string, value: Value): Value {
  return isObject(value) ? value : refuse(path, 'must be an object');
}

/** The value itself when it is a text that is not blank, else `invalid_request`. */
export function textOf<Value extends string>(path: string, value: Value): Value {
  return typeof value === 'string' && value.trim() !== '' ? value : refuse(path, 'must be a text');
}
