/** The map's colours as its custom properties resolve now: theme, contrast and forced colours included. */
export interface Palette {
  readonly bands: readonly string[];
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
  readonly seatInk: string;
  readonly font: string;
}

/** More prices than bands share the last one; each seat's price is always in words too. */
export const BAND_COUNT = 5;

const NAMES =
  'dim reserved sold closed yours yours-ink section section-edge active-edge stage stage-ink ink ink-soft seat-ink'.split(
    ' ',
  );

/**
 * Reads the colours through probes, since a custom property itself may still hold `light-dark()` or `var()`. All probes
 * are attached at once: one recalculation of styles, not one per colour.
 */
export function readPalette(host: HTMLElement): Palette {
  const { ownerDocument } = host;
  const holder = ownerDocument.createElement('span');
  holder.hidden = true;
  const bandNames = Array.from({ length: BAND_COUNT }, (_, band) => `band-${band + 1}`);
  const probes = new Map(
    [...bandNames, ...NAMES].map((name) => {
      const probe = ownerDocument.createElement('i');
      probe.style.color = `var(--seat-map-${name})`;
      holder.append(probe);
      return [name, probe];
    }),
  );
  host.append(holder);
  const read = (name: string) => {
    const probe = probes.get(name);
    return probe ? getComputedStyle(probe).color : '';
  };
  const palette: Palette = {
    bands: bandNames.map(read),
    dim: read('dim'),
    reserved: read('reserved'),
    sold: read('sold'),
    closed: read('closed'),
    yours: read('yours'),
    yoursInk: read('yours-ink'),
    section: read('section'),
    sectionEdge: read('section-edge'),
    activeEdge: read('active-edge'),
    stage: read('stage'),
    stageInk: read('stage-ink'),
    ink: read('ink'),
    inkSoft: read('ink-soft'),
    seatInk: read('seat-ink'),
    font: getComputedStyle(host).fontFamily,
  };
  holder.remove();
  return palette;
}

export function isSamePalette(a: Palette, b: Palette): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)', 'print'];

/** Calls back when anything that colours depend on may have changed: the system's wishes, the page's theme, print. */
export function watchPalette(host: HTMLElement, onChange: () => void): () => void {
  const queries = QUERIES.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  const observer = new MutationObserver(onChange);
  for (let node: HTMLElement | null = host; node; node = node.parentElement)
    observer.observe(node, { attributes: true, attributeFilter: ['data-theme', 'data-scheme', 'class', 'style'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}
