// What the bench drives: one approach on one page, mounted when it is told to.
import { peers } from '#peers';
import { makeVenue } from './venue.js';

const approaches = { ...import.meta.glob('./approaches/*.js'), ...peers };
const query = new URLSearchParams(location.search);
const host = document.querySelector('#host');
const venue = makeVenue(Number(query.get('seats')), Number(query.get('row') ?? 0));
const path = Object.keys(approaches).find((each) => each.endsWith(`/${query.get('approach')}.js`));
const { prepare } = await approaches[path]();
const approach = await prepare(venue, host);
const nextPaint = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

let frames = [];
let recording = 0;
const stamps = [];
let armed = '';
for (const type of ['pointerup', 'keydown'])
  addEventListener(
    type,
    (event) => {
      if (armed !== type) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => stamps.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );

async function timed(work) {
  const start = performance.now();
  await work();
  await nextPaint();
  return performance.now() - start;
}

/** 500 seats that change, spread over the venue; another 500 at every call. */
let turn = 0;
function changes() {
  turn += 1;
  const step = venue.seats.length / 500;
  return Array.from({ length: 500 }, (_, n) => Math.floor((n + 0.13 * turn) * step) % venue.seats.length).map((n) => [
    n,
    (n + turn) % 2 ? 'sold' : 'available',
  ]);
}

const answers = [];
function answerOf(changed) {
  if (changed) for (const [n, status] of changes()) venue.seats[n] = { ...venue.seats[n], status };
  return JSON.stringify(venue.seats);
}
answers.push(answerOf(false), answerOf(true));

window.bench = {
  can: approach.can,
  mount: () => timed(approach.mount),
  update: () => timed(() => approach.update(changes())),
  /** An answer of the catalog as text, parsed and shown. */
  poll: (place) => timed(() => approach.poll(answers[place])),
  startFrames() {
    frames = [];
    let last = 0;
    const step = (now) => {
      if (last) frames.push(now - last);
      last = now;
      recording = requestAnimationFrame(step);
    };
    recording = requestAnimationFrame(step);
  },
  stopFrames() {
    cancelAnimationFrame(recording);
    return frames;
  },
  arm(type) {
    armed = type;
    stamps.length = 0;
  },
  stamps: () => stamps,
  focus: () => approach.focus?.() ?? false,
  /** Free seats in view, spread over the page, as points to press. */
  points(count) {
    const inside = [];
    const elements = approach.elements?.();
    const pointOf = (n) => {
      if (!elements) return approach.pointOf(n);
      const box = elements[n]?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    for (let n = 0; n < venue.seats.length && inside.length < 4000; n += 1) {
      if (venue.seats[n].status !== 'available') continue;
      const at = pointOf(n);
      if (at && at.x > 60 && at.y > 60 && at.x < 1200 && at.y < 700) inside.push(at);
    }
    const step = Math.max(1, Math.floor(inside.length / count));
    return inside.filter((_, n) => n % step === 0).slice(0, count);
  },
};
