import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../src/features/tickets/qrPath.ts';

describe('qrPath', () => {
  it('covers exactly the dark modules', () => {
    const text = 'SPECKIT:7c9e6679-7425-40de-944b-e07fc1f90ae7:A-1-2';
    const { size, path } = qrPath(text);
    const painted = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/gu))
      for (let column = Number(x); column < Number(x) + Number(width); column += 1)
        (painted[Number(y)] ?? [])[column] = true;
    expect(painted).toEqual(encodeQR(text, 'raw', { border: 1, ecc: 'medium' }));
  });
});
