import { createCoreClient, localServices } from '@speckit/sdk';
import { describe, expect, it } from 'vitest';
import { warmUpHold } from '../../../src/features/purchase/warmUpHold.ts';

describe('warming up a hold', () => {
  it('comes to a seat in the cart, and asks the platform for nothing', async () => {
    const asked: unknown[] = [];
    const client = createCoreClient({
      services: localServices,
      fetch: (request) => {
        asked.push(request);
        return Promise.reject(new TypeError('no request is expected'));
      },
    });
    const state = await warmUpHold(client, '4b9f3a52-6a8e-4f43-9d0c-1f1f5f0a7a01');
    expect(state.phase).toBe('ready');
    expect(state.problem).toBeNull();
    expect(state.seats.map(({ status }) => status)).toEqual(['in_cart']);
    expect(asked).toEqual([]);
  });
});
