import type { SeatMapMessages } from '@speckit/seat-map';
import type { Translate } from '../../i18n/useWords.tsx';
import { formatWords } from '../../format/messages.ts';
import { seatWords as words } from './messages.ts';

/** Every word of the seat map, in the language of the page. */
export function seatMapMessages(
  t: Translate,
  locale: string,
  list: (items: readonly string[]) => string,
): SeatMapMessages {
  return {
    locale,
    map: t(words.map),
    instructions: t(words.instructions),
    seatName: ({ section, row, seat }) => t(formatWords.seat, { section, row, seat }),
    seatsOfSection: (section) => t(words.seatsOfSection, { section }),
    row: (row) => t(words.rowOf, { row }),
    states: {
      available: t(words.available),
      reserved: t(words.reserved),
      sold: t(words.sold),
      closed: t(words.closed),
      chosen: t(words.chosenState),
      held: t(words.held),
      owned: t(words.owned),
    },
    free: (count) => t(words.free, { count }),
    noneFree: t(words.noneFree),
    from: (price) => t(words.from, { price }),
    andLess: (price) => t(words.andLess, { price }),
    stage: t(words.stage),
    schematic: t(words.schematic),
    controls: t(words.controls),
    zoomIn: t(words.zoomIn),
    zoomOut: t(words.zoomOut),
    showAll: t(words.showAll),
    moveUp: t(words.moveUp),
    moveDown: t(words.moveDown),
    moveLeft: t(words.moveLeft),
    moveRight: t(words.moveRight),
    several: t(words.several),
    floor: t(words.floor),
    allFloors: t(words.allFloors),
    chosen: (name, price, count) => t(words.chosen, { name, price, count }),
    removed: (name, count) => t(words.removed, { name, count }),
    chosenSeveral: (names) => t(words.chosenSeveral, { names: list(names) }),
    notFree: (name, state) => t(words.notFree, { name, state }),
    full: (max) => t(words.full, { max }),
    lost: (names) => t(words.lost, { names: list(names) }),
    alone: (names) => t(words.alone, { names: list(names) }),
    sections: t(words.sections),
    findSection: t(words.findSection),
    legend: t(words.legend),
    list: {
      label: t(words.seats),
      columns: {
        section: t(words.section),
        row: t(words.row),
        seat: t(words.seat),
        price: t(words.price),
        state: t(words.state),
        choose: t(words.choose),
      },
      allSections: t(words.allSections),
      onlyFree: t(words.onlyFree),
      count: (count, exact) => t(words.count, { count, exact }),
      empty: t(words.empty),
    },
    view: {
      label: (name) => t(words.viewFrom, { name }),
      summary: ({ metres, turn }) => {
        if (Math.abs(turn) < 5) return t(words.viewAhead, { metres });
        return t(turn < 0 ? words.viewLeft : words.viewRight, { metres, turn: Math.abs(turn) });
      },
    },
  };
}
