import { object, type Reader } from '../input/readers.ts';
import type { WireRequest } from '../wire/wire.ts';
import { UnknownNameError } from './errors.ts';
import type { TrafficControl } from './target.ts';

/** What a command may use beside its body. */
export interface CommandInput<C, B> {
  control: C;
  /** What stands for `{id}` in the path, else empty. */
  id: string;
  body: B;
  request: WireRequest;
}

/** One line of the control plane's table; `C` is what it needs. */
export interface Command<C extends TrafficControl> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly does: string;
  /** What the body must be, in words; undefined for a command without one. */
  expected(control: C): string | undefined;
  /** @throws InvalidInputError */
  run(input: CommandInput<C, unknown>): unknown;
}

/** A command that takes a body. */
export function post<B, C extends TrafficControl>(
  path: string,
  does: string,
  reader: Reader<B> | ((control: C) => Reader<B>),
  run: (input: CommandInput<C, B>) => unknown,
): Command<C> {
  const readerOf = (control: C) => (typeof reader === 'function' ? reader(control) : reader);
  return {
    method: 'POST',
    path,
    does,
    expected: (control) => readerOf(control).expected,
    run: (input) => run({ ...input, body: readerOf(input.control).read(input.body, 'body') }),
  };
}

/** A command without one. */
export function bare<C extends TrafficControl>(
  method: Command<C>['method'],
  path: string,
  does: string,
  run: (input: CommandInput<C, unknown>) => unknown,
): Command<C> {
  const nothing = object({});
  return {
    method,
    path,
    does,
    expected: () => (method === 'POST' ? nothing.expected : undefined),
    run(input) {
      if (method === 'POST') nothing.read(input.body, 'body');
      return run(input);
    },
  };
}

/** @throws UnknownNameError */
export function known<T>(value: T | undefined | false, what: string, id: string): T {
  if (value === undefined || value === false) throw new UnknownNameError(`There is no ${what} "${id}".`);
  return value;
}
