import encodeQR from 'qr';

export interface QrPath {
  /** Modules across, one light module of border on each side included. */
  readonly size: number;
  readonly path: string;
}

/** A QR code as one path on a grid of `size` modules: runs of dark modules become one rectangle each. */
export function qrPath(text: string): QrPath {
  const modules = encodeQR(text, 'raw', { border: 1, ecc: 'medium' });
  const parts: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const start = x;
      while (row[x + 1] === true) x += 1;
      parts.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`);
    }
  });
  return { size: modules.length, path: parts.join('') };
}
