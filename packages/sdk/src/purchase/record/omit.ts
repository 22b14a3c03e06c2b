import { known } from '../../errors/BaseError.ts';

/** A copy without some members. */
export function omit<Value extends object, Key extends keyof Value>(value: Value, ...keys: Key[]): Omit<Value, Key> {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}

/** What may be left out may be given as `undefined` as well. */
export type Loose<Value> = {
  readonly [Name in keyof Value]: Record<never, never> extends Pick<Value, Name>
    ? Value[Name] | undefined
    : Value[Name];
};

/** A copy without the members that are `undefined`. */
export const defined = <Value extends object>(value: Loose<Value>): Value => known(value) as Value;
