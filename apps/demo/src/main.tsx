// First, since the order of the cascade layers is that of their first mention.
import './ui/styles/index.css';
import '@speckit/seat-map/style.css';
import { createTicketingClient } from '@speckit/sdk';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startBackend } from './features/backend/startBackend.ts';
import { purchaseDefaults } from './features/purchase/purchaseDefaults.ts';
import { Crash, ErrorBoundary } from './features/problems/ErrorBoundary.tsx';

const host = document.querySelector('#root');
if (host) {
  const root = createRoot(host);
  try {
    const backend = await startBackend();
    const client = createTicketingClient({ services: backend.services });
    root.render(
      <StrictMode>
        <ErrorBoundary>
          <App client={client} backend={backend} purchase={purchaseDefaults(client, backend.choice)} />
        </ErrorBoundary>
      </StrictMode>,
    );
  } catch {
    root.render(<Crash />);
  }
}
