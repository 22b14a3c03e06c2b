import { ghostOf, GUIDE_SLEEP_MS, orderingLateMs, type Ghost, type Wait } from '../model/wait.ts';
import type { StageView } from '../stage/view.ts';
import { seconds } from '../words.ts';

interface WaitRaceProps {
  readonly view: StageView;
  /** By this machine's clock, ms since the epoch. */
  readonly realNow: number;
}

/** The wait of this page beside the one of a page that sleeps, on one scale. */
export function WaitRace({ view, realNow }: WaitRaceProps) {
  const { wait, story } = view;
  if (!wait) return null;
  const elapsedMs = Math.max(0, realNow - wait.startedAt);
  const ghost = ghostOf(wait, story && orderingLateMs(story), elapsedMs);
  const ownMs = wait.readyMs ?? elapsedMs;
  const ghostEndMs = ghost.kind === 'asleep' ? (ghost.wakesMs ?? GUIDE_SLEEP_MS) : ghost.totalMs;
  const longestMs = Math.max(ownMs, ghostEndMs, GUIDE_SLEEP_MS);
  const share = (ms: number) => `${Math.min(100, (ms / longestMs) * 100)}%`;
  const { estimate } = wait;
  return (
    <section className="race" aria-label="The wait for the cart">
      <p className="race__figure">
        <data className="tabular" data-testid="wait-figure" value={Math.round(ownMs)}>
          {seconds(ownMs)}
        </data>
        <span>{wait.readyMs === null ? 'since you pressed Hold' : 'from Hold to your cart'}</span>
      </p>
      <output className="race__verdict"> {verdict(wait, ghost)}</output>
      <dl className="race__bars" aria-hidden="true">
        <div>
          <dt>This page</dt>
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
          <dt>A 3 s sleep</dt>
          <dd>
            <div
              className="race__bar race__bar--ghost"
              style={{ inlineSize: share(Math.min(elapsedMs, ghostEndMs)) }}
              data-failed={ghost.kind === 'failed'}
            />
          </dd>
        </div>
      </dl>
      <p className="race__notes">{notes(wait)}</p>
    </section>
  );
}

/** What the difference is, once it is known. */
function verdict({ readyMs }: Wait, ghost: Ghost): string {
  if (ghost.kind === 'failed') {
    const seen = `The guide's 3 s sleep would have failed after ${seconds(ghost.totalMs)}`;
    return readyMs === null
      ? `${seen}: ordering has not heard of your hold yet. This page goes on asking.`
      : `${seen}: ordering heard of your hold later than that.`;
  }
  if (readyMs === null || ghost.kind === 'asleep') return 'Ordering has yet to hear of your hold, through Kafka.';
  const savedMs = ghost.totalMs - readyMs;
  const difference = savedMs >= 0 ? `${seconds(savedMs)} saved` : `${seconds(-savedMs)} quicker, by luck`;
  return `The guide's 3 s sleep would have taken ${seconds(ghost.totalMs)}: ${difference}.`;
}

function notes({ attempts, estimate }: Wait): string {
  const asked = ['Not asked yet', 'Asked once', 'Asked twice'][attempts.length] ?? `Asked ${attempts.length} times`;
  if (!estimate) return `${asked}. Nothing is known about this lag yet, so it was looked for at growing distances.`;
  const { medianMs, p90Ms, count } = estimate;
  return `${asked}. Learned from ${count} waits: usually ${seconds(medianMs)}, nine of ten within ${seconds(p90Ms)}.`;
}
