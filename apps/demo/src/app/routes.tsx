import { lazy, type ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { EventsPage } from '../pages/events/EventsPage.tsx';
import { NotFound } from './NotFound.tsx';

/** What buying needs, pages included; loaded when an event is opened, or before that on hover. */
export const loadBuying = () => import('./Buying.tsx');
/** Loads it ahead. A failure is met again, and told, when a page needs the code. */
export const fetchBuying = () => void loadBuying().catch(() => undefined);

interface PageRoute {
  readonly path: string;
  readonly page: ComponentType;
}

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const ADMIN = page(async () => (await import('../pages/admin/AdminPage.tsx')).AdminPage);

/** The pages beside those of `Buying`, each with its own code. Titles and headings are the pages' own. */
export const ROUTES: readonly PageRoute[] = [
  { path: '/', page: EventsPage },
  { path: '/tickets', page: page(async () => (await import('../pages/tickets/TicketsPage.tsx')).TicketsPage) },
  { path: '/tickets/:id', page: page(async () => (await import('../pages/tickets/TicketPage.tsx')).TicketPage) },
  { path: '/account', page: page(async () => (await import('../pages/account/AccountPage.tsx')).AccountPage) },
  { path: '/admin', page: ADMIN },
  { path: '/admin/:id', page: ADMIN },
];

/** The event that a page which buys is about; null for every other page. */
export const eventOfPath = (path: string): string | null =>
  /^\/events\/([^/]+)(?:\/checkout)?\/?$/u.exec(path)?.[1] ?? null;

/** Whether the page of this path is one of those that buy. */
export const isBuyingPath = (path: string): boolean => eventOfPath(path) !== null;

export function Pages({ path }: { readonly path: string }) {
  if (isBuyingPath(path)) return null;
  return (
    <Switch>
      {ROUTES.map(({ path: at, page: Page }) => (
        <Route key={at} path={at} component={Page} />
      ))}
      <Route component={NotFound} />
    </Switch>
  );
}
