import * as z from 'zod/mini';

/** A schema per member; members that may be missing are `exactOptional`. */
type Shape<Model> = { readonly [Name in keyof Model]-?: z.ZodMiniType<Model[Name]> };
type Aliases<Model> = { readonly [Name in keyof Model]?: readonly string[] };

/** What the deployed platform writes where it has nothing to say. */
const PLACEHOLDERS: readonly unknown[] = [
  null,
  '00000000-0000-0000-0000-000000000000',
  'Event Details Not Implemented',
];

/**
 * The schema of a canonical model. Only named members are read, only own ones; nulls and placeholders count as absent;
 * `aliases` are the names other dialects give to a member; `wrapper` is a member some dialects hide the whole model in.
 */
// @__NO_SIDE_EFFECTS__
export function model<Model extends object>(
  shape: Shape<Model>,
  aliases: Aliases<Model> = {},
  wrapper = '',
): z.ZodMiniType<Model> {
  const names = (Object.keys(shape) as (keyof Model & string)[]).map(
    (name) => [name, ...(aliases[name] ?? [])] as const,
  );
  const pick = (input: unknown) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
    const raw = ((Object.hasOwn(input, wrapper) && (input as Record<string, unknown>)[wrapper]) || input) as object;
    const picked: Record<string, unknown> = {};
    for (const [name, ...others] of names) {
      for (const key of [name, ...others]) {
        const value = Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : null;
        if (PLACEHOLDERS.includes(value)) continue;
        picked[name] = value;
        break;
      }
    }
    return picked;
  };
  return z.pipe(z.transform(pick), z.object(shape)) as unknown as z.ZodMiniType<Model>;
}

/** Any string; `Kind` gives it its role. */
// @__NO_SIDE_EFFECTS__
export const text = <Kind extends string = string>() => z.string() as unknown as z.ZodMiniType<Kind>;

/** A word of an open vocabulary; some dialects capitalise it. */
// @__NO_SIDE_EFFECTS__
export const word = <Kind extends string>() =>
  z.pipe(
    z.string(),
    z.transform((value) => value.toLowerCase()),
  ) as unknown as z.ZodMiniType<Kind>;

// @__NO_SIDE_EFFECTS__
export const maybe = <Value>(schema: z.ZodMiniType<Value>) =>
  z.exactOptional(schema) as unknown as z.ZodMiniType<Value>;
