import { lazy, type ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { EventsPage } from '../pages/events/EventsPage.tsx';
import { NotFound } from './NotFound.tsx';

/** What buying needs, pages included; loaded when an event is opened, or before that on hover. */
export const loadBuying = () => import('./Buying.tsx');

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

/** Whether the page of this path is one of those that buy. */
export const isBuyingPath = (path: string): boolean => /^\/events\/[^/]+(?:\/checkout)?\/?$/u.test(path);

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
