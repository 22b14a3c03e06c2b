// Puts still WebP pictures behind one another: an animated WebP has each of them, as it is, in a chunk of its own.

/** @typedef {{ picture: Buffer, ms: number }} Frame */

/**
 * @param {readonly Frame[]} frames all of one size
 * @param {{ width: number, height: number }} size px
 */
export function animateWebp(frames, { width, height }) {
  const header = Buffer.alloc(10);
  header[0] = 0b10; // Animation.
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  const chunks = [
    chunk('VP8X', header),
    chunk('ANIM', Buffer.alloc(6)), // No background, no end.
    ...frames.map(({ picture, ms }) => {
      const place = Buffer.alloc(16);
      place.writeUIntLE(width - 1, 6, 3);
      place.writeUIntLE(height - 1, 9, 3);
      place.writeUIntLE(ms, 12, 3);
      return chunk('ANMF', Buffer.concat([place, ...pixels(picture)]));
    }),
  ];
  return riff(Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/**
 * The chunks of a still picture that hold its pixels.
 *
 * @param {Buffer} picture
 */
function pixels(picture) {
  const found = [];
  for (let at = 12; at + 8 <= picture.length;) {
    const name = picture.toString('latin1', at, at + 4);
    const end = at + 8 + picture.readUInt32LE(at + 4);
    if (['ALPH', 'VP8 ', 'VP8L'].includes(name)) found.push(chunk(name, picture.subarray(at + 8, end)));
    at = end + (end % 2);
  }
  return found;
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function chunk(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** @param {Buffer} content */
function riff(content) {
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}
