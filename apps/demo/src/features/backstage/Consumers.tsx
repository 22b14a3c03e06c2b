import type { Inspection, LagModel, Platform } from '@speckit/mocks';

interface ConsumersProps {
  readonly platform: Platform;
  readonly groups: Inspection['groups'];
}

const LONGEST_LAG_MS = 3_000;

/** Who reads the topics: how far behind each is, how slow it shall be, and whether it reads at all. */
export function Consumers({ platform, groups }: ConsumersProps) {
  return (
    <section>
      <h3>Consumers</h3>
      <ul className="backstage__groups">
        {groups.map(({ id, topics, lagModel, isPaused, isJoining }) => {
          const behind = topics.reduce((sum, { lag }) => sum + lag, 0);
          const median = medianOf(lagModel);
          return (
            <li key={id}>
              <span className="backstage__group">{id}</span>
              <span className="tabular" data-behind={behind > 0 || undefined}>
                {isJoining ? 'joining' : `${behind} behind`}
              </span>
              <label className="backstage__lag">
                <input
                  type="range"
                  min="0"
                  max={LONGEST_LAG_MS}
                  step="50"
                  value={median}
                  aria-label={`Lag of ${id} in milliseconds`}
                  onChange={(event) => platform.setLag(Number(event.target.value), id)}
                />
                <span className="tabular">{median} ms</span>
              </label>
              <button
                type="button"
                className="button button--small"
                aria-pressed={isPaused}
                aria-label={`Pause ${id}`}
                onClick={() => (isPaused ? platform.resume(id) : platform.pause(id))}
              >
                {isPaused ? 'Paused' : 'Pause'}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The typical lag of a model, as far as a slider can show it. */
function medianOf(model: LagModel): number {
  if (model.kind === 'fixed') return model.ms;
  return model.kind === 'logNormal' || model.kind === 'heavyTail' ? model.medianMs : 0;
}
