/** As much of JSON Schema 2020-12 as the descriptions need. */
export interface JsonSchema {
  /** A schema with a title becomes a component of its document. */
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string | number | boolean;
  readonly default?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly contentEncoding?: string;
}

type Members = Readonly<Record<string, JsonSchema>>;

export const string: JsonSchema = { type: 'string' };
export const uuid: JsonSchema = { type: 'string', format: 'uuid' };
export const dateTime: JsonSchema = { type: 'string', format: 'date-time' };
export const int32: JsonSchema = { type: 'integer', format: 'int32', minimum: -2_147_483_648, maximum: 2_147_483_647 };
export const boolean: JsonSchema = { type: 'boolean' };
/** A decimal number with whatever scale it was given: `50`, `50.00`. */
export const amount: JsonSchema = { type: 'number', description: 'A decimal number; its scale may show (50, 50.00).' };

export function nullable(schema: JsonSchema): JsonSchema {
  return typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
}

export function oneOf(...values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values };
}

export function exactly(value: string | number | boolean): JsonSchema {
  return { const: value };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

export function mapOf(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values };
}

/** An object with these members and no other. */
export function object(members: Members, optional: Members = {}): JsonSchema {
  return {
    type: 'object',
    properties: { ...members, ...optional },
    required: Object.keys(members),
    additionalProperties: false,
  };
}

export function named(title: string, schema: JsonSchema): JsonSchema {
  return { title, ...schema };
}
