import { describe, expect, it } from 'vitest';
import { spanish } from '../src/es.ts';
import { english } from '../src/messages/english.ts';
import { eventWords } from '../src/messages/eventWords.ts';
import { shorten } from '../src/messages/format.ts';
import { createEventLog } from '../src/model/eventLog.ts';

const stamp = { seq: 1, at: 0 };
const request = {
  ...stamp,
  type: 'request',
  id: 'r',
  service: 'inventory',
  method: 'POST',
  path: '/reservations',
  from: 'client',
  causedBy: null,
} as const;

describe('eventWords', () => {
  it('tells a hold from request to topic to consumer', () => {
    expect(eventWords(request, 'you', english)).toBe('Your page asks inventory: POST /reservations');
    const delivered = {
      ...stamp,
      type: 'delivered',
      group: 'ordering-service',
      record: 'x',
      topic: 'reservation-created',
      offset: 3,
      attempt: 1,
      lagMs: 1_312.4,
    } as const;
    expect(eventWords(delivered, 'you', english)).toBe(
      'ordering-service receives reservation-created 3 after 1,312 ms',
    );
    expect(eventWords(delivered, 'you', spanish)).toBe('ordering-service recibe reservation-created 3 tras 1312 ms');
  });

  it('says whose doing it is, in each language', () => {
    const rival = { ...request, from: 'rival' } as const;
    expect(eventWords(rival, 'rival', english)).toMatch(/^A rival asks/u);
    expect(eventWords(rival, 'rival', spanish)).toMatch(/^Un rival pide/u);
    expect(eventWords({ ...request, from: 'ordering' }, 'you', english)).toMatch(/^ordering asks/u);
  });
});

describe('the log', () => {
  it('leaves out polling, commits and answers that went well', () => {
    const log = createEventLog();
    log.tell({ ...stamp, type: 'response', id: 'r', service: 'catalog', status: 200, ms: 3 }, 'you');
    log.tell({ ...stamp, type: 'committed', group: 'g', topic: 't', offset: 1 }, 'you');
    log.tell({ ...request, method: 'GET', service: 'catalog', path: '/events/x/seatmap' }, 'you');
    expect(log.lines()).toEqual([]);
    log.tell(request, 'you');
    expect(log.lines()).toMatchObject([{ who: 'you', event: { path: '/reservations' } }]);
  });

  it('keeps your lines when a crowd makes thousands', () => {
    const log = createEventLog();
    log.tell(request, 'you');
    for (let seq = 2; seq < 3_000; seq += 1) log.tell({ ...request, seq, from: 'rival' }, 'rival');
    expect(log.lines().filter(({ who }) => who === 'you')).toHaveLength(1);
    expect(log.lines().length).toBeLessThan(500);
  });
});

describe('shorten', () => {
  it('cuts ids, dashed or not, and nothing else', () => {
    expect(shorten('lock:seat:550e8400e29b41d4a716446655440000')).toBe('lock:seat:550e8400…');
    expect(shorten('/events/550e8400-e29b-41d4-a716-446655440000/seatmap')).toBe('/events/550e8400…/seatmap');
    expect(shorten('reservation-created')).toBe('reservation-created');
  });
});
