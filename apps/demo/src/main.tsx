// First, since the order of the cascade layers is that of their first mention.
import './styles/index.css';
import { createTicketingClient } from '@speckit/sdk';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startBackend } from './backend/startBackend.ts';
import { purchaseTools } from './purchase/tools.ts';
import { Crash, ErrorBoundary } from './problems/ErrorBoundary.tsx';

const host = document.querySelector('#root');
if (host) {
  const root = createRoot(host);
  try {
    const backend = await startBackend();
    const client = createTicketingClient({ services: backend.services });
    root.render(
      <StrictMode>
        <ErrorBoundary>
          <App client={client} backend={backend} purchase={purchaseTools(client, backend.choice)} />
        </ErrorBoundary>
      </StrictMode>,
    );
  } catch {
    root.render(<Crash />);
  }
}
