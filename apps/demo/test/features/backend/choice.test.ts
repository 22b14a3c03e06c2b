import { describe, expect, it } from 'vitest';
import { chooseBackend, queryOf } from '../../../src/features/backend/choice.ts';

describe('chooseBackend', () => {
  it('runs in the page unless told otherwise', () => {
    expect(chooseBackend('', null, undefined, true)).toEqual({ kind: 'worker' });
    expect(chooseBackend('', null, 'server', true)).toEqual({ kind: 'server' });
    expect(chooseBackend('?backend=live', null, 'server', true)).toEqual({ kind: 'live' });
  });

  it('takes a port offset for the server, and for no other', () => {
    expect(chooseBackend('?backend=server&offset=100', null, undefined, true)).toEqual({ kind: 'server', offset: 100 });
    expect(chooseBackend('?backend=worker&offset=100', null, undefined, true)).toEqual({ kind: 'worker' });
    expect(chooseBackend('', queryOf({ kind: 'server', offset: 100 }), undefined, true)).toEqual({
      kind: 'server',
      offset: 100,
    });
  });

  it('takes lag, seed and hold length for the worker, and drops what is not a number', () => {
    expect(chooseBackend('?lag=0&seed=7&ttl=20', null, undefined, true)).toEqual({
      kind: 'worker',
      lag: 0,
      seed: 7,
      ttl: 20,
    });
    expect(chooseBackend('?lag=soon&seed=&ttl=-3', null, undefined, true)).toEqual({ kind: 'worker' });
  });

  it('remembers the choice of the tab when the address says nothing', () => {
    const first = chooseBackend('?backend=worker&lag=20', null, undefined, true);
    expect(chooseBackend('?theme=dark', queryOf(first), undefined, true)).toEqual(first);
    expect(chooseBackend('?backend=server', queryOf(first), undefined, true)).toEqual({ kind: 'server' });
  });

  it('never asks for an emulator that the build does not carry', () => {
    expect(chooseBackend('?backend=worker', null, 'live', false)).toEqual({ kind: 'live' });
    expect(chooseBackend('?backend=nonsense', null, 'live', false)).toEqual({ kind: 'live' });
  });
});
