/** An element with a class and attributes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  return withAttributes(made, attributes);
}

function withAttributes<Made extends Element>(made: Made, attributes: Readonly<Record<string, string>>): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const drawing = (tag: 'svg' | 'path', attributes: Readonly<Record<string, string>>) =>
  withAttributes(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes);

/** Of the controls, by the word that names them. */
const ICONS = {
  moveUp: 'M5 12.5 10 7.5l5 5',
  moveDown: 'M5 7.5l5 5 5-5',
  moveLeft: 'M12.5 5l-5 5 5 5',
  moveRight: 'M7.5 5l5 5-5 5',
  zoomIn: 'M10 4.5v11M4.5 10h11',
  zoomOut: 'M4.5 10h11',
  showAll: 'M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5',
  several: 'M3 5h2M8 5h2M13 5h2M17 5v2M17 10v2M3 8v2M3 13v2M6 15h2M11 12l6 2.5-2.6 1-1 2.6Z',
} as const;

export type MapIcon = keyof typeof ICONS;

/** A button with an icon; `aria-label` names it. */
export function iconButton(icon: MapIcon): HTMLButtonElement {
  const button = element('button', 'seat-map__control', { type: 'button' });
  const attributes = { viewBox: '0 0 20 20', width: '20', height: '20', 'aria-hidden': 'true' };
  const svg = drawing('svg', attributes);
  svg.append(drawing('path', { d: ICONS[icon] }));
  button.append(svg);
  return button;
}

/** Writes a text only where it differs. */
export function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** The same for an attribute: writing the same again would wake screen readers for nothing. */
export function setAttribute(on: Element, name: string, value: string): void {
  if (on.getAttribute(name) !== value) on.setAttribute(name, value);
}
