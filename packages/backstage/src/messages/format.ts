import type { BackstageMessages } from './messages.ts';

/** `1,234`. */
export function count(messages: BackstageMessages, value: number): string {
  return value.toLocaleString(messages.locale);
}

/** `312 ms`. */
export function millis(messages: BackstageMessages, ms: number): string {
  return messages.ms(count(messages, Math.round(ms)));
}

/** `0.41 s`. */
export function seconds(messages: BackstageMessages, ms: number): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return messages.seconds((ms / 1_000).toLocaleString(messages.locale, digits));
}

/** `14:05`, for what runs down. */
export function minutes(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** `300 ms` or `2.5 s`: as many digits as tell one tick of an axis from the next. */
export function tick(messages: BackstageMessages, ms: number, stepMs: number): string {
  if (ms < 1_000) return millis(messages, ms);
  const maximumFractionDigits = stepMs < 100 ? 2 : 1;
  return messages.seconds((ms / 1_000).toLocaleString(messages.locale, { maximumFractionDigits }));
}

/** `12 s` or `3 min`, for a pause that is folded away. */
export function pause(messages: BackstageMessages, ms: number): string {
  return ms < 60_000
    ? messages.seconds(count(messages, Math.round(ms / 1_000)))
    : messages.minutes(count(messages, Math.round(ms / 60_000)));
}

/** Ids are long, and their first letters tell them apart. */
export function shorten(text: string): string {
  return text.replaceAll(/([0-9a-f]{8})(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}/giu, '$1…');
}
