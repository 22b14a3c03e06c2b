interface MediaRange {
  type: string;
  quality: number;
}

function ranges(accept: string): MediaRange[] {
  const list: MediaRange[] = [];
  for (const part of accept.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name === '') continue;
    const quality = parameters.find((one) => /^q=/i.test(one))?.slice(2);
    list.push({ type: name.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 });
  }
  return list.toSorted((one, other) => other.quality - one.quality);
}

/** Does the client ask for an HTML page by name? `*\/*` does not count. */
export function asksForHtml(accept: string | undefined): boolean {
  return accept !== undefined && ranges(accept).some(({ type }) => type === 'text/html');
}

const JSON_TYPES: Readonly<Record<string, string>> = {
  'application/json': 'application/json',
  'application/*': 'application/json',
  'text/json': 'text/json',
};

/**
 * The media type a controller picks. A string prefers text/plain and an object JSON; `*\/*` anywhere means "your
 * choice", and so does a list with nothing the formatters can write.
 */
export function negotiate(accept: string | undefined, value: 'string' | 'object'): string {
  const preferred = value === 'string' ? 'text/plain' : 'application/json';
  if (accept === undefined || accept === '') return preferred;
  const wanted = ranges(accept);
  if (wanted.some(({ type }) => type === '*/*')) return preferred;
  for (const { type } of wanted) {
    if (type === 'text/plain' || type === 'text/*') {
      if (value === 'string') return 'text/plain';
      if (type === 'text/*') return 'text/json';
      continue;
    }
    const found = JSON_TYPES[type] ?? (/^application\/[\w.-]+\+json$/.test(type) ? type : undefined);
    if (found !== undefined) return found;
  }
  return preferred;
}
