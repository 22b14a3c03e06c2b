/** The map's colours as the page's custom properties resolve now: theme, contrast and forced colours included. */
export interface Palette {
  readonly bands: readonly string[];
  readonly seatInk: string;
  readonly dim: string;
  readonly reserved: string;
  readonly sold: string;
  readonly closed: string;
  readonly yours: string;
  readonly yoursInk: string;
  readonly section: string;
  readonly sectionEdge: string;
  readonly activeEdge: string;
  readonly stage: string;
  readonly stageInk: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly plate: string;
  readonly font: string;
}

/** More prices than bands share the last one; each seat's price is always in words too. */
export const BAND_COUNT = 5;

/** Reads the colours through a probe, since a custom property itself may still hold `light-dark()` or `var()`. */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    bands: Array.from({ length: BAND_COUNT }, (_, band) => colour(`--seat-band-${band + 1}`)),
    seatInk: colour('--seat-ink'),
    dim: colour('--seat-dim'),
    reserved: colour('--seat-reserved'),
    sold: colour('--seat-sold'),
    closed: colour('--seat-closed'),
    yours: colour('--seat-yours'),
    yoursInk: colour('--seat-yours-ink'),
    section: colour('--map-section'),
    sectionEdge: colour('--map-section-edge'),
    activeEdge: colour('--map-active-edge'),
    stage: colour('--map-stage'),
    stageInk: colour('--map-stage-ink'),
    ink: colour('--map-ink'),
    inkSoft: colour('--map-ink-soft'),
    plate: colour('--map-plate'),
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return palette;
}

/** Calls back when anything that colours hang on has changed. */
export function watchPalette(host: HTMLElement, onChange: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(host.ownerDocument.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}
