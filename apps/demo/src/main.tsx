// First, since the order of the cascade layers is that of their first mention.
import './ui/styles/index.css';
import '@speckit/seat-map/style.css';
import { createTicketingClient } from '@speckit/sdk';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ThemeButton } from './app/ThemeButton.tsx';
import { startBackend } from './features/backend/startBackend.ts';
import { purchaseDefaults } from './features/purchase/purchaseDefaults.ts';
import { Crash, ErrorBoundary } from './features/problems/ErrorBoundary.tsx';

const host = document.querySelector('#root');
if (host) {
  const root = createRoot(host);
  try {
    if (__WITH_MOCKS__ && window.location.pathname === '/backstage') {
      const { SecondScreen } = await import('./features/backstage/SecondScreen.tsx');
      root.render(<SecondScreen tools={<ThemeButton />} />);
    } else await openShop(root);
  } catch {
    root.render(<Crash />);
  }
}

async function openShop(root: Root): Promise<void> {
  const backend = await startBackend();
  const backstage = __WITH_MOCKS__ ? (await import('./features/backstage/start.ts')).startBackstage(backend) : null;
  const client = createTicketingClient({
    services: backend.services,
    ...(backstage && { onEvent: backstage.tap.onEvent }),
  });
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <App
          client={client}
          backend={backend}
          backstage={backstage}
          purchase={purchaseDefaults(client, backend.choice)}
        />
      </ErrorBoundary>
    </StrictMode>,
  );
}
