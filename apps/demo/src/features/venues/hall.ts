import type { Geometry } from '@speckit/seat-map';

/** Sala Mistral: ten straight rows before a small stage. */
export const hall: Geometry = {
  version: 1,
  name: 'Sala Mistral',
  stage: {
    outline: [
      [-5, -4],
      [5, -4],
      [5, -1],
      [-5, -1],
    ],
    height: 0.6,
  },
  sections: [{ code: 'PLATEA', block: { at: [0, 2] }, rise: 0.1 }],
};
