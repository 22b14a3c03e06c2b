/** More prices than bands share the last one; each seat's price is always in words too. */
export const BAND_COUNT = 5;
export const BANDS = ['band-1', 'band-2', 'band-3', 'band-4', 'band-5'] as const;

const COLOURS = [
  ...BANDS,
  'dim',
  'reserved',
  'sold',
  'closed',
  'yours',
  'yours-ink',
  'section',
  'section-edge',
  'active-edge',
  'stage',
  'stage-ink',
  'ink',
  'ink-soft',
  'seat-ink',
] as const;
export type Colour = (typeof COLOURS)[number];

/** The map's colours as its custom properties resolve now: theme, contrast and forced colours included. */
export interface Palette {
  (name: Colour): string;
  readonly font: string;
  /** Differs when any colour or the font does. */
  readonly key: string;
  /** Of texts that were measured with its font. */
  readonly widths: Map<string, number>;
}

/**
 * Reads the colours through probes, since a custom property itself may still hold `light-dark()` or `var()`. All probes
 * are attached at once: one recalculation of styles, not one per colour.
 */
export function readPalette(host: HTMLElement): Palette {
  const holder = document.createElement('span');
  holder.hidden = true;
  const probes = COLOURS.map((name) => {
    const probe = document.createElement('i');
    probe.style.color = `var(--seat-map-${name})`;
    holder.append(probe);
    return [name, probe] as const;
  });
  host.append(holder);
  const colours = new Map<Colour, string>(probes.map(([name, probe]) => [name, getComputedStyle(probe).color]));
  const font = getComputedStyle(host).fontFamily;
  holder.remove();
  return Object.assign((name: Colour) => colours.get(name) ?? '', {
    font,
    key: font + [...colours.values()].join(),
    widths: new Map<string, number>(),
  });
}

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)', 'print'];

/** Calls back when anything that colours depend on may have changed: the system's wishes, the page's theme, print. */
export function watchPalette(host: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  for (const query of QUERIES) window.matchMedia(query).addEventListener('change', onChange, { signal });
  const observer = new MutationObserver(onChange);
  for (let node: HTMLElement | null = host; node; node = node.parentElement)
    observer.observe(node, { attributes: true, attributeFilter: ['data-theme', 'data-scheme', 'class', 'style'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
