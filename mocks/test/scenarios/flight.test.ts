import { describe, expect, it } from 'vitest';
import { FlightRecordingError, worldOfFlight } from '../../src/scenarios/flight.ts';

const request = (endpoint: string, status?: number, code?: string) => ({
  atMs: 5,
  request: { endpoint, durationMs: 5, ...(status !== undefined && { status }), ...(code !== undefined && { code }) },
});
const step = (atMs: number, type: string) => ({ atMs, step: { type } });
const recording = (preset: string, ...lines: object[]) => ({ version: 1, capabilities: { preset }, seats: 1, lines });

describe('the world of a recorded purchase', () => {
  it('lags as ordering did, in the dialect that was met', () => {
    const { options } = worldOfFlight(recording('deployed', step(20, 'held'), step(320, 'carted')));
    expect(options).toEqual({ dialect: 'deployed', lag: { kind: 'fixed', ms: 300 } });
  });

  it('never hears of a hold that never got into the cart', () => {
    const late = request('POST /cart/add', 404, 'reservation_not_found');
    expect(worldOfFlight(recording('guide', step(20, 'held'), late)).options.lag).toEqual({ kind: 'stuck' });
    expect(worldOfFlight(recording('guide')).options.lag).toEqual({ kind: 'none' });
  });

  it('fails where requests failed, as often, and nowhere else', () => {
    const { faults } = worldOfFlight(
      recording(
        'guide',
        request('GET /events/{eventId}/seatmap', 200),
        request('POST /orders/checkout', 503, 'service_unavailable'),
        request('POST /orders/checkout', 503, 'service_unavailable'),
        request('POST /reservations', undefined, 'outcome_unknown'),
        request('GET /orders/{orderId}', undefined, 'aborted'),
        request('POST /cart/add', 404, 'reservation_not_found'),
      ),
    );
    expect(faults).toEqual([
      { fault: { kind: 'status', status: 503 }, method: 'POST', path: '/orders/checkout', times: 2 },
      { fault: { kind: 'dropAfter' }, method: 'POST', path: '/reservations', times: 1 },
    ]);
  });

  it.each([null, 7, {}, { version: 2, lines: [] }, { version: 1, lines: [{ atMs: 1 }] }])(
    'is not made of %j',
    (odd) => {
      expect(() => worldOfFlight(odd)).toThrow(FlightRecordingError);
    },
  );
});
