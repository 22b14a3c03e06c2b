import { prefetchEvent } from '@speckit/react-hooks';
import { createCoreClient } from '@speckit/sdk';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { createAccount } from '../features/account/createAccount.ts';
import { startBackend } from '../features/backend/startBackend.ts';
import { ErrorBoundary } from '../features/problems/ErrorBoundary.tsx';
import { prepareDates } from '../format/date.ts';
import { askedLanguage, chooseLanguage, LANGUAGES } from '../i18n/languages.ts';
import { LANGUAGE_KEY } from '../i18n/LanguageProvider.tsx';
import { readStored, writeStored } from '../lib/useStored.ts';
import { App } from './App.tsx';
import { loadLanguage } from './languages/index.ts';
import { lateSeatmapReader } from './lateSeatmapReader.ts';
import { eventOfPath, fetchBuying } from './routes.tsx';

/** The texts of the language that this browser or its address asks for; the address's stays for its next pages. */
export const wantedLanguage = () => {
  const { search } = window.location;
  const asked = askedLanguage(search);
  if (asked) writeStored('localStorage', LANGUAGE_KEY, asked);
  const code = chooseLanguage(search, readStored('localStorage', LANGUAGE_KEY), navigator.languages);
  prepareDates(LANGUAGES[code].tag);
  return loadLanguage(code);
};

/** Starts the platform where it is wanted, and opens the shop on it. */
export async function openShop(root: Root): Promise<void> {
  // What buys is needed at once on its own pages: it need not wait for the configuration.
  if (eventOfPath(window.location.pathname) !== null) fetchBuying();
  const [backend, language] = await Promise.all([startBackend(), wantedLanguage()]);
  const backstage = __WITH_MOCKS__ ? (await import('../features/backstage/start.ts')).startBackstage(backend) : null;
  const session = createAccount(backend.choice);
  const client = createCoreClient({
    services: backend.services,
    session,
    ...(backend.fetch && { fetch: backend.fetch }),
    ...(backstage && { onEvent: backstage.tap.onEvent }),
  });
  const queryClient = new QueryClient();
  // The name of the event is asked for while its page is still being put together.
  const eventId = eventOfPath(window.location.pathname);
  if (eventId !== null) void prefetchEvent(queryClient, client, { eventId });
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <App
          client={client}
          backend={backend}
          backstage={backstage}
          session={session}
          language={language}
          queryClient={queryClient}
          seatmapReader={lateSeatmapReader(backend.choice)}
        />
      </ErrorBoundary>
    </StrictMode>,
  );
}
