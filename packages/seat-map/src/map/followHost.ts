import type { MapView } from '../canvas/mapView.ts';
import { isSamePalette, readPalette, watchPalette } from '../canvas/palette.ts';

/** Keeps a view in step with its element: size, theme, fonts, pixel ratio, print. Returns how to stop. */
export function followHost(root: HTMLElement, frame: HTMLElement, view: MapView): () => void {
  let palette = readPalette(root);
  view.setPalette(palette);
  const recolour = () => {
    const next = readPalette(root);
    if (isSamePalette(palette, next)) return;
    palette = next;
    view.setPalette(palette);
  };
  const unwatch = watchPalette(root, recolour);
  const sizes = new ResizeObserver(() => view.resize({ width: frame.clientWidth, height: frame.clientHeight }));
  sizes.observe(frame);
  view.resize({ width: frame.clientWidth, height: frame.clientHeight });

  const unzoom = view.onCamera(() => frame.toggleAttribute('data-zoomed', !view.isWhole()));
  let isShown = true;
  void document.fonts.ready.then(() => {
    // Texts were measured with the fallback font.
    if (isShown) view.setPalette({ ...palette });
  });

  let ratio: MediaQueryList | null = null;
  const followRatio = () => {
    ratio?.removeEventListener('change', followRatio);
    ratio = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    ratio.addEventListener('change', followRatio);
    view.drawNow();
  };
  followRatio();
  const print = () => {
    recolour();
    view.drawNow();
  };
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', print);

  return () => {
    isShown = false;
    unwatch();
    unzoom();
    sizes.disconnect();
    ratio?.removeEventListener('change', followRatio);
    window.removeEventListener('beforeprint', print);
    window.removeEventListener('afterprint', print);
  };
}
