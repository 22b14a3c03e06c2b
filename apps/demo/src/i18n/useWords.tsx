import { Trans, useLingui } from '@lingui/react';
import { useCallback, type ReactElement } from 'react';
import type { Word } from './words.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Writes a message in the language of the page. The same function until the language changes. */
export type Translate = (word: Word, values?: Values) => string;

/**
 * @example
 * const t = useWords();
 * t(basketWords.hold, { count: 2 })
 */
export function useWords(): Translate {
  const { i18n } = useLingui();
  return useCallback((word, values) => i18n._({ ...word, ...(values && { values: { ...values } }) }), [i18n]);
}

interface RichProps {
  readonly word: Word;
  readonly values?: Values;
  /** The elements for `<name>...</name>` in the message. */
  readonly tags: Readonly<Record<string, ReactElement>>;
}

/** A message with elements in it. */
export function Rich({ word, values, tags }: RichProps) {
  return <Trans id={word.id} message={word.message} values={{ ...values }} components={{ ...tags }} />;
}
