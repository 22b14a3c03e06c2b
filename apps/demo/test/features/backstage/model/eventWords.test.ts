import { describe, expect, it } from 'vitest';
import { eventWords, shorten } from '../../../../src/features/backstage/model/eventWords.ts';

const stamp = { seq: 1, at: 0 };

describe('eventWords', () => {
  it('tells a hold from request to topic to consumer', () => {
    const request = {
      type: 'request',
      id: 'r',
      service: 'inventory',
      method: 'POST',
      path: '/reservations',
      from: 'client',
      causedBy: null,
    } as const;
    expect(eventWords({ ...stamp, ...request }, 'you')).toBe('Your page asks inventory: POST /reservations');
    const delivered = {
      type: 'delivered',
      group: 'ordering-service',
      record: 'x',
      topic: 'reservation-created',
      offset: 3,
      attempt: 1,
      lagMs: 312.4,
    } as const;
    expect(eventWords({ ...stamp, ...delivered }, 'you')).toBe(
      'ordering-service receives reservation-created 3 after 312 ms',
    );
  });

  it('keeps quiet about polling, commits and answers that went well', () => {
    expect(
      eventWords({ ...stamp, type: 'response', id: 'r', service: 'catalog', status: 200, ms: 3 }, 'you'),
    ).toBeNull();
    expect(eventWords({ ...stamp, type: 'committed', group: 'g', topic: 't', offset: 1 }, 'you')).toBeNull();
    const poll = {
      type: 'request',
      id: 'r',
      service: 'catalog',
      method: 'GET',
      path: '/events/x/seatmap',
      from: 'client',
      causedBy: null,
    } as const;
    expect(eventWords({ ...stamp, ...poll }, 'you')).toBeNull();
  });
});

describe('shorten', () => {
  it('cuts ids, dashed or not, and nothing else', () => {
    expect(shorten('lock:seat:550e8400e29b41d4a716446655440000')).toBe('lock:seat:550e8400…');
    expect(shorten('/events/550e8400-e29b-41d4-a716-446655440000/seatmap')).toBe('/events/550e8400…/seatmap');
    expect(shorten('reservation-created')).toBe('reservation-created');
  });
});
