import Konva from 'konva';
import { colourOf, makeCamera } from './drag.js';

const css = (colour) => `#${colour.toString(16).padStart(6, '0')}`;

export function prepare(venue, host) {
  let stage;
  let layer;
  let rects;
  const { camera, pointOf } = makeCamera(venue, host, {
    move: () => place(),
    press(n) {
      rects[n].fill('#c2185b');
      layer.batchDraw();
    },
  });
  const place = () => {
    layer.position({ x: camera.x, y: camera.y });
    layer.scale({ x: camera.scale, y: camera.scale });
    layer.batchDraw();
  };
  return {
    can: { drag: true, zoom: true },
    mount() {
      Konva.autoDrawEnabled = false;
      stage = new Konva.Stage({ container: host, width: 1280, height: 800, listening: false });
      layer = new Konva.Layer({ listening: false });
      rects = venue.seats.map(
        ({ status }, n) =>
          new Konva.Rect({
            x: venue.places[n].x - 0.41,
            y: venue.places[n].y - 0.41,
            width: 0.82,
            height: 0.82,
            fill: css(colourOf(status)),
            perfectDrawEnabled: false,
            shadowForStrokeEnabled: false,
            listening: false,
          }),
      );
      layer.children = rects;
      for (const rect of rects) rect.parent = layer;
      stage.add(layer);
      place();
    },
    update(changes) {
      for (const [n, status] of changes) rects[n].fill(css(colourOf(status)));
      layer.batchDraw();
    },
    poll(text) {
      JSON.parse(text).forEach(({ status }, n) => rects[n].fill(css(colourOf(status))));
      layer.batchDraw();
    },
    pointOf,
  };
}
