import { InvalidInputError } from './errors.ts';
import { anyText, mapOf, type Reader } from './readers.ts';

/** What HTTP allows in a header; anything else would only show when it is sent. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const HEADER_VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

export const httpHeaders: Reader<Record<string, string>> = {
  expected: 'an object of HTTP headers',
  read(value, at) {
    const read = mapOf(anyText).read(value, at);
    const bad = Object.entries(read).find(([name, text]) => !HEADER_NAME.test(name) || !HEADER_VALUE.test(text));
    if (bad)
      throw new InvalidInputError(`${at} has an invalid HTTP header ${JSON.stringify(bad)}.`, httpHeaders.expected);
    return read;
  },
};
