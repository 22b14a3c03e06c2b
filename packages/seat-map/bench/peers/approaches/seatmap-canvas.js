// New data is its only way to take a change of status.
import { SeatMapCanvas } from '@alisaitteke/seatmap-canvas';
import '@alisaitteke/seatmap-canvas/dist/esm/seatmap.canvas.css';

const DISTANCE = 30;
/** Without these it throws: the styles of its own documentation. */
const STYLE = {
  seat: { radius: 12, color: '#6796ff', hover: '#5671ff', not_salable: '#424747', selected: '#56aa45' },
  block: { fill: '#e2e2e2', stroke: '#e2e2e2' },
  label: { color: '#000', radius: 12, 'font-size': '12px', bg: '#fff' },
  legend: {},
  tooltip: {},
};

export function prepare(venue, host) {
  let list = venue.seats;
  const blocksOf = () => {
    const blocks = new Map();
    list.forEach(({ id, sectionCode, seatNumber, status }, n) => {
      if (!blocks.has(sectionCode))
        blocks.set(sectionCode, { id: sectionCode, title: sectionCode, color: '#e2e2e2', labels: [], seats: [] });
      blocks.get(sectionCode).seats.push({
        id,
        title: String(seatNumber),
        salable: status === 'available',
        x: venue.places[n].x * DISTANCE,
        y: venue.places[n].y * DISTANCE,
      });
    });
    return [...blocks.values()];
  };
  let map;
  return {
    can: { drag: true, zoom: true },
    mount() {
      host.id = 'host';
      map = new SeatMapCanvas('#host', { resizable: false, style: STYLE });
      map.eventManager.addEventListener('seat_click', (seat) => (seat.item.selected ? seat.unSelect() : seat.select()));
      map.data.replaceData(blocksOf());
    },
    update(changes) {
      list = [...list];
      for (const [n, status] of changes) list[n] = { ...list[n], status };
      map.data.replaceData(blocksOf());
    },
    poll(text) {
      list = JSON.parse(text);
      map.data.replaceData(blocksOf());
    },
    elements: () => host.querySelectorAll('.seat'),
  };
}
