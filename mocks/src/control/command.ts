import { object, type Reader } from '../input/readers.ts';
import type { Control } from './createControl.ts';
import type { WireRequest } from '../wire/wire.ts';

/** What a command may use beside its body. */
export interface CommandInput<B> {
  control: Control;
  /** What stands for `{id}` in the path, else empty. */
  id: string;
  body: B;
  request: WireRequest;
}

/** One line of the control plane's table. */
export interface Command {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly does: string;
  /** What the body must be, in words; undefined for a command without one. */
  expected(control: Control): string | undefined;
  /** @throws InvalidInputError */
  run(input: CommandInput<unknown>): unknown;
}

/** A command that takes a body. */
export function post<B>(
  path: string,
  does: string,
  reader: Reader<B> | ((control: Control) => Reader<B>),
  run: (input: CommandInput<B>) => unknown,
): Command {
  const readerOf = (control: Control) => (typeof reader === 'function' ? reader(control) : reader);
  return {
    method: 'POST',
    path,
    does,
    expected: (control) => readerOf(control).expected,
    run: (input) => run({ ...input, body: readerOf(input.control).read(input.body, 'body') }),
  };
}

/** A command without one. */
export function bare(
  method: Command['method'],
  path: string,
  does: string,
  run: (input: CommandInput<unknown>) => unknown,
): Command {
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
