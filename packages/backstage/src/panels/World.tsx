import { SCENARIO_NAMES, type Dialect } from '@speckit/mocks';
import { useState } from 'react';
import { useMessages } from '../messages/MessagesContext.ts';
import type { WorldChoice } from '../stage/worldChoice.ts';
import type { PanelProps } from './panel.ts';
import { Presets } from './Presets.tsx';

const DIALECTS: readonly Dialect[] = ['guide', 'docs', 'deployed'];
const RATES = [0, 0.25, 1, 5, 20] as const;

/** Which world this is, and how fast its time goes. */
export function World({ view, send }: PanelProps) {
  const messages = useMessages();
  const { world: say } = messages;
  const { choice } = view;
  const isOwn = choice.kind === 'worker';
  return (
    <>
      <Presets send={send} />
      <fieldset className="panel__row" aria-label={say.clock}>
        {RATES.map((rate) => (
          <button
            key={rate}
            type="button"
            className="stage-button"
            aria-pressed={view.rate === rate}
            onClick={() => send({ type: 'rate', rate })}
          >
            {rate === 0 ? say.stop : say.rate(rate.toLocaleString(messages.locale))}
          </button>
        ))}
        <button type="button" className="stage-button" onClick={() => send({ type: 'advance', ms: 60_000 })}>
          {say.jump}
        </button>
      </fieldset>
      {isOwn ? (
        <WorldForm choice={choice} dialect={view.dialect} send={send} />
      ) : (
        <p className="panel__note">{say.elsewhere(view.dialect)}</p>
      )}
    </>
  );
}

interface WorldFormProps extends Pick<PanelProps, 'send'> {
  readonly choice: WorldChoice;
  readonly dialect: Dialect;
}

function WorldForm({ choice, dialect, send }: WorldFormProps) {
  const { world: say } = useMessages();
  const [wanted, setWanted] = useState<WorldChoice>({ scenario: 'default', ...choice, dialect });
  return (
    <form
      className="world"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'world', choice: wanted });
      }}
    >
      <label className="panel__field">
        <span>{say.dialect}</span>
        <select value={wanted.dialect} onChange={({ target }) => setWanted({ ...wanted, dialect: target.value })}>
          {DIALECTS.map((name) => (
            <option key={name} value={name}>
              {name}: {say.dialects[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="panel__field">
        <span>{say.scenario}</span>
        <select value={wanted.scenario} onChange={({ target }) => setWanted({ ...wanted, scenario: target.value })}>
          {SCENARIO_NAMES.map((name) => (
            <option key={name} value={name}>
              {name}: {say.scenarios[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="panel__field">
        <span>{say.ttl}</span>
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
        <span>{say.seed}</span>
        <input
          type="number"
          min="0"
          placeholder="1"
          value={wanted.seed ?? ''}
          onChange={({ target }) => setWanted(withNumber(wanted, 'seed', target.value))}
        />
      </label>
      <div className="panel__row">
        <button type="submit" className="stage-button stage-button--ink">
          {say.open}
        </button>
        <button type="button" className="stage-button" onClick={() => send({ type: 'new_world' })}>
          {say.anew}
        </button>
      </div>
    </form>
  );
}

/** An empty field leaves it to the world. */
function withNumber(choice: WorldChoice, name: 'ttl' | 'seed', text: string): WorldChoice {
  const { [name]: _, ...rest } = choice;
  return text === '' ? rest : { ...rest, [name]: Number(text) };
}
