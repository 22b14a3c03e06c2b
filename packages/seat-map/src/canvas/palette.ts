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

const NAMES = {
  dim: 'dim',
  reserved: 'reserved',
  sold: 'sold',
  closed: 'closed',
  yours: 'yours',
  yoursInk: 'yours-ink',
  section: 'section',
  sectionEdge: 'section-edge',
  activeEdge: 'active-edge',
  stage: 'stage',
  stageInk: 'stage-ink',
  ink: 'ink',
  inkSoft: 'ink-soft',
  seatInk: 'seat-ink',
} as const;

type ColourName = keyof typeof NAMES;

/**
 * Reads the colours through probes, since a custom property itself may still hold `light-dark()` or `var()`. All probes
 * are attached at once: one recalculation of styles, not one per colour.
 */
export function readPalette(host: HTMLElement): Palette {
  const { ownerDocument } = host;
  const probes = ownerDocument.createElement('span');
  probes.hidden = true;
  const probe = (name: string) => {
    const each = ownerDocument.createElement('i');
    each.style.color = `var(--seat-map-${name})`;
    probes.append(each);
    return each;
  };
  const bands = Array.from({ length: BAND_COUNT }, (_, band) => probe(`band-${band + 1}`));
  const of: Record<ColourName, HTMLElement> = {
    dim: probe(NAMES.dim),
    reserved: probe(NAMES.reserved),
    sold: probe(NAMES.sold),
    closed: probe(NAMES.closed),
    yours: probe(NAMES.yours),
    yoursInk: probe(NAMES.yoursInk),
    section: probe(NAMES.section),
    sectionEdge: probe(NAMES.sectionEdge),
    activeEdge: probe(NAMES.activeEdge),
    stage: probe(NAMES.stage),
    stageInk: probe(NAMES.stageInk),
    ink: probe(NAMES.ink),
    inkSoft: probe(NAMES.inkSoft),
    seatInk: probe(NAMES.seatInk),
  };
  host.append(probes);
  const colour = (each: HTMLElement) => getComputedStyle(each).color;
  const read = (name: ColourName) => colour(of[name]);
  const palette: Palette = {
    bands: bands.map(colour),
    dim: read('dim'),
    reserved: read('reserved'),
    sold: read('sold'),
    closed: read('closed'),
    yours: read('yours'),
    yoursInk: read('yoursInk'),
    section: read('section'),
    sectionEdge: read('sectionEdge'),
    activeEdge: read('activeEdge'),
    stage: read('stage'),
    stageInk: read('stageInk'),
    ink: read('ink'),
    inkSoft: read('inkSoft'),
    seatInk: read('seatInk'),
    font: getComputedStyle(host).fontFamily,
  };
  probes.remove();
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
