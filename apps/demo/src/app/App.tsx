import { TicketingProvider, type TicketingProviderProps } from '@speckit/react-hooks';
import type { CoreClient } from '@speckit/sdk';
import type { Session } from '@speckit/sdk/session';
import type { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { AccountContext } from '../features/account/AccountContext.ts';
import { BackendContext, type Backend } from '../features/backend/BackendContext.ts';
import { BUYING, scopedStorage } from '../features/backend/scopedStorage.ts';
import { BackstageProvider } from '../features/backstage/BackstageProvider.tsx';
import type { StageHost } from '@speckit/backstage/host';
import { OfflineBar } from '../features/problems/OfflineBar.tsx';
import { SAMPLE_ZONES } from '../format/zones.ts';
import { FormatContext, useNewFormat } from '../format/useFormat.ts';
import { VenueZonesContext } from '../format/VenueZonesContext.ts';
import { LanguageProvider } from '../i18n/LanguageProvider.tsx';
import type { Catalogue, LanguageCode } from '../i18n/languages.ts';
import { PageCodeContext } from '../ui/PageCode.ts';
import { Announcer } from '../ui/Announcer.tsx';
import type { BuyingProps } from './Buying.tsx';
import { HostNotices } from './HostNotices.tsx';
import { catalogues } from './languages/index.ts';
import { PageLoading } from './PageLoading.tsx';
import { fetchBuying, isBuyingPath, loadBuying, Pages } from './routes.tsx';
import { Shell } from './Shell.tsx';

const Buying = lazy(async () => ({ default: (await loadBuying()).Buying }));

export interface AppProps {
  readonly client: CoreClient;
  readonly backend: Backend;
  readonly session: Session;
  readonly language: { readonly code: LanguageCode; readonly catalogue: Catalogue };
  readonly backstage: StageHost | null;
  readonly queryClient: QueryClient;
  readonly seatmapReader: TicketingProviderProps['seatmapReader'];
}

export function App({ client, backend, session, language, backstage, queryClient, seatmapReader }: AppProps) {
  const zones = useMemo(() => ({ ...SAMPLE_ZONES, ...backend.venueZones }), [backend]);
  return (
    <BackendContext value={backend}>
      <AccountContext value={session}>
        <VenueZonesContext value={zones}>
          <LanguageProvider initial={language} catalogues={catalogues}>
            <WithFormat>
              <TicketingProvider client={client} queryClient={queryClient} seatmapReader={seatmapReader}>
                <PageCodeContext value={fetchBuying}>
                  <Announcer>
                    <BackstageProvider port={backstage}>
                      <Content backend={backend} onPurchase={backstage?.tap.onPurchase} />
                    </BackstageProvider>
                  </Announcer>
                </PageCodeContext>
              </TicketingProvider>
            </WithFormat>
          </LanguageProvider>
        </VenueZonesContext>
      </AccountContext>
    </BackendContext>
  );
}

function WithFormat({ children }: { readonly children: ReactNode }) {
  return <FormatContext value={useNewFormat()}>{children}</FormatContext>;
}

/** The pages in the shell; what buys is there from the first event page on, and stays. */
function Content({ backend, onPurchase }: Pick<AppProps, 'backend'> & Pick<BuyingProps, 'onPurchase'>) {
  const [path] = useLocation();
  const [bars, setBars] = useState<HTMLElement | null>(null);
  const [hasPurchase] = useState(() => scopedStorage(backend.choice).read(BUYING) !== null);
  const [isBuying, setBuying] = useState(hasPurchase);
  const isHere = isBuyingPath(path);
  if (isHere && !isBuying) setBuying(true);
  return (
    <Shell
      bars={
        <>
          <OfflineBar />
          <HostNotices />
          <div ref={setBars} />
        </>
      }
    >
      <Suspense fallback={isHere ? <PageLoading /> : null}>
        {isBuying && <Buying bars={bars} onPurchase={onPurchase} />}
      </Suspense>
      <Suspense fallback={<PageLoading />}>
        <Pages path={path} />
      </Suspense>
    </Shell>
  );
}
