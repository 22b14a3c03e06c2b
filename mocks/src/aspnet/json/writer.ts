import { Decimal } from '../values/decimal.ts';

/** JSON that is written already: a large list is built by its owner, once, without an object per item. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a service may answer: plain data, decimals with their scale, and ready-made text. Undefined members vanish. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Decimal
  | RawJson
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Like `JSON.stringify`, except that a decimal keeps its scale (`50.00`). */
export function writeJson(value: JsonValue): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (value instanceof Decimal) return value.toString();
  if (value instanceof RawJson) return value.text;
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`;
  if (isFlat(value)) return JSON.stringify(value);
  const members: string[] = [];
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${writeJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** Of nothing but values that `JSON.stringify` writes as well, and in one go. */
function isFlat(value: { readonly [name: string]: JsonValue }): boolean {
  for (const name in value) if (typeof value[name] === 'object' && value[name] !== null) return false;
  return true;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
