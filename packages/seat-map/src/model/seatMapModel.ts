import { checkOptions } from './checkOptions.ts';
import { check, checkIndex, isRecord } from './errors.ts';
import { callAll, listen } from './listeners.ts';
import { textsOf, wordsOf } from './messages.ts';
import type { SeatMapModel, SeatMapOptions, ShowTarget } from './modelTypes.ts';
import { orphansOf } from './orphans.ts';
import { isSameData, storeOf } from './prepareSeats.ts';
import { SeatMark, type SeatState, SeatStatus, stateOf, WORDS } from './seat.ts';
import { sectionCode } from './seatTable.ts';

/** Languages that write a whole number without groups as JavaScript does. */
const PLAIN_DIGITS = /^(?:de|en|es|fr|it|pt)(?:-..)?$/u;

/** The state of a seat map without its drawing: seats, selection, view. Several maps may show one. */
export function createSeatMapModel(initial: SeatMapOptions): SeatMapModel {
  checkOptions(initial);
  let options = initial;
  let words = wordsOf(initial.messages);
  /** Made when it is needed: the first one costs a page a frame. */
  let numbers: Intl.NumberFormat | null = null;
  let store = storeOf(initial);
  let kept: readonly string[] = initial.selected ?? initial.defaultSelected ?? [];
  let picked: number | null = null;
  let version = 0;
  let plainVersion = 0;
  const listeners = new Set<() => void>();
  const shows = new Set<(target: ShowTarget) => void>();
  const announcements = new Set<(message: string) => void>();

  const told = () => {
    version += 1;
    callAll(listeners);
  };
  const changed = () => {
    plainVersion += 1;
    told();
  };
  let statuses = store.getStatusVersion();
  const storeChanged = () => {
    const isOther = statuses !== store.getStatusVersion();
    statuses = store.getStatusVersion();
    if (isOther) changed();
    else told();
  };
  let unsubscribe = store.subscribe(storeChanged);
  store.choose(kept);

  const name = (seat: number) => {
    const { table } = store;
    const [row, label] = [table.rowLabels[seat] ?? '', table.seatLabels[seat] ?? ''];
    return words.seatName({ section: sectionCode(table, seat), row, seat: label });
  };
  const names = (seats: readonly number[]) => seats.map(name);
  const formatted = new Map<number, string>();
  const textOf = (price: number) => options.format?.(price) ?? String(price);
  /** Prices are few and asked for at every seat; making a text of one is slow. */
  const format = (price: number) => {
    const text = formatted.get(price) ?? textOf(price);
    formatted.set(price, text);
    return text;
  };
  const number = (count: number) => {
    if (count < 1_000 && PLAIN_DIGITS.test(words.locale)) return String(count);
    return (numbers ??= new Intl.NumberFormat(words.locale)).format(count);
  };
  const announce = (message: string) => {
    callAll(options.announce ? [options.announce] : announcements, message);
  };
  const stateAt = (seat: number): SeatState | 'chosen' => {
    if (store.marks[seat] === SeatMark.chosen) return 'chosen';
    return WORDS[store.status[seat] ?? SeatStatus.closed] ?? 'closed';
  };
  const checkSeat = (seat: number) => checkIndex(seat, store.table.count, 'seat');
  const checkSection = (section: number) => checkIndex(section, store.table.sections.length, 'section');
  const idOf = (seat: number) => store.table.ids[seat] ?? '';
  const select = (next: readonly string[]) => {
    const before = new Set(kept);
    const after = new Set(next);
    const change = { added: next.filter((id) => !before.has(id)), removed: kept.filter((id) => !after.has(id)) };
    if (options.selected === undefined) {
      kept = next;
      store.choose(next);
    }
    options.onSelectedChange?.(next, change);
  };
  const refuse = (message: string, seat: number) => {
    announce(message);
    options.onRefused?.(message, idOf(seat));
  };
  /** Spoken together with the choice: two messages at once would silence the first. */
  const aboutOrphans = (chosen: readonly string[]): string => {
    if (options.warnOrphans !== true) return '';
    const alone = orphansOf(
      store,
      chosen.map((id) => store.table.indexOf(id)),
    );
    return alone.length > 0 ? ` ${words.alone(names(alone))}` : '';
  };
  /** Of those that can still be had: a chosen seat that somebody else took is not counted as chosen. */
  const current = () => kept.filter((id) => store.isFree(store.table.indexOf(id)));
  const entrance = () => {
    const { sections } = store.table;
    const order = sections
      .map((_, place) => place)
      .toSorted((a, b) => (sections[b]?.maxPrice ?? 0) - (sections[a]?.maxPrice ?? 0));
    return order.find((place) => (store.freeIn[place] ?? 0) > 0) ?? 0;
  };
  let entry = entrance();
  const floorOf = (section: number) => store.layout.sections[section]?.floor ?? null;
  const firstFloor = () => (store.layout.isStacked ? (floorOf(entry) ?? store.layout.floors[0]?.id ?? null) : null);
  let floor = firstFloor();

  return {
    store: () => store,
    messages: () => words,
    options: () => options,
    format,
    number,
    activeSection: () => picked ?? entry,
    isPicked: () => picked !== null,
    floor: () => floor,
    update(next) {
      checkOptions(next);
      const before = options;
      options = next;
      // Another function may write the same: only other texts are news.
      const isOtherFormat =
        next.format !== before.format && [...formatted].some(([price, text]) => textOf(price) !== text);
      if (isOtherFormat) formatted.clear();
      let isOtherWords = false;
      if (next.messages !== before.messages) {
        // The same for words: an object made anew at every render is no reason to render again.
        const texts = textsOf(words);
        words = wordsOf(next.messages);
        isOtherWords = texts !== textsOf(words);
        if (isOtherWords) numbers = null;
      }
      if (next.selected !== undefined) kept = next.selected;
      const mustRead = next.seats !== before.seats || next.statusOf !== before.statusOf;
      const lost = isSameData(next.geometry, before.geometry)
        ? mustRead
          ? store.read(next.seats, next.statusOf ?? stateOf)
          : []
        : null;
      if (lost === null) {
        const code = picked === null ? null : store.table.sections[picked]?.code;
        const other = storeOf(next);
        unsubscribe();
        store = other;
        unsubscribe = store.subscribe(storeChanged);
        const same = store.table.sections.findIndex((section) => section.code === code);
        picked = same < 0 ? null : same;
        entry = entrance();
        if (!store.layout.floors.some(({ id }) => id === floor)) floor = firstFloor();
      } else {
        const mine = lost.filter((seat) => kept.includes(idOf(seat)));
        if (mine.length > 0) announce(words.lost(names(mine)));
      }
      store.choose(kept);
      const isOther = (['maxPrice', 'colorScheme'] as const).some((key) => next[key] !== before[key]);
      if (lost === null || isOther || isOtherFormat || isOtherWords) changed();
    },
    press(seat) {
      checkSeat(seat);
      const state = stateAt(seat);
      if (state === 'chosen') {
        const rest = kept.filter((id) => id !== idOf(seat));
        select(rest);
        return announce(words.removed(name(seat), rest.length));
      }
      if (state !== 'available') return refuse(words.notFree(name(seat), words.states[state]), seat);
      const chosen = current();
      const max = options.maxSelected ?? Number.POSITIVE_INFINITY;
      if (chosen.length >= max) return refuse(words.full(max), seat);
      const next = [...chosen, idOf(seat)];
      select(next);
      const message = words.chosen(name(seat), format(store.table.price[seat] ?? 0), next.length);
      return announce(message + aboutOrphans(next));
    },
    chooseAll(seats) {
      check(Array.isArray(seats), 'seats', 'must be a list of seat indices');
      const chosen = current();
      const max = options.maxSelected ?? Number.POSITIVE_INFINITY;
      const free = seats.filter((seat) => store.isFree(seat) && !chosen.includes(idOf(seat)));
      const fitting = free.slice(0, Math.max(0, max - chosen.length));
      const [first] = free;
      if (fitting.length > 0) {
        const next = [...chosen, ...fitting.map(idOf)];
        select(next);
        announce(words.chosenSeveral(names(fitting)) + aboutOrphans(next));
      }
      if (first !== undefined && fitting.length < free.length) refuse(words.full(max), first);
    },
    pickSection(section) {
      checkSection(section);
      if (picked === section) return;
      picked = section;
      if (floor !== null) floor = floorOf(section) ?? floor;
      changed();
    },
    pickFloor(id) {
      const isKnown = id === null ? !store.layout.isStacked : store.layout.floors.some((each) => each.id === id);
      if (!isKnown || id === floor) return;
      floor = id;
      // The keyboard's section is always one that is shown.
      if (id !== null && floorOf(picked ?? entry) !== id) {
        const first = store.layout.sections.findIndex((section) => section.floor === id);
        if (first >= 0) picked = first;
      }
      changed();
    },
    show(target) {
      if (target !== 'all') {
        check(isRecord(target), 'target', 'must be "all", { seat } or { section }');
        if ('seat' in target) checkSeat(target.seat);
        else checkSection(target.section);
      }
      callAll(shows, target);
    },
    describe(seat) {
      checkSeat(seat);
      const price = format(store.table.price[seat] ?? 0);
      return { name: name(seat), detail: `${price}, ${words.states[stateAt(seat)]}` };
    },
    captionsOf(section) {
      checkSection(section);
      const { minPrice = 0, maxPrice = 0 } = store.table.sections[section] ?? {};
      const free = store.freeIn[section] ?? 0;
      const price = minPrice === maxPrice ? format(minPrice) : words.from(format(minPrice));
      const left = free === 0 ? words.noneFree : words.free(number(free));
      return [`${left} · ${price}`, left];
    },
    stateOf(seat) {
      checkSeat(seat);
      return stateAt(seat);
    },
    announce,
    subscribe: (listener) => listen(listeners, listener),
    getVersion: () => version,
    getPlainVersion: () => plainVersion,
    onShow: (listener) => listen(shows, listener),
    onAnnounce: (listener) => listen(announcements, listener),
  };
}
