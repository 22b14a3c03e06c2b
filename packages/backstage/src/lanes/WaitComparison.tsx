import { seconds } from '../messages/format.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import type { BackstageMessages } from '../messages/messages.ts';
import { sleepOutcome, GUIDE_SLEEP_MS, type SleepOutcome, type Wait } from '../model/wait.ts';
import './comparison.css';

interface WaitComparisonProps {
  readonly wait: Wait;
  /** By how much ordering heard of the last hold after its answer had left, ms; null while it has not. */
  readonly lateMs: number | null;
  /** By the clock of `wait`, ms since the epoch. */
  readonly now: number;
}

/** The wait of this page beside the one of a page that sleeps, on one scale. */
export function WaitComparison({ wait, lateMs, now }: WaitComparisonProps) {
  const messages = useMessages();
  const { comparison } = messages;
  const elapsedMs = Math.max(0, now - wait.startedAt);
  const sleep = sleepOutcome(wait, lateMs, elapsedMs);
  const ownMs = wait.readyMs ?? elapsedMs;
  const sleepEndMs = sleep.kind === 'asleep' ? (sleep.wakesMs ?? GUIDE_SLEEP_MS) : sleep.totalMs;
  const longestMs = Math.max(ownMs, sleepEndMs, GUIDE_SLEEP_MS);
  const share = (ms: number) => `${Math.min(100, (ms / longestMs) * 100)}%`;
  const { estimate } = wait;
  return (
    <section className="comparison" aria-label={comparison.label}>
      <p className="comparison__figure">
        <data className="stage-tabular" data-testid="wait-figure" value={Math.round(ownMs)}>
          {seconds(messages, ownMs)}
        </data>
        <span>{wait.readyMs === null ? comparison.sinceHold : comparison.toCart}</span>
      </p>
      <output className="comparison__verdict"> {verdict(wait, sleep, messages)}</output>
      <dl className="comparison__bars" aria-hidden="true">
        <div>
          <dt>{comparison.thisPage}</dt>
          <dd>
            <div className="comparison__bar" style={{ inlineSize: share(ownMs) }} data-done={wait.readyMs !== null} />
            {estimate && wait.heldMs !== null && (
              <div
                className="comparison__usual"
                style={{
                  insetInlineStart: share(wait.heldMs + estimate.medianMs),
                  inlineSize: share(Math.max(0, estimate.p90Ms - estimate.medianMs)),
                }}
              />
            )}
            {wait.attempts.map(({ sentMs, isReady }) => (
              <i key={sentMs} style={{ insetInlineStart: share(sentMs) }} data-ready={isReady} />
            ))}
          </dd>
        </div>
        <div>
          <dt>{comparison.sleep}</dt>
          <dd>
            <div
              className="comparison__bar comparison__bar--sleep"
              data-testid="sleep-figure"
              data-ms={sleep.kind === 'asleep' ? undefined : Math.round(sleep.totalMs)}
              style={{ inlineSize: share(Math.min(elapsedMs, sleepEndMs)) }}
              data-failed={sleep.kind === 'failed'}
            />
          </dd>
        </div>
      </dl>
      <p className="comparison__notes">{notes(wait, messages)}</p>
    </section>
  );
}

/** What the difference is, once it is known. */
function verdict({ readyMs }: Wait, sleep: SleepOutcome, messages: BackstageMessages): string {
  const { comparison } = messages;
  if (sleep.kind === 'failed') {
    const after = seconds(messages, sleep.totalMs);
    return readyMs === null ? comparison.failedYet(after) : comparison.failed(after);
  }
  if (readyMs === null || sleep.kind === 'asleep') return comparison.pending;
  const total = seconds(messages, sleep.totalMs);
  const savedMs = sleep.totalMs - readyMs;
  return savedMs >= 0
    ? comparison.saved(total, seconds(messages, savedMs))
    : comparison.lucky(total, seconds(messages, -savedMs));
}

function notes({ attempts, estimate }: Wait, messages: BackstageMessages): string {
  const { comparison } = messages;
  const asked = comparison.asked(attempts.length);
  if (!estimate) return `${asked}. ${comparison.unknown}`;
  const { medianMs, p90Ms, count } = estimate;
  return `${asked}. ${comparison.learned(String(count), seconds(messages, medianMs), seconds(messages, p90Ms))}`;
}
