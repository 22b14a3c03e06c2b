import { describe, expect, it } from 'vitest';
import { checkGeometry, parseGeometry } from '../../src/model/checkGeometry.ts';
import { GeometryError } from '../../src/model/errors.ts';
import { arena, stadium, theatre } from '../../src/samples.ts';
import { block } from '../support/seats.ts';

const outline = [
  [0, 0],
  [4, 0],
  [4, 2],
];
const good = {
  version: 1,
  stage: { outline },
  floors: [{ id: 'low', label: 'Low' }],
  sections: [{ code: 'A', floor: 'low', block: { at: [0, 4] } }],
};

describe('checkGeometry', () => {
  it.each([theatre(), arena(), stadium()])(
    'finds nothing wrong with the samples, as JSON too',
    ({ geometry, seats }) => {
      expect(checkGeometry(JSON.parse(JSON.stringify(geometry)), seats)).toEqual([]);
    },
  );

  it.each([
    [null, '$'],
    [[], '$'],
    [{ ...good, version: 2 }, 'version'],
    [{ ...good, seatWidth: 0 }, 'seatWidth'],
    [{ ...good, stage: undefined }, 'stage'],
    [
      {
        ...good,
        stage: {
          outline: [
            [0, 0],
            [1, 1],
          ],
        },
      },
      'stage.outline',
    ],
    [{ ...good, sections: {} }, 'sections'],
    [{ ...good, sections: ['A'] }, 'sections[0]'],
    [{ ...good, sections: [...good.sections, ...good.sections] }, 'sections[1].code'],
    [{ ...good, sections: [{ code: 'A', floor: 'high', block: { at: [0, 4] } }] }, 'sections[0].floor'],
    [{ ...good, sections: [{ code: 'A' }] }, 'sections[0]'],
    [{ ...good, sections: [{ code: 'A', block: { at: [0, 4] }, rows: [] }] }, 'sections[0]'],
    [{ ...good, sections: [{ code: 'A', block: { at: ['0', 4] } }] }, 'sections[0].block.at'],
    [{ ...good, sections: [{ code: 'A', block: { at: [0, 4], seatGap: -1 } }] }, 'sections[0].block.seatGap'],
    [
      { ...good, sections: [{ code: 'A', fan: { center: [0, 0], radius: Number.NaN, from: 0, to: 9 } }] },
      'sections[0].fan.radius',
    ],
    [{ ...good, sections: [{ code: 'A', fan: { center: [0, 0], radius: 3, from: 9, to: 9 } }] }, 'sections[0].fan.to'],
    [{ ...good, sections: [{ code: 'A', rows: [{ row: 1 }] }] }, 'sections[0].rows[0]'],
    [{ ...good, sections: [{ code: 'A', rows: [{ row: 1, line: [[0, 0]] }] }] }, 'sections[0].rows[0].line'],
    [
      {
        ...good,
        sections: [
          {
            code: 'A',
            rows: [
              {
                row: 1,
                line: [
                  [0, 0],
                  [1, 0],
                ],
                seats: [],
              },
            ],
          },
        ],
      },
      'sections[0].rows[0].seats',
    ],
    [{ ...good, entrances: [{ at: [0], label: 'North' }] }, 'entrances[0].at'],
    [{ ...good, labels: [{ at: [0, 0] }] }, 'labels[0].label'],
    [{ ...good, areas: [{ label: 'Bar', outline: [] }] }, 'areas[0].outline'],
  ])('names the place of what is wrong: %j', (value, path) => {
    expect(checkGeometry(value).map((problem) => problem.path)).toContain(path);
    expect(() => parseGeometry(value)).toThrow(GeometryError);
  });

  it('names sections and rows of the seats that it leaves out', () => {
    const rows = {
      ...good,
      sections: [
        {
          code: 'A',
          rows: [
            {
              row: 1,
              line: [
                [0, 0],
                [4, 0],
              ],
            },
          ],
        },
      ],
    };
    const messages = checkGeometry(rows, [...block('A', 2, 3, 10), ...block('B', 1, 1, 10)]).map(
      ({ message }) => message,
    );
    expect(messages).toEqual(['row "2" of section "A" is missing', 'section "B" of the seats is missing']);
  });

  it('gives back a good geometry as it is', () => {
    expect(parseGeometry(good)).toBe(good);
  });
});
