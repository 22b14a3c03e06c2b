import { InvalidInputError } from './errors.ts';

/** One member of an object, for documentation. */
export interface MemberInfo {
  readonly name: string;
  readonly isOptional: boolean;
  /** What it takes, in words. */
  readonly expected: string;
  /** What it means; empty where the name says it. */
  readonly does: string;
}

/** Checks one value that comes from outside; `at` names where it stands, for the message. */
export interface Reader<T> {
  readonly expected: string;
  readonly isOptional?: boolean;
  readonly does?: string;
  /** Of an object. */
  readonly members?: readonly MemberInfo[];
  /** @throws InvalidInputError */
  read(value: unknown, at: string): T;
}

type Shape = Readonly<Record<string, Reader<unknown>>>;
type Optional<S extends Shape> = { [K in keyof S]: S[K] extends { isOptional: true } ? K : never }[keyof S];
type Read<S extends Shape> = { [K in Exclude<keyof S, Optional<S>>]: ReturnType<S[K]['read']> } & {
  [K in Optional<S>]?: Exclude<ReturnType<S[K]['read']>, undefined>;
};

function refuse(value: unknown, at: string, expected: string): never {
  const shown = JSON.stringify(value) ?? 'missing';
  const was = shown.length > 80 ? `${shown.slice(0, 80)}...` : shown;
  throw new InvalidInputError(`${at} must be ${expected}, and is ${was}.`, expected);
}

export function number(min: number, max = Number.POSITIVE_INFINITY, { isWhole = false } = {}): Reader<number> {
  const range = max === Number.POSITIVE_INFINITY ? `of ${min} or more` : `from ${min} to ${max}`;
  const expected = `a ${isWhole ? 'whole ' : ''}number ${range}`;
  return {
    expected,
    read(value, at) {
      const fits = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
      return fits && (!isWhole || Number.isSafeInteger(value)) ? value : refuse(value, at, expected);
    },
  };
}

export const text: Reader<string> = {
  expected: 'a string that is not empty',
  read: (value, at) => (typeof value === 'string' && value !== '' ? value : refuse(value, at, text.expected)),
};

export const anyText: Reader<string> = {
  expected: 'a string',
  read: (value, at) => (typeof value === 'string' ? value : refuse(value, at, anyText.expected)),
};

export const flag: Reader<boolean> = {
  expected: 'true or false',
  read: (value, at) => (typeof value === 'boolean' ? value : refuse(value, at, flag.expected)),
};

/** A value that another reader takes, if `check` finds nothing wrong with it; undefined refuses it. */
export function checked<T>(reader: Reader<T>, expected: string, check: (value: T) => T | undefined): Reader<T> {
  return {
    expected,
    read: (value, at) => check(reader.read(value, at)) ?? refuse(value, at, expected),
  };
}

export function oneOf<const A extends readonly string[]>(allowed: A): Reader<A[number]> {
  const expected = allowed.length === 1 ? `"${allowed[0]}"` : `one of ${allowed.join(', ')}`;
  return { expected, read: (value, at) => allowed.find((each) => each === value) ?? refuse(value, at, expected) };
}

/** One of several objects, told apart by their member `kind`. */
export function byKind<M extends Readonly<Record<string, Reader<unknown>>>>(
  readers: M,
): Reader<ReturnType<M[keyof M]['read']>> {
  const expected = Object.values(readers)
    .map((reader) => reader.expected)
    .join(', or ');
  return {
    expected,
    read(value, at) {
      const kind = isObject(value) ? value['kind'] : undefined;
      const reader = typeof kind === 'string' && Object.hasOwn(readers, kind) ? readers[kind] : undefined;
      if (!reader) return refuse(kind, `${at}.kind`, `one of ${Object.keys(readers).join(', ')}`);
      return reader.read(value, at) as ReturnType<M[keyof M]['read']>;
    },
  };
}

export function listOf<T>(item: Reader<T>, { mayBeEmpty = false } = {}): Reader<T[]> {
  const expected = `a list, each ${item.expected}`;
  return {
    expected,
    read(value, at) {
      if (!Array.isArray(value) || (value.length === 0 && !mayBeEmpty)) return refuse(value, at, expected);
      return value.map((each, index) => item.read(each, `${at}[${index}]`));
    },
  };
}

export function mapOf<T>(item: Reader<T>): Reader<Record<string, T>> {
  const expected = `an object, each value ${item.expected}`;
  return {
    expected,
    read(value, at) {
      if (!isObject(value)) return refuse(value, at, expected);
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, item.read(each, `${at}.${key}`)]));
    },
  };
}

/** The same, with what it means. */
export function described<R extends Reader<unknown>>(reader: R, does: string): R {
  return { ...reader, does };
}

export function optional<T>(reader: Reader<T>, does = ''): Reader<T | undefined> & { readonly isOptional: true } {
  return {
    expected: reader.expected,
    isOptional: true,
    does,
    read: (value, at) => (value === undefined ? undefined : reader.read(value, at)),
  };
}

/** An object with these members and no other. */
export function object<S extends Shape>(shape: S): Reader<Read<S>> {
  const members = Object.entries(shape).map(([name, { expected, isOptional = false, does = '' }]) => ({
    name,
    isOptional,
    expected,
    does,
  }));
  const listed = members.map(({ name, isOptional, expected }) => `${name}${isOptional ? '?' : ''}: ${expected}`);
  const expected = members.length === 0 ? 'an empty object' : `an object { ${listed.join('; ')} }`;
  return {
    expected,
    members,
    read(value, at) {
      if (!isObject(value)) return refuse(value, at, expected);
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(shape, name));
      if (unknown !== undefined) throw new InvalidInputError(`${at} has no member "${unknown}".`, expected);
      const entries = Object.entries(shape).flatMap(([name, reader]) => {
        const read = reader.read(value[name], `${at}.${name}`);
        return read === undefined ? [] : [[name, read] as const];
      });
      return Object.fromEntries(entries) as Read<S>;
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
