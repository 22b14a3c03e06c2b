import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { renderToReadableStream } from 'react-dom/server.browser';
import { describe, expect, it, vi } from 'vitest';
import { Legend, SeatList, SeatMap, SeatView, SectionNav, useSeatMapModel } from '../src/index.ts';
import { theatre } from '../src/samples.ts';

const { seats, geometry } = theatre();

function Page() {
  const model = useSeatMapModel({ seats, geometry, format: (price) => `$${price}` });
  return (
    <StrictMode>
      <SectionNav model={model} />
      <SeatMap model={model} />
      <SeatList model={model} />
      <SeatView model={model} seatId="STALLS-A-1" />
      <Legend model={model} />
    </StrictMode>
  );
}

describe('on a server, without window or document', () => {
  it('renders navigation, list, view and legend, and the place of the map', () => {
    expect(typeof window).toBe('undefined');
    const html = renderToString(<Page />);
    expect(html).toContain('class="seat-map-host"');
    expect(html).toContain('CIRCLE 1');
    expect(html).toContain('aria-label="Section CIRCLE 1, row 1, seat 1, $60, free"');
    expect(html).toContain('View from Section STALLS, row A, seat 1');
    // Of 1,034 seats those of the first screenful.
    expect(html.match(/<tr /gu)?.length).toBeLessThan(40);
  });

  it('reports nothing: React 18 knows layout effects only in browsers', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
    renderToString(<Page />);
    renderToString(<SeatMap seats={seats} />);
    expect(error.mock.calls).toEqual([]);
    error.mockRestore();
  });

  it('renders a map alone by its options, and as a stream', async () => {
    const stream = await renderToReadableStream(<SeatMap seats={seats} className="wide" />);
    expect(await new Response(stream).text()).toBe('<div class="seat-map-host wide"></div>');
  });
});
