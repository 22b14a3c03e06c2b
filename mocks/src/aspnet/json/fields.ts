import {
  amount,
  dateTime as dateTimeSchema,
  int32,
  listOf,
  nullable,
  object as objectSchema,
  oneOf,
  string,
  uuid,
} from '../../model/jsonSchema.ts';
import type { JsonSchema } from '../../model/jsonSchema.ts';
import { parseJsonGuid, ZERO_GUID } from '../values/guid.ts';
import { parseTimestamp, YEAR_ONE, type Timestamp } from '../values/timestamp.ts';
import { parseDecimal, ZERO, type Decimal } from '../values/decimal.ts';
import { memberPath, type JsonNode } from './reader.ts';

/** A value that does not convert: where, and up to which offset the reader had read. */
export class ConversionFailure {
  readonly path: string;
  readonly offset: number;

  constructor(path: string, offset: number) {
    this.path = path;
    this.offset = offset;
  }
}

/** How one member of a request is read. `missing` is what an absent member becomes. */
export interface Field<T> {
  readonly missing: T;
  /** What a client should send; names of other members are ignored here, and not described. */
  readonly schema: JsonSchema;
  /** An absent member becomes a value that nobody wants: a zero, all zeros, the year 1, or a refusal. */
  readonly isExpected?: boolean;
  /** Throws `ConversionFailure`. */
  read(node: JsonNode, path: string): T;
  /** Adds the keys of required members that are missing or null. */
  check?(value: T, key: string, missing: string[]): void;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Bound<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const INT32 = 2_147_483_647;
/** Half a pair: System.Text.Json cannot make a .NET string of it. */
const HALF_PAIR = /\p{Surrogate}/u;

function refuse(node: JsonNode, path: string): never {
  throw new ConversionFailure(path, node.end);
}

function guidFrom(node: JsonNode, path: string): string {
  return (node.kind === 'string' ? parseJsonGuid(node.value) : undefined) ?? refuse(node, path);
}

function numberText(node: JsonNode, path: string): string {
  if (node.kind === 'number') return node.raw;
  return node.kind === 'string' ? node.value : refuse(node, path);
}

/** A Guid: dashed, any case; absent is all zeros. */
export const guid: Field<string> = { missing: ZERO_GUID, schema: uuid, isExpected: true, read: guidFrom };

export const nullableGuid: Field<string | null> = {
  missing: null,
  schema: nullable(uuid),
  read: (node, path) => (node.kind === 'null' ? null : guidFrom(node, path)),
};

/** A list of Guids; absent or null is empty. */
export const guidList: Field<readonly string[]> = {
  missing: [],
  schema: listOf(uuid),
  isExpected: true,
  read: (node, path) => {
    if (node.kind === 'null') return [];
    return node.kind === 'array'
      ? node.items.map((item, index) => guidFrom(item, `${path}[${index}]`))
      : refuse(node, path);
  },
};

/** A string that may be absent or null. */
export const text: Field<string | null> = textOr(null);

/** A string with a default for an absent member; an explicit null stays null. */
export function textOr<D extends string | null>(missing: D): Field<string | null> {
  return {
    missing,
    schema: missing === null ? nullable(string) : { ...nullable(string), default: missing },
    read: (node, path) => {
      if (node.kind === 'null') return null;
      return node.kind === 'string' && !HALF_PAIR.test(node.value) ? node.value : refuse(node, path);
    },
  };
}

/** A non-nullable string: controllers refuse its absence, and take it empty. */
export const requiredText: Field<string | null> = {
  ...text,
  schema: string,
  isExpected: true,
  check: (value, key, missing) => {
    if (value === null) missing.push(key);
  },
};

export const decimalNumber: Field<Decimal> = {
  missing: ZERO,
  schema: amount,
  isExpected: true,
  read: (node, path) => parseDecimal(numberText(node, path)) ?? refuse(node, path),
};

export const integer: Field<number> = {
  missing: 0,
  schema: int32,
  isExpected: true,
  read: (node, path) => {
    const raw = numberText(node, path);
    const value = /^-?\d{1,10}$/.test(raw) ? Number(raw) : Number.NaN;
    return value <= INT32 && value >= -INT32 - 1 ? value : refuse(node, path);
  },
};

export const dateTime: Field<Timestamp> = {
  missing: YEAR_ONE,
  schema: dateTimeSchema,
  isExpected: true,
  read: (node, path) => (node.kind === 'string' ? parseTimestamp(node.value) : undefined) ?? refuse(node, path),
};

/** An enum that also takes digits, in a string or bare, and comma lists of names, whose bits are joined. */
export function enumeration(names: readonly string[], missing: number): Field<number> {
  const numberOf = (word: string): number | undefined => {
    const trimmed = word.trim();
    if (/^[+-]?\d{1,10}$/.test(trimmed) && Math.abs(Number(trimmed)) <= INT32) return Number(trimmed);
    const index = names.findIndex((name) => name.toLowerCase() === trimmed.toLowerCase());
    return index < 0 ? undefined : index;
  };
  return {
    missing,
    schema: { ...oneOf(...names), default: names[missing] ?? '' },
    read: (node, path) => {
      if (node.kind === 'number')
        return /^-?\d+$/.test(node.raw) ? (numberOf(node.raw) ?? refuse(node, path)) : refuse(node, path);
      if (node.kind !== 'string') return refuse(node, path);
      return node.value
        .split(',')
        .map((word) => numberOf(word) ?? refuse(node, path))
        .reduce((bits, bit) => bits | bit);
    },
  };
}

/** A non-nullable list of objects; an item may be null. */
export function requiredList<F extends Fields>(fields: F): Field<readonly (Bound<F> | null)[] | null> {
  const item = objectOf(fields);
  return {
    missing: null,
    schema: listOf(item.schema),
    isExpected: true,
    read: (node, path) => {
      if (node.kind === 'null') return null;
      if (node.kind !== 'array') return refuse(node, path);
      return node.items.map((one, index) => (one.kind === 'null' ? null : item.read(one, `${path}[${index}]`)));
    },
    check: (value, key, missing) => {
      if (value === null) missing.push(key);
      else value.forEach((one, index) => one && item.check?.(one, `${key}[${index}]`, missing));
    },
  };
}

function schemaOf(fields: Fields): JsonSchema {
  const of = (isExpected: boolean) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) =>
        (field.isExpected ?? false) === isExpected ? [[name, field.schema] as const] : [],
      ),
    );
  return objectSchema(of(true), of(false));
}

/** An object: names ignore case, unknown ones are skipped, of a repeated one the last counts. */
export function objectOf<F extends Fields>(fields: F): Field<Bound<F>> {
  const names = Object.keys(fields);
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  const missing: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) missing[name] = field.missing;
  const absent = missing as Bound<F>;
  return {
    missing: absent,
    schema: schemaOf(fields),
    read: (node, path) => {
      if (node.kind !== 'object') return refuse(node, path);
      const values = { ...missing };
      for (const member of node.members) {
        const name = byName.get(member.name.toLowerCase());
        const field = name === undefined ? undefined : fields[name];
        if (name !== undefined && field) values[name] = field.read(member.node, memberPath(path, member.name));
      }
      return values as Bound<F>;
    },
    check: (value, key, out) => {
      for (const name of names) {
        const pascal = name.charAt(0).toUpperCase() + name.slice(1);
        fields[name]?.check?.(value[name], key === '' ? pascal : `${key}.${pascal}`, out);
      }
    },
  };
}
