import type { NameSpot } from '../model/layout.ts';
import type { Outline } from '../model/polygon.ts';
import { toScreen } from './camera.ts';
import { isInView } from './backdrop.ts';
import { type Scene, seatShare } from './scene.ts';

type Context = CanvasRenderingContext2D;

const NAME_SIZE = 14;
const SMALLEST_NAME = 9;
const LINE = 1.35;
/** Sections this alike in size (in ratio) are named together or not at all. */
const SIZE_STEP = 1.35;

/** Names of sections, areas, stage and entrances. A name lies inside its own section, so none overlaps another. */
export function drawNames(context: Context, scene: Scene): void {
  const { store, camera, palette } = scene;
  const { layout } = store;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  const stage = layout.stage.label ?? scene.stageWord;
  drawInside(context, scene, {
    spot: boxSpot(layout.stage.box),
    name: stage,
    ink: palette.stageInk,
    halo: palette.stage,
  });
  for (const { label, spot } of layout.areas)
    drawInside(context, scene, { spot, name: label, ink: palette.inkSoft, halo: palette.section });
  for (const { x, y, label } of [...layout.labels, ...layout.entrances]) {
    const at = toScreen(camera, { x, y });
    write(context, scene, { text: label, at, size: 12, weight: 500, ink: palette.inkSoft });
  }
  if (seatShare(camera.scale) < 0.5) drawOverviewNames(context, scene);
  else drawNamesBesideRows(context, scene);
}

function boxSpot({ left, right, top, bottom }: Scene['store']['layout']['bounds']): NameSpot {
  const [halfWidth, halfHeight] = [(right - left) * 0.42, (bottom - top) * 0.4];
  return { x: (left + right) / 2, y: (top + bottom) / 2, halfWidth, halfHeight };
}

interface Inside {
  readonly spot: NameSpot;
  readonly name: string;
  readonly ink: string;
  readonly halo: string;
}

function drawInside(context: Context, scene: Scene, { spot, name, ink, halo }: Inside): void {
  const size = fitting(context, scene, spot, name);
  if (size < SMALLEST_NAME) return;
  write(context, scene, { text: name, at: toScreen(scene.camera, spot), size, weight: 650, ink, halo });
}

/** The size at which a name fits its spot, or less than can be read. */
function fitting(context: Context, { camera, palette }: Scene, spot: NameSpot | undefined, name: string): number {
  context.font = `650 ${NAME_SIZE}px ${palette.font}`;
  const width = context.measureText(name).width / NAME_SIZE;
  const { halfWidth, halfHeight } = spot ?? NO_SPOT;
  const room = 2 * halfWidth * camera.scale * 0.94;
  return Math.min(NAME_SIZE, room / Math.max(width, 0.01), 2 * halfHeight * camera.scale * 0.8);
}

