// The worker `@speckit/react-hooks/seatmap-worker`: the one module of this package that does something when it is loaded.
import { serveSeatmaps } from './worker/serveSeatmaps.ts';

serveSeatmaps(globalThis);
