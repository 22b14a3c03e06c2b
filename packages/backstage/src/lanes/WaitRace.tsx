import { seconds } from '../messages/format.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import type { BackstageMessages } from '../messages/messages.ts';
import { ghostOf, GUIDE_SLEEP_MS, type Ghost, type Wait } from '../model/wait.ts';
import './race.css';

interface WaitRaceProps {
  readonly wait: Wait;
  /** By how much ordering heard of the last hold after its answer had left, ms; null while it has not. */
  readonly lateMs: number | null;
  /** By the clock of `wait`, ms since the epoch. */
  readonly now: number;
}

/** The wait of this page beside the one of a page that sleeps, on one scale. */
export function WaitRace({ wait, lateMs, now }: WaitRaceProps) {
  const messages = useMessages();
  const { race } = messages;
  const elapsedMs = Math.max(0, now - wait.startedAt);
  const ghost = ghostOf(wait, lateMs, elapsedMs);
  const ownMs = wait.readyMs ?? elapsedMs;
  const ghostEndMs = ghost.kind === 'asleep' ? (ghost.wakesMs ?? GUIDE_SLEEP_MS) : ghost.totalMs;
  const longestMs = Math.max(ownMs, ghostEndMs, GUIDE_SLEEP_MS);
  const share = (ms: number) => `${Math.min(100, (ms / longestMs) * 100)}%`;
  const { estimate } = wait;
  return (
    <section className="race" aria-label={race.label}>
      <p className="race__figure">
        <data className="stage-tabular" data-testid="wait-figure" value={Math.round(ownMs)}>
          {seconds(messages, ownMs)}
        </data>
        <span>{wait.readyMs === null ? race.sinceHold : race.toCart}</span>
      </p>
      <output className="race__verdict"> {verdict(wait, ghost, messages)}</output>
      <dl className="race__bars" aria-hidden="true">
        <div>
          <dt>{race.thisPage}</dt>
          <dd>
            <div className="race__bar" style={{ inlineSize: share(ownMs) }} data-done={wait.readyMs !== null} />
            {estimate && wait.heldMs !== null && (
              <div
                className="race__usual"
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
          <dt>{race.sleep}</dt>
          <dd>
            <div
              className="race__bar race__bar--ghost"
              data-testid="ghost"
              data-ms={ghost.kind === 'asleep' ? undefined : Math.round(ghost.totalMs)}
              style={{ inlineSize: share(Math.min(elapsedMs, ghostEndMs)) }}
              data-failed={ghost.kind === 'failed'}
            />
          </dd>
        </div>
      </dl>
      <p className="race__notes">{notes(wait, messages)}</p>
    </section>
  );
}

/** What the difference is, once it is known. */
function verdict({ readyMs }: Wait, ghost: Ghost, messages: BackstageMessages): string {
  const { race } = messages;
  if (ghost.kind === 'failed') {
    const after = seconds(messages, ghost.totalMs);
    return readyMs === null ? race.failedYet(after) : race.failed(after);
  }
  if (readyMs === null || ghost.kind === 'asleep') return race.pending;
  const total = seconds(messages, ghost.totalMs);
  const savedMs = ghost.totalMs - readyMs;
  return savedMs >= 0 ? race.saved(total, seconds(messages, savedMs)) : race.lucky(total, seconds(messages, -savedMs));
}

function notes({ attempts, estimate }: Wait, messages: BackstageMessages): string {
  const { race } = messages;
  const asked = race.asked(attempts.length);
  if (!estimate) return `${asked}. ${race.unknown}`;
  const { medianMs, p90Ms, count } = estimate;
  return `${asked}. ${race.learned(String(count), seconds(messages, medianMs), seconds(messages, p90Ms))}`;
}
