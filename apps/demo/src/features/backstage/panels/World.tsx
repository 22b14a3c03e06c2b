import { SCENARIO_NAMES, type Dialect } from '@speckit/mocks';
import { useState } from 'react';
import type { BackendChoice } from '../../backend/choice.ts';
import type { PanelProps } from './panel.ts';

const DIALECTS: readonly (readonly [Dialect, string])[] = [
  ['guide', 'As the integration guide promises'],
  ['docs', 'As the other pages say'],
  ['deployed', 'As the running services answer'],
];
const SCENARIOS: Readonly<Record<(typeof SCENARIO_NAMES)[number], string>> = {
  default: 'A theatre, an arena, a sold-out hall',
  documented: "The documentation's six seats",
  seeded: "The platform's seed file",
  stadium: 'With a stadium of 50,000',
  giant: 'One event of 100,000',
  empty: 'Nothing',
};
const RATES = [0, 0.25, 1, 5, 20] as const;

/** Which world this is, and how fast its time goes. */
export function World({ view, send }: PanelProps) {
  const { choice } = view;
  const isOwn = choice.kind === 'worker';
  return (
    <>
      <fieldset className="panel__row" aria-label="Speed of the clock">
        {RATES.map((rate) => (
          <button
            key={rate}
            type="button"
            className="button button--small"
            aria-pressed={view.rate === rate}
            onClick={() => send({ type: 'rate', rate })}
          >
            {rate === 0 ? 'Stop time' : `${rate}×`}
          </button>
        ))}
        <button type="button" className="button button--small" onClick={() => send({ type: 'advance', ms: 60_000 })}>
          Jump a minute ahead
        </button>
      </fieldset>
      {isOwn ? (
        <WorldForm choice={choice} dialect={view.dialect} send={send} />
      ) : (
        <p className="panel__note">
          This world runs in a process of its own, which sets its dialect and scenario: {view.dialect}.
        </p>
      )}
    </>
  );
}

interface WorldFormProps extends Pick<PanelProps, 'send'> {
  readonly choice: BackendChoice;
  readonly dialect: Dialect;
}

function WorldForm({ choice, dialect, send }: WorldFormProps) {
  const [wanted, setWanted] = useState<BackendChoice>({ scenario: 'default', ...choice, dialect });
  return (
    <form
      className="world"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'world', choice: wanted });
      }}
    >
      <label className="panel__field">
        <span>Dialect</span>
        <select value={wanted.dialect} onChange={({ target }) => setWanted({ ...wanted, dialect: target.value })}>
          {DIALECTS.map(([name, words]) => (
            <option key={name} value={name}>
              {name}: {words}
            </option>
          ))}
        </select>
      </label>
      <label className="panel__field">
        <span>Scenario</span>
        <select value={wanted.scenario} onChange={({ target }) => setWanted({ ...wanted, scenario: target.value })}>
          {SCENARIO_NAMES.map((name) => (
            <option key={name} value={name}>
              {name}: {SCENARIOS[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="panel__field">
        <span>Hold, seconds</span>
        <input
          type="number"
          min="5"
          max="3600"
          placeholder={dialect === 'deployed' ? '60' : '900'}
          value={wanted.ttl ?? ''}
          onChange={({ target }) => setWanted(withNumber(wanted, 'ttl', target.value))}
        />
      </label>
      <label className="panel__field">
        <span>Seed</span>
        <input
          type="number"
          min="0"
          placeholder="1"
          value={wanted.seed ?? ''}
          onChange={({ target }) => setWanted(withNumber(wanted, 'seed', target.value))}
        />
      </label>
      <div className="panel__row">
        <button type="submit" className="button button--small button--ink">
          Open this world
        </button>
        <button type="button" className="button button--small" onClick={() => send({ type: 'new_world' })}>
          Start this one anew
        </button>
      </div>
    </form>
  );
}

/** An empty field leaves it to the world. */
function withNumber(choice: BackendChoice, name: 'ttl' | 'seed', text: string): BackendChoice {
  const { [name]: _, ...rest } = choice;
  return text === '' ? rest : { ...rest, [name]: Number(text) };
}
