/** One message: its id in the catalogues, and its English text in ICU message format. */
export interface Word {
  readonly id: string;
  readonly message: string;
}

/** The messages of one feature by name. */
export type Words<Texts extends Readonly<Record<string, string>>> = { readonly [Name in keyof Texts]: Word };

/** The texts of a feature in another language: each of its messages, none besides. */
export type Translation<Of extends Readonly<Record<string, Word>>> = { readonly [Name in keyof Of]: string };

/**
 * The English catalogue of one feature. It is loaded with the feature; other languages are loaded when they are chosen.
 *
 * @param prefix What its ids begin with.
 */
export function words<const Texts extends Readonly<Record<string, string>>>(
  prefix: string,
  texts: Texts,
): Words<Texts> {
  const entries = Object.entries(texts).map(([name, message]) => [name, { id: `${prefix}.${name}`, message }]);
  return Object.fromEntries(entries) as Words<Texts>;
}

/** The texts of a translation by id, as a catalogue is loaded. */
export function translated<Of extends Readonly<Record<string, Word>>>(
  of: Of,
  texts: Translation<Of>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(of).map(([name, { id }]) => [id, texts[name as keyof Of]]));
}
