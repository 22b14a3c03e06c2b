import type { JsonSchema } from '../model/jsonSchema.ts';

type Reference = { readonly $ref: string };
type Used = JsonSchema | Reference;

/** The schemas of one document: those with a title are put among its components once, and referred to. */
export function createComponents() {
  const known = new Map<string, Used>();

  function inner(schema: JsonSchema): Used {
    const { items, properties, additionalProperties, anyOf, ...rest } = schema;
    return {
      ...rest,
      ...(items && { items: use(items) }),
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, use(member)])),
      }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'object' ? use(additionalProperties) : additionalProperties,
      }),
      ...(anyOf && { anyOf: anyOf.map(use) }),
    } as Used;
  }

  function use(schema: JsonSchema): Used {
    const { title, ...untitled } = schema;
    if (title === undefined) return inner(untitled);
    if (!known.has(title)) known.set(title, inner(untitled));
    return { $ref: `#/components/schemas/${title}` };
  }

  return {
    use,
    /** One of them; the same one twice counts once. */
    useAny(schemas: readonly JsonSchema[]): Used {
      const used = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()].map(use);
      const [first] = used;
      return used.length === 1 && first ? first : ({ anyOf: used } as Used);
    },
    schemas: () => Object.fromEntries([...known].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

export type Components = ReturnType<typeof createComponents>;
