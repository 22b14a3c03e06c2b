import { compileText } from './textPattern.ts';

export type SegmentTest = (segment: string) => boolean;

/** Stands for any number of segments. */
export const REST = '**';

/**
 * `*` stands for one segment or, beside other letters, for any part of one; `**` for any number of segments, also
 * none. Case and one trailing slash do not matter, as in the services' routing.
 */
export function compilePath(pattern: string): (path: string) => boolean {
  const wanted = segmentsOf(pattern).map((segment): SegmentTest | typeof REST => {
    if (segment === REST) return REST;
    return segment === '*' ? (one) => one !== '' : compileText(segment);
  });
  return (path) => matchSegments(wanted, segmentsOf(path));
}

function segmentsOf(path: string): string[] {
  const segments = path.toLowerCase().split('/');
  if (segments[0] === '') segments.shift();
  if (segments.at(-1) === '') segments.pop();
  return segments;
}

/** After a mismatch only the last `**` is stretched, so there are at most pattern times path tests. */
export function matchSegments(wanted: readonly (SegmentTest | typeof REST)[], segments: readonly string[]): boolean {
  let at = 0;
  let restAt = -1;
  let restEnd = 0;
  for (let index = 0; index < segments.length;) {
    const test = wanted[at];
    if (test === REST) {
      restAt = at++;
      restEnd = index;
    } else if (test?.(segments[index] ?? '')) {
      at++;
      index++;
    } else if (restAt >= 0) {
      at = restAt + 1;
      index = ++restEnd;
    } else return false;
  }
  while (wanted[at] === REST) at++;
  return at === wanted.length;
}
