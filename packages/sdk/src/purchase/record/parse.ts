/** Gives back what it has read, or throws where it does not fit. The type of what a journal holds is what its parser gives. */
export type Parse<Value> = (value: unknown, path: string) => Value;

type Members = Readonly<Record<string, Parse<unknown>>>;
type Parsed<Required extends Members, Optional extends Members> = {
  readonly [Name in keyof Required]: ReturnType<Required[Name]>;
} & { readonly [Name in keyof Optional]?: ReturnType<Optional[Name]> };
type Flat<Value> = { readonly [Name in keyof Value]: Value[Name] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that passes a test. */
export const when =
  <Value>(fits: (value: unknown) => boolean): Parse<Value> =>
  (value, path) => {
    if (fits(value)) return value as Value;
    // Becomes the reason of `journal_invalid`.
    throw new TypeError(`${path} does not fit`);
  };

export const text: Parse<string> = when((value) => typeof value === 'string');
export const number: Parse<number> = when(Number.isFinite);
export const whole: Parse<number> = when(Number.isSafeInteger);
export const boolean: Parse<boolean> = when((value) => typeof value === 'boolean');

export const oneOf = <Word extends string>(words: readonly Word[]): Parse<Word> =>
  when((value) => words.some((word) => word === value));

export const nullable =
  <Value>(parse: Parse<Value>): Parse<Value | null> =>
  (value, path) =>
    value === null ? null : parse(value, path);

export const listOf =
  <Item>(parse: Parse<Item>): Parse<readonly Item[]> =>
  (value, path) =>
    when<readonly unknown[]>(Array.isArray)(value, path).map((item, index) => parse(item, `${path}.${index}`));

type IsOptional<Value, Name extends keyof Value> = Record<never, never> extends Pick<Value, Name> ? true : false;
/** The parsers of all members of a shape that have to be there, or of all that may be missing. */
type MembersOf<Value, Missing extends boolean> = {
  readonly [Name in keyof Value as IsOptional<Value, Name> extends Missing ? Name : never]-?: Parse<Value[Name]>;
};

/** An object with these members; others are left out. */
export const object =
  <Required extends Members, Optional extends Members = Record<never, never>>(
    required: Required,
    optional?: Optional,
  ): Parse<Flat<Parsed<Required, Optional>>> =>
  (value, path) => {
    const given = when<Readonly<Record<string, unknown>>>(isObject)(value, path);
    const members = Object.entries<Parse<unknown>>({ ...required, ...optional }).flatMap(([name, parse]) =>
      given[name] === undefined && !(name in required) ? [] : [[name, parse(given[name], `${path}.${name}`)]],
    );
    return Object.fromEntries(members) as Flat<Parsed<Required, Optional>>;
  };

/** An object of a shape that has a name: a member without its parser does not compile. */
export const shapeOf = object as <Shape extends object>(
  required: MembersOf<Shape, false>,
  optional: MembersOf<Shape, true>,
) => Parse<Shape>;
