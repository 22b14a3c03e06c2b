const MAX_SCALE = 56;

/** Drag and wheel for the two drawing libraries, which have neither; and which seat lies at a point. */
export function makeCamera(venue, host, apply) {
  const { left, top, right, bottom } = venue.bounds;
  const scale = Math.min(1240 / (right - left), 760 / (bottom - top));
  const camera = { scale, x: 640 - ((left + right) / 2) * scale, y: 400 - ((top + bottom) / 2) * scale };
  const cells = new Map();
  venue.places.forEach(({ x, y }, n) => {
    const key = `${Math.round(x)},${Math.round(y)}`;
    if (cells.has(key)) cells.get(key).push(n);
    else cells.set(key, [n]);
  });
  let from = null;
  let hasMoved = false;
  host.addEventListener('pointerdown', (event) => {
    from = { x: event.clientX, y: event.clientY };
    hasMoved = false;
  });
  host.addEventListener('pointermove', (event) => {
    if (!from) return;
    hasMoved = true;
    camera.x += event.clientX - from.x;
    camera.y += event.clientY - from.y;
    from = { x: event.clientX, y: event.clientY };
    apply.move(camera);
  });
  host.addEventListener('pointerup', (event) => {
    from = null;
    if (hasMoved) return;
    const x = (event.clientX - camera.x) / camera.scale;
    const y = (event.clientY - camera.y) / camera.scale;
    const near = cells.get(`${Math.round(x)},${Math.round(y)}`) ?? [];
    if (near.length > 0) apply.press(near[0]);
  });
  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const next = Math.min(MAX_SCALE, camera.scale * Math.exp(-event.deltaY * 0.0016));
      camera.x = event.clientX - ((event.clientX - camera.x) * next) / camera.scale;
      camera.y = event.clientY - ((event.clientY - camera.y) * next) / camera.scale;
      camera.scale = next;
      apply.move(camera);
    },
    { passive: false },
  );
  return {
    camera,
    pointOf: (n) => ({
      x: venue.places[n].x * camera.scale + camera.x,
      y: venue.places[n].y * camera.scale + camera.y,
    }),
  };
}

export const colourOf = (status) => (status === 'available' ? 0x00706b : 0xcfd1d6);
