import type { MapView } from '../canvas/mapView.ts';
import { readPalette, watchPalette } from '../canvas/palette.ts';

/** Keeps a view in step with its element: size, theme, fonts, pixel ratio, print. Returns how to stop. */
export function followHost(root: HTMLElement, frame: HTMLElement, view: MapView): () => void {
  let palette = readPalette(root);
  view.setPalette(palette);
  const recolour = () => {
    const next = readPalette(root);
    if (palette.key !== next.key) view.setPalette((palette = next));
  };
  const stops = [watchPalette(root, recolour)];
  const resize = () => view.resize({ width: frame.clientWidth, height: frame.clientHeight });
  const sizes = new ResizeObserver(resize);
  sizes.observe(frame);
  resize();

  stops.push(
    () => sizes.disconnect(),
    view.onCamera(() => frame.toggleAttribute('data-zoomed', !view.isWhole())),
  );
  // Texts were measured with the font that stood in for these.
  if (document.fonts.status === 'loading') {
    const reread = () => view.setPalette((palette = readPalette(root)));
    document.fonts.addEventListener('loadingdone', reread, { once: true });
    stops.push(() => document.fonts.removeEventListener('loadingdone', reread));
  }

  let ratio = window.devicePixelRatio;
  let query: MediaQueryList | undefined;
  const followRatio = () => {
    query?.removeEventListener('change', followRatio);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', followRatio);
    if (ratio !== window.devicePixelRatio) view.drawNow();
    ratio = window.devicePixelRatio;
  };
  followRatio();
  window.addEventListener('resize', followRatio);
  const print = () => {
    recolour();
    view.drawNow();
  };
  const prints = ['beforeprint', 'afterprint'];
  for (const type of prints) window.addEventListener(type, print);
  stops.push(() => {
    query?.removeEventListener('change', followRatio);
    window.removeEventListener('resize', followRatio);
    for (const type of prints) window.removeEventListener(type, print);
  });
  return () => stops.forEach((stop) => stop());
}
