import { SeatMap } from '@speckit/seat-map';
import '@speckit/seat-map/style.css';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import venue from './venue.json';

function Venue() {
  const [selected, onSelectedChange] = useState([]);
  return createElement(SeatMap, { ...venue, selected, onSelectedChange, format: (price) => `€${price}` });
}

createRoot(document.querySelector('#root')).render(createElement(Venue));
