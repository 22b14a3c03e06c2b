/** Remembers what was selected from a value, so that an equal selection is the same one. */
export function createSelection<Value, Selected>() {
  let last: { readonly value: Value; readonly select: (value: Value) => Selected; readonly selected: Selected } | null =
    null;
  return (
    value: Value,
    select: (value: Value) => Selected,
    isEqual: (a: Selected, b: Selected) => boolean,
  ): Selected => {
    if (last?.value === value && last.select === select) return last.selected;
    const fresh = select(value);
    const selected = last && isEqual(last.selected, fresh) ? last.selected : fresh;
    last = { value, select, selected };
    return selected;
  };
}
