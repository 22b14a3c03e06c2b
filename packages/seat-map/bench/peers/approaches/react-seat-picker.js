// It does not render again when its rows change: another key, that is a new mount, is how a change is shown. Tooltips are
// left out, since each asks the whole document.
import { createElement, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import SeatPicker from 'react-seat-picker';

export function prepare(venue, host) {
  const columns = Math.min(200, Math.ceil(Math.sqrt(venue.seats.length)));
  const rowsOf = (seats) =>
    Array.from({ length: Math.ceil(seats.length / columns) }, (_, row) =>
      seats
        .slice(row * columns, (row + 1) * columns)
        .map(({ id, status }, n) => ({ id, number: n + 1, isReserved: status !== 'available' })),
    );
  let show;
  const expose = (set) => {
    show = (next) => set((before) => ({ seats: next, version: before.version + 1 }));
  };
  let list = venue.seats;
  const add = ({ row, number, id }, addSeat) => addSeat(row, number, id);
  const remove = ({ row, number }, removeSeat) => removeSeat(row, number);
  function Map_() {
    const [{ seats, version }, set] = useState({ seats: list, version: 0 });
    useLayoutEffect(() => expose(set), []);
    return createElement(SeatPicker, {
      key: version,
      rows: rowsOf(seats),
      maxReservableSeats: 1000,
      addSeatCallback: add,
      removeSeatCallback: remove,
      alpha: true,
      visible: true,
    });
  }
  const root = createRoot(host);
  return {
    can: { scroll: true },
    mount: () => flushSync(() => root.render(createElement(Map_))),
    update(changes) {
      list = [...list];
      for (const [n, status] of changes) list[n] = { ...list[n], status };
      flushSync(() => show(list));
    },
    poll(text) {
      list = JSON.parse(text);
      flushSync(() => show(list));
    },
    elements: () => host.querySelectorAll('.seat'),
  };
}
