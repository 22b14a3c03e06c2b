import { useState, useSyncExternalStore } from 'react';
import type { Stage } from '../backend/BackendContext.ts';
import { count } from '../../format/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Consumers } from './Consumers.tsx';
import { shorten } from './eventWords.ts';
import { createInspector } from './inspector.ts';
import './backstage.css';

interface BackstageProps {
  readonly stage: Stage;
  readonly onClose: () => void;
}

/** The machinery behind the sale, while it runs: what is published, who lags behind, what Redis holds, and controls. */
export function Backstage({ stage, onClose }: BackstageProps) {
  const { platform } = stage;
  const [inspector] = useState(() => createInspector(platform));
  const { inspection, diary } = useSyncExternalStore(inspector.subscribe, inspector.getView);
  const records = inspection.topics.map(({ name, partitions }) => ({
    name,
    end: partitions.reduce((sum, { end }) => sum + end, 0),
  }));

  return (
    <aside className="backstage" aria-label="Backstage">
      <header className="backstage__head">
        <h2>Backstage</h2>
        <span>{inspection.dialect} dialect</span>
        <button type="button" className="icon-button" aria-label="Close backstage" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <Controls stage={stage} isCatalogDown={inspection.outages.services.includes('catalog')} />
      <Consumers platform={platform} groups={inspection.groups} />
      <section>
        <h3>Topics</h3>
        <ul className="backstage__pairs">
          {records.map(({ name, end }) => (
            <li key={name}>
              <span>{name}</span>
              <span className="tabular">{end}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Redis, {count(inspection.keys.length, 'key')}</h3>
        <ul className="backstage__pairs">
          {inspection.keys.slice(0, 12).map(({ key, ttl }) => (
            <li key={key}>
              <span>{shorten(key)}</span>
              <span className="tabular">{ttl === null ? 'stays' : `${Math.ceil(ttl / 1000)} s`}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>What happens</h3>
        <ol className="backstage__diary">
          {diary.map(({ seq, words }) => (
            <li key={seq}>{words}</li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function Controls({ stage, isCatalogDown }: { readonly stage: Stage; readonly isCatalogDown: boolean }) {
  const { platform, control, startNewWorld } = stage;
  return (
    <div className="backstage__controls">
      <button
        type="button"
        className="button button--small"
        onClick={() => control.startRivals({ buyers: 20, perSecond: 4 })}
      >
        Send 20 rivals
      </button>
      <button type="button" className="button button--small" onClick={() => platform.outages.restart('ordering')}>
        Restart ordering
      </button>
      <button
        type="button"
        className="button button--small"
        aria-pressed={isCatalogDown}
        onClick={() => platform.outages.setService('catalog', !isCatalogDown)}
      >
        Catalog down
      </button>
      <button type="button" className="button button--small" onClick={() => void startNewWorld()}>
        Start a new world
      </button>
    </div>
  );
}
