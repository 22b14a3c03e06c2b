/** `*` stands for one segment, `**` for any rest; case and one trailing slash do not matter, as in the services' routing. */
export function compilePath(pattern: string): (path: string) => boolean {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  const expression = new RegExp(`^${source.replace(/\/$/, '')}/?$`, 'i');
  return (path) => expression.test(path);
}
