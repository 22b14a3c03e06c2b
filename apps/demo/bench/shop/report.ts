export const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);

/** The value that so large a share of the list stays below. */
export function share(list: readonly number[], part: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (list: readonly number[]): number => share(list, 0.5);

export const largest = (list: readonly number[]): number => Math.max(...list);

/** One row: what was measured. */
export function seen(name: string, list: readonly number[]): void {
  const figures = [share(list, 0), median(list), share(list, 0.95), largest(list)].map((each) =>
    each.toFixed(0).padStart(7),
  );
  console.log(`     ${name.padEnd(72)}${figures.join('')}   (least, p50, p95, most of ${list.length})`);
}

/** One row: what was asked for. */
export function target(name: string, value: number, limit: number, unit: string): void {
  const digits = unit === 'x' ? 2 : 0;
  const isMet = value <= limit;
  console.log(
    `${isMet ? 'ok  ' : 'OVER'} ${name.padEnd(72)}${value.toFixed(digits).padStart(7)}   of ${limit.toFixed(digits)} ${unit}`,
  );
}
