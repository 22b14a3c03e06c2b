import type { MapView } from '../canvas/mapViewTypes.ts';
import { type Palette, readPalette, watchPalette } from '../canvas/palette.ts';

/**
 * Keeps a view in step with its element: size, theme, fonts, pixel ratio, print. Returns how to stop.
 *
 * @param isPatient size and colours are first read when the browser has laid out the page for its next frame: read at once,
 * the browser must do so now
 */
export function followHost(root: HTMLElement, frame: HTMLElement, view: MapView, isPatient: boolean): () => void {
  let palette: Palette | null = null;
  const recolour = () => {
    const next = readPalette(root);
    if (palette?.key !== next.key) view.setPalette((palette = next));
  };
  const stops = [watchPalette(root, recolour)];
  const measure = () => {
    if (!palette) recolour();
    view.resize({ width: frame.clientWidth, height: frame.clientHeight });
  };
  const sizes = new ResizeObserver(measure);
  sizes.observe(frame);
  if (!isPatient) measure();

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
