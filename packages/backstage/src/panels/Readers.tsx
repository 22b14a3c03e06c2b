import { LAG_PRESETS } from '@speckit/mocks';
import { count } from '../messages/format.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import type { GroupView } from '../stage/view.ts';
import type { PanelProps } from './panel.ts';
import { LAG_NAMES, medianOf, modelWords, presetWords } from './lagChoices.ts';

const LONGEST_LAG_MS = 5_000;
/** The groups that a purchase waits for. */
const FIRST = ['ordering-service', 'payment-service', 'catalog-service-group'];

/** Who reads the topics: how far behind each is, how slow it shall be, and whether it reads at all. */
export function Readers({ view, send }: PanelProps) {
  const messages = useMessages();
  const { lag } = messages;
  const first = FIRST.flatMap((id) => view.groups.find((group) => group.id === id) ?? []);
  const others = view.groups.filter(({ id }) => !FIRST.includes(id));
  return (
    <>
      <p className="panel__lead">{lag.lead}</p>
      <fieldset className="panel__row" aria-label={lag.presets}>
        {LAG_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className="stage-button"
            title={presetWords(LAG_PRESETS[name], messages)}
            onClick={() => send({ type: 'lag', model: name })}
          >
            {lag.titles[name]}
          </button>
        ))}
      </fieldset>
      <ul className="readers">
        {first.map((group) => (
          <Group key={group.id} group={group} send={send} />
        ))}
      </ul>
      <details className="panel__more">
        <summary>{lag.others(count(messages, others.length))}</summary>
        <ul className="readers">
          {others.map((group) => (
            <Group key={group.id} group={group} send={send} />
          ))}
        </ul>
      </details>
    </>
  );
}

function Group({ group, send }: { readonly group: GroupView } & Pick<PanelProps, 'send'>) {
  const messages = useMessages();
  const { lag: say } = messages;
  const { id, topics, lagModel, isPaused, isJoining } = group;
  const behind = topics.reduce((sum, { lag }) => sum + lag, 0);
  const median = medianOf(lagModel);
  const state = isJoining ? say.joining : isPaused ? say.paused : say.behind(count(messages, behind));
  return (
    <li className="reader" data-behind={behind > 0}>
      <div className="reader__head">
        <span className="reader__name">{id}</span>
        <span className="reader__state stage-tabular">{state}</span>
        <button
          type="button"
          className="stage-button"
          aria-pressed={isPaused}
          aria-label={say.pauseGroup(id)}
          onClick={() => send({ type: 'pause', group: id, isPaused: !isPaused })}
        >
          {say.pause}
        </button>
      </div>
      <ul className="reader__topics">
        {topics.map(({ topic, committed, end }) => (
          <li key={topic}>
            <span>{topic}</span>
            <Offsets read={committed} end={end} />
            <span className="stage-tabular">{say.offsets(count(messages, committed), count(messages, end))}</span>
          </li>
        ))}
      </ul>
      <label className="reader__lag">
        <span>{say.lag}</span>
        <input
          type="range"
          min="0"
          max={LONGEST_LAG_MS}
          step="50"
          value={Math.min(LONGEST_LAG_MS, median)}
          aria-label={say.lagOf(id)}
          aria-valuetext={modelWords(lagModel, messages)}
          onChange={(event) => send({ type: 'lag', model: Number(event.target.value), group: id })}
        />
        <span className="stage-tabular">{modelWords(lagModel, messages)}</span>
      </label>
    </li>
  );
}

/** The end of the log: what is read is filled, what is not is hollow. */
const CELLS = 10;

function Offsets({ read, end }: { readonly read: number; readonly end: number }) {
  const first = Math.max(0, end - CELLS);
  return (
    <span className="offsets" aria-hidden="true">
      {Array.from({ length: Math.min(CELLS, end) }, (_, index) => (
        <i key={first + index} data-read={first + index < read} />
      ))}
    </span>
  );
}
