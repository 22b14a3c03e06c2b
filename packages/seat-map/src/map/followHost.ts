import type { MapView } from '../canvas/mapViewTypes.ts';
import { type Palette, readPalette, watchPalette } from '../canvas/palette.ts';

/** A map less high than this (px) has no room for sentences. */
const SMALL = 200;

/**
 * Keeps a view in step with its element: size, theme, fonts, pixel ratio, print. Returns how to stop.
 *
 * @param isPatient size and colours are first read when the browser has laid out the page for its next frame: read at once,
 * the browser must do so now
 */
export function followHost(root: HTMLElement, frame: HTMLElement, view: MapView, isPatient: boolean): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let palette: Palette | null = null;
  const recolour = () => {
    const next = readPalette(root);
    if (palette?.key !== next.key) view.setPalette((palette = next));
  };
  watchPalette(root, recolour, signal);
  const measure = () => {
    root.toggleAttribute('data-small', root.clientHeight < SMALL);
    if (!palette) recolour();
    view.resize({ width: frame.clientWidth, height: frame.clientHeight }, isPatient);
  };
  const sizes = new ResizeObserver(measure);
  // The outer one first: what it changes inside is then told in the same frame.
  sizes.observe(root);
  sizes.observe(frame);
  if (!isPatient) measure();
  // Texts were measured with the font that stood in for these.
  if (document.fonts.status === 'loading') {
    const reread = () => view.setPalette((palette = readPalette(root)));
    document.fonts.addEventListener('loadingdone', reread, { once: true, signal });
  }

  let ratio = window.devicePixelRatio;
  const watchRatio = () => {
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`);
    query.addEventListener('change', followRatio, { once: true, signal });
  };
  const followRatio = () => {
    if (ratio === window.devicePixelRatio) return;
    ratio = window.devicePixelRatio;
    view.drawNow();
    watchRatio();
  };
  watchRatio();
  window.addEventListener('resize', followRatio, { signal });
  const print = () => {
    recolour();
    view.drawNow();
  };
  for (const type of ['beforeprint', 'afterprint']) window.addEventListener(type, print, { signal });
  const stop = view.onCamera(() => frame.toggleAttribute('data-zoomed', !view.isWhole()));
  return () => {
    abort.abort();
    sizes.disconnect();
    stop();
  };
}
