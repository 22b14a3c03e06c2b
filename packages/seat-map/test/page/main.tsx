import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Legend,
  SeatList,
  SeatMap,
  type SeatMapSeat,
  SeatView,
  SectionNav,
  useSeatMapModel,
  useSeatMapVersion,
} from '../../src/index.ts';
import { arena, type SampleVenue, stadium, theatre } from '../../src/samples.ts';
import '../../src/style.css';
import './page.css';
import { lehmer } from '../../../testing/random/lehmer.ts';

const query = new URLSearchParams(window.location.search);
const venues: Readonly<Record<string, () => SampleVenue>> = { theatre, arena, stadium };
const { geometry, seats } = (venues[query.get('venue') ?? 'theatre'] ?? theatre)();

/** Some seats taken, more of them near the stage, the same at every load. */
function partlySold(all: readonly SeatMapSeat[]): SeatMapSeat[] {
  const random = lehmer(7);
  const highest = Math.max(...all.map(({ price }) => price));
  return all.map((seat) => {
    const dice = random();
    const share = 0.15 + (0.5 * seat.price) / highest;
    return dice < share ? { ...seat, status: dice < share * 0.8 ? 'sold' : 'reserved' } : seat;
  });
}

const shown = partlySold(seats);

function Page() {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const model = useSeatMapModel({
    seats: shown,
    geometry: query.has('schematic') ? null : geometry,
    selected,
    onSelectedChange: setSelected,
    format: (price) => `$${price}`,
    maxSelected: 8,
    warnOrphans: true,
  });
  useSeatMapVersion(model);
  const [first] = selected;
  return (
    <>
      <SectionNav model={model} />
      {query.has('list') ? <SeatList model={model} /> : <SeatMap model={model} />}
      <div>
        <Legend model={model} />
        {first !== undefined && query.has('view') && (
          <div style={{ maxInlineSize: '24rem' }}>
            <SeatView model={model} seatId={first} />
          </div>
        )}
      </div>
    </>
  );
}

document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
document.documentElement.dir = query.get('dir') ?? 'ltr';
const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
