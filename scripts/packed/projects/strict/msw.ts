// The entry point whose types are MSW's own: those ask for a newer TypeScript than this package does.
import type { createTicketingHandlers } from '@speckit/mocks/msw';
import type { IsAny } from './consumer.tsx';

export const isTyped: IsAny<ReturnType<typeof createTicketingHandlers>> = false;
