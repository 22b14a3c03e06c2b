import { parseGeometry, SeatMap } from '@speckit/seat-map';
import '@speckit/seat-map/style.css';
import { useState } from 'react';
import venue from './venue.json';

const geometry = parseGeometry(venue.geometry);

export function Venue() {
  const [selected, setSelected] = useState<readonly string[]>([]);
  return <SeatMap seats={venue.seats} geometry={geometry} selected={selected} onSelectedChange={setSelected} />;
}
