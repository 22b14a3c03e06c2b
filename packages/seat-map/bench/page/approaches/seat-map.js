import { SeatMap, useSeatMapModel } from '@speckit/seat-map';
import '@speckit/seat-map/style.css';
import { createElement, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const format = (price) => `$${price}`;

export function prepare(venue, host) {
  let show;
  let model;
  const expose = (own, setSeats) => {
    model = own;
    show = setSeats;
  };
  function Map() {
    const [seats, setSeats] = useState(venue.seats);
    const own = useSeatMapModel({ seats, format });
    useLayoutEffect(() => expose(own, setSeats), [own]);
    return createElement('div', { style: { height: '800px' } }, createElement(SeatMap, { model: own }));
  }
  const root = createRoot(host);
  return {
    can: { drag: true, zoom: true, keys: true },
    mount: () => flushSync(() => root.render(createElement(Map))),
    update: (changes) => model.store().patch(changes.map(([n, status]) => [venue.seats[n].id, status])),
    poll: (text) => flushSync(() => show(JSON.parse(text))),
    focus() {
      host.querySelector('.seat-map__grid button[tabindex="0"]').focus();
      return true;
    },
    pointOf(n) {
      const grid = host.querySelector('.seat-map__grid');
      const [, x, y] = /translate\((.+)px, (.+)px\)/.exec(grid.style.transform);
      const scale = Number(grid.style.getPropertyValue('--seat-map-scale'));
      return { x: Number(x) + venue.places[n].x * scale, y: Number(y) + venue.places[n].y * scale };
    },
  };
}
