import { Application, Graphics, Particle, ParticleContainer } from 'pixi.js';
import { colourOf, makeCamera } from './drag.js';

export function prepare(venue, host) {
  let app;
  let seats;
  let particles;
  const { camera, pointOf } = makeCamera(venue, host, {
    move: () => place(),
    press: (n) => paint([[n, 'chosen']]),
  });
  const place = () => {
    seats.position.set(camera.x, camera.y);
    seats.scale.set(camera.scale);
    app.render();
  };
  const paint = (changes) => {
    for (const [n, status] of changes) particles[n].tint = status === 'chosen' ? 0xc2185b : colourOf(status);
    seats.update();
    app.render();
  };
  return {
    can: { drag: true, zoom: true },
    async mount() {
      app = new Application();
      await app.init({ width: 1280, height: 800, background: 0xffffff, autoStart: false, preference: 'webgl' });
      host.append(app.canvas);
      const texture = app.renderer.generateTexture(new Graphics().rect(0, 0, 8, 8).fill(0xffffff));
      seats = new ParticleContainer({ dynamicProperties: { position: false, color: false, vertex: false } });
      particles = venue.seats.map(
        ({ status }, n) =>
          new Particle({
            texture,
            x: venue.places[n].x - 0.41,
            y: venue.places[n].y - 0.41,
            scaleX: 0.82 / 8,
            scaleY: 0.82 / 8,
            tint: colourOf(status),
          }),
      );
      seats.particleChildren = particles;
      app.stage.addChild(seats);
      place();
    },
    update: paint,
    poll(text) {
      JSON.parse(text).forEach(({ status }, n) => {
        particles[n].tint = colourOf(status);
      });
      seats.update();
      app.render();
    },
    pointOf,
  };
}