/** Sections of one size are named together or not at all, and in letters of one size; so with their captions. */
function drawOverviewNames(context: Context, scene: Scene): void {
  const { store, camera, palette, captions } = scene;
  const { sections } = store.layout;
  const groups = new Map<number, number[]>();
  sections.forEach(({ area }, place) => {
    const key = Math.round(Math.log(Math.max(area, 1)) / Math.log(SIZE_STEP));
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  const codeOf = (place: number) => store.table.sections[place]?.code ?? '';
  for (const places of groups.values()) {
    const sizes = places.map((place) => fitting(context, scene, sections[place]?.spot, codeOf(place)));
    const size = Math.min(...sizes);
    const captionSize = Math.max(SMALLEST_NAME, size - 2);
    context.font = `500 ${captionSize}px ${palette.font}`;
    const fits = (place: number, text: string | undefined) => {
      const { halfWidth, halfHeight } = sections[place]?.spot ?? NO_SPOT;
      const room = 2 * camera.scale;
      if (text === undefined || (size + captionSize) * LINE > room * halfHeight) return false;
      return context.measureText(text).width <= room * halfWidth * 0.94;
    };
    const form = [0, 1].find((each) => places.every((place) => fits(place, captions[place]?.[each])));
    places.forEach((place, at) => {
      const shape = sections[place];
      const own = place === scene.activeSection ? (sizes[at] ?? 0) : size;
      if (!shape || own < SMALLEST_NAME || !isInView(shape.box, camera, scene.viewport)) return;
      const middle = toScreen(camera, shape.spot);
      const caption = form === undefined ? undefined : captions[place]?.[form];
      const up = caption === undefined ? 0 : (captionSize * LINE) / 2;
      const style = { ink: palette.ink, halo: palette.section };
      write(context, scene, {
        text: codeOf(place),
        at: { ...middle, y: middle.y - up },
        size: own,
        weight: 700,
        ...style,
      });
      if (caption === undefined) return;
      const below = { ...middle, y: middle.y + (own * LINE) / 2 };
      write(context, scene, { text: caption, at: below, size: captionSize, weight: 500, ...style });
    });
  }
}

const NO_SPOT: NameSpot = { x: 0, y: 0, halfWidth: 0, halfHeight: 0 };

/** Where seats are drawn, a name lies beside the rows, at the part of them that is in view. */
function drawNamesBesideRows(context: Context, scene: Scene): void {
  const { store, camera, palette, viewport, captions } = scene;
  store.layout.sections.forEach(({ nameLine, box }, place) => {
    if (!isInView(box, camera, viewport)) return;
    const visible = inView(nameLine, scene);
    if (!visible) return;
    const size = Math.min(NAME_SIZE, Math.max(10, camera.scale * 0.8));
    const name = store.table.sections[place]?.code ?? '';
    const caption = captions[place]?.[0] ?? '';
    context.font = `700 ${size}px ${palette.font}`;
    const nameWidth = context.measureText(name).width;
    context.font = `500 ${size - 1}px ${palette.font}`;
    const captionWidth = context.measureText(caption).width;
    const room = visible.length + 2 * camera.scale;
    if (nameWidth > room) return;
    const both = nameWidth + 8 + captionWidth <= room;
    const whole = both ? nameWidth + 8 + captionWidth : nameWidth;
    context.save();
    context.translate(visible.x, visible.y);
    context.rotate(visible.angle);
    const nameAt = { x: (nameWidth - whole) / 2, y: 0 };
    write(context, scene, { text: name, at: nameAt, size, weight: 700, ink: palette.ink, halo: palette.section });
    const captionAt = { x: (whole - captionWidth) / 2, y: 0 };
    if (both)
      write(context, scene, { text: caption, at: captionAt, size: size - 1, weight: 500, ink: palette.inkSoft });
    context.restore();
  });
}

/** The middle of the visible stretch of a line, its direction (never upside down) and its length in pixels. */
function inView(line: Outline, { camera, viewport }: Scene) {
  let first = -1;
  let last = -1;
  for (let n = 0; n < line.length / 2; n += 1) {
    const { x, y } = toScreen(camera, { x: line[2 * n] ?? 0, y: line[2 * n + 1] ?? 0 });
    if (x < -20 || y < -20 || x > viewport.width + 20 || y > viewport.height + 20) continue;
    if (first < 0) first = n;
    last = n;
  }
  if (first < 0) return null;
  const at = (n: number) => toScreen(camera, { x: line[2 * n] ?? 0, y: line[2 * n + 1] ?? 0 });
  const middle = Math.floor((first + last) / 2);
  const centre = first === last ? at(first) : between(at(middle), at(Math.min(last, middle + ((last - first) % 2))));
  const [from, to] = [at(Math.max(first, middle - 1)), at(Math.min(last, middle + 1))];
  let angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (Math.abs(angle) > Math.PI / 2 + 0.01) angle -= Math.sign(angle) * Math.PI;
  return { ...centre, angle, length: Math.hypot(at(last).x - at(first).x, at(last).y - at(first).y) };
}

const between = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

interface Text {
  readonly text: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly weight: number;
  readonly ink: string;
  readonly halo?: string;
}

/** A halo keeps a text readable on whatever lies below it. */
function write(context: Context, { palette }: Scene, { text, at, size, weight, ink, halo }: Text): void {
  context.font = `${weight} ${size}px ${palette.font}`;
  if (halo !== undefined) {
    context.strokeStyle = halo;
    context.lineWidth = 3;
    context.strokeText(text, at.x, at.y);
  }
  context.fillStyle = ink;
  context.fillText(text, at.x, at.y);
}
