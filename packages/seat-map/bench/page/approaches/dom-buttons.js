// A button per seat, as a first version without a library does it.
import { createElement, memo, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const Seat = memo(function Seat({ seat, isChosen, onPress }) {
  return createElement(
    'button',
    {
      type: 'button',
      disabled: seat.status !== 'available',
      'aria-pressed': isChosen,
      title: `Section ${seat.sectionCode}, row ${seat.rowNumber}, seat ${seat.seatNumber}`,
      style: { width: 24, height: 24, padding: 0, background: isChosen ? '#c2185b' : undefined },
      onClick: () => onPress(seat.id),
    },
    seat.seatNumber,
  );
});

export function prepare(venue, host) {
  let show;
  const expose = (setSeats) => {
    show = setSeats;
  };
  const rowsOf = (seats) => {
    const rows = new Map();
    for (const seat of seats) {
      const key = `${seat.sectionCode} ${seat.rowNumber}`;
      if (rows.has(key)) rows.get(key).push(seat);
      else rows.set(key, [seat]);
    }
    return [...rows];
  };
  function Map_() {
    const [seats, setSeats] = useState(venue.seats);
    const [chosen, setChosen] = useState('');
    useLayoutEffect(() => expose(setSeats), []);
    return rowsOf(seats).map(([key, row]) =>
      createElement(
        'div',
        { key, style: { whiteSpace: 'nowrap' } },
        row.map((seat) =>
          createElement(Seat, { key: seat.id, seat, isChosen: seat.id === chosen, onPress: setChosen }),
        ),
      ),
    );
  }
  const root = createRoot(host);
  let list = venue.seats;
  return {
    can: { scroll: true, tab: true },
    mount: () => flushSync(() => root.render(createElement(Map_))),
    update(changes) {
      list = [...list];
      for (const [n, status] of changes) list[n] = { ...list[n], status };
      flushSync(() => show(list));
    },
    poll(text) {
      // Equal seats stay the same object, or every button would render.
      const next = JSON.parse(text);
      list = next.map((seat, n) => (list[n].status === seat.status ? list[n] : seat));
      flushSync(() => show(list));
    },
    focus() {
      host.querySelector('button:enabled').focus();
      return true;
    },
    elements: () => host.querySelectorAll('button'),
  };
}
