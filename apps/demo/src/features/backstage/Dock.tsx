import { BackstageMessagesContext, StageTimeline, TabbedPanels, useStage } from '@speckit/backstage';
import type { PanelName, StagePort } from '@speckit/backstage/host';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.tsx';
import { useMediaQuery } from '../../lib/useMediaQuery.ts';
import { Icon } from '../../ui/Icon.tsx';
import { backstageWords as words } from './messages.ts';
import { useBackstageMessages } from './useBackstageMessages.ts';
import './backstage.css';

interface DockProps {
  readonly port: StagePort;
  readonly panel: PanelName;
  readonly onShow: (panel: PanelName | null) => void;
}

/** Where there is room it stands beside the page and pushes it aside; else it is a sheet below it. */
const BESIDE = '(min-width: 64rem)';

const SIZES = ['low', 'half', 'full'] as const;
type Size = (typeof SIZES)[number];

/** The backstage beside the shop: what is done there is seen here at the same time. */
export function Dock({ port, panel, onShow }: DockProps) {
  const t = useWords();
  const messages = useBackstageMessages();
  const { view, now, realNow } = useStage(port);
  const isBeside = useMediaQuery(BESIDE);
  const [size, setSize] = useState<Size>('half');
  const dock = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['backstage'] = isBeside ? 'beside' : size;
    return () => {
      delete dataset['backstage'];
    };
  }, [isBeside, size]);
  // Who opened it goes on here. Who came by an address that has it open begins with the page.
  useEffect(() => {
    if (document.activeElement !== document.body) title.current?.focus({ preventScroll: true });
  }, []);

  const close = useCallback(() => {
    onShow(null);
    document.querySelector<HTMLElement>('.backstage-link')?.focus();
  }, [onShow]);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    const element = dock.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [close]);
  return (
    <aside className="backstage" aria-label={t(words.title)} data-size={isBeside ? 'beside' : size} ref={dock}>
      <header className="backstage__head">
        <h2 ref={title} tabIndex={-1}>
          {t(words.title)}
        </h2>
        {view && <span className="backstage__dialect">{view.dialect}</span>}
        <a className="button button--small button--quiet" href="/backstage" target="_blank">
          {t(words.secondScreen)}
        </a>
        {!isBeside && (
          <button
            type="button"
            className="icon-button"
            aria-label={t(size === 'full' ? words.lower : words.higher)}
            onClick={() => setSize(SIZES[(SIZES.indexOf(size) + 1) % SIZES.length] ?? 'half')}
          >
            <Icon name={size === 'full' ? 'down' : 'up'} />
          </button>
        )}
        <button type="button" className="icon-button" aria-label={t(words.close)} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {view && messages && (
        <BackstageMessagesContext value={messages}>
          <div className="backstage__body">
            <StageTimeline view={view} now={now} realNow={realNow} send={port.send} />
            <TabbedPanels view={view} now={now} send={port.send} panel={panel} onShow={onShow} />
          </div>
        </BackstageMessagesContext>
      )}
    </aside>
  );
}
