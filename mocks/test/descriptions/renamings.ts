/** The value with one member renamed, for every member; the keys of `errors` are paths of the request. */
export function renamings(value: unknown, at = ''): { at: string; value: unknown }[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      renamings(item, `${at}[${index}]`).map((one) => ({ at: one.at, value: value.with(index, one.value) })),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const { [name]: _, ...rest } = value as Record<string, unknown>;
    const inner = name === 'errors' ? [] : renamings(member, `${at}.${name}`);
    return [
      { at: `${at}.${name}`, value: { ...rest, [`${name}Renamed`]: member } },
      ...inner.map((one) => ({ at: one.at, value: { ...rest, [name]: one.value } })),
    ];
  });
}
