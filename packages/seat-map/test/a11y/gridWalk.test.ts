import { describe, expect, it } from 'vitest';
import { walk, type WalkKey } from '../../src/a11y/gridWalk.ts';
import { createSeatTable } from '../../src/model/seatTable.ts';
import { block } from '../support/seats.ts';

describe('walk', () => {
  const seats = [
    ...block('A', 3, 5, 50).filter((seat) => !['A-2-3', 'A-2-4'].includes(seat.id)),
    ...block('B', 2, 2, 40),
  ];
  const table = createSeatTable(seats);
  const go = (from: string, key: WalkKey, control = false) => table.ids[walk(table, table.indexOf(from), key, control)];

  it('steps to the neighbour and over gaps', () => {
    expect(go('A-1-1', 'ArrowRight')).toBe('A-1-2');
    expect(go('A-2-2', 'ArrowRight')).toBe('A-2-5');
    expect(go('A-2-5', 'ArrowLeft')).toBe('A-2-2');
  });

  it('goes to the nearest seat of the next row when no seat is straight below', () => {
    expect(go('A-1-3', 'ArrowDown')).toBe('A-2-2');
    expect(go('A-1-1', 'ArrowDown')).toBe('A-2-1');
    expect(go('A-3-4', 'ArrowUp')).toBe('A-2-5');
  });

  it('stops at the edges', () => {
    expect(go('A-1-5', 'ArrowRight')).toBe('A-1-5');
    expect(go('A-3-1', 'ArrowDown')).toBe('A-3-1');
    expect(go('A-1-1', 'PageUp')).toBe('A-1-1');
  });

  it('jumps to the ends of the row, of the section, and between sections', () => {
    expect(go('A-1-3', 'Home')).toBe('A-1-1');
    expect(go('A-1-3', 'End')).toBe('A-1-5');
    expect(go('A-2-2', 'Home', true)).toBe('A-1-1');
    expect(go('A-2-2', 'End', true)).toBe('A-3-5');
    expect(go('A-2-2', 'PageDown')).toBe('B-1-1');
    expect(go('B-2-2', 'PageUp')).toBe('A-1-1');
  });
});
