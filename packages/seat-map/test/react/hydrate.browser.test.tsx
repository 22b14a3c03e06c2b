import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SeatMap } from '../../src/index.ts';
import { click, middleOf, seats } from '../support/page.tsx';

afterEach(() => {
  document.body.replaceChildren();
});

it('takes over what a server rendered, in StrictMode, without a mismatch, and is left without a trace', async () => {
  const host = document.createElement('div');
  host.style.blockSize = '400px';
  host.innerHTML = '<div class="seat-map-host"></div>';
  document.body.append(host);
  const onRecoverableError = vi.fn<(error: unknown) => void>();
  const onSelectedChange = vi.fn<(ids: readonly string[]) => void>();
  const root = hydrateRoot(
    host,
    <StrictMode>
      <SeatMap seats={seats} onSelectedChange={onSelectedChange} />
    </StrictMode>,
    { onRecoverableError },
  );
  await expect.element(page.getByRole('grid')).toBeInTheDocument();
  expect(onRecoverableError).not.toHaveBeenCalled();
  // Effects run twice in StrictMode: one map is left, with one live region.
  expect(document.querySelectorAll('.seat-map')).toHaveLength(1);
  expect(document.querySelectorAll('[aria-live]')).toHaveLength(1);
  const at = middleOf('Section A, row 1, seat 1');
  await click(at);
  await expect.poll(() => onSelectedChange.mock.calls).toEqual([[['A-1-1'], { added: ['A-1-1'], removed: [] }]]);
  root.unmount();
  expect(host.innerHTML).toBe('');
});
