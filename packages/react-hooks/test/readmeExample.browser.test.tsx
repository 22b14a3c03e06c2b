import { createPlatform, DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { App } from './readmeExample.tsx';

afterEach(() => vi.unstubAllGlobals());

it('buys a seat with the example of the README', async () => {
  vi.stubGlobal('fetch', createPlatform({ lag: 0 }).fetch);
  const screen = await render(<App eventId={DOCUMENTED_EVENT_ID} />);
  await screen.getByRole('button', { name: 'A-1-2' }).click();
  await screen.getByRole('button', { name: /^Pay within 1[45]:\d\d$/ }).click();
  await expect.element(screen.getByText('owned')).toBeVisible();
});
