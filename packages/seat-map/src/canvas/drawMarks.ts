import { toScreen } from './camera.ts';
import type { Scene } from './scene.ts';
import { SeatMark } from '../model/seatStatus.ts';

/** This buyer's seats: few, drawn last, and never smaller than can be seen from the last row of the overview. */
export function drawMarks(context: CanvasRenderingContext2D, scene: Scene): void {
  const { store, camera, palette } = scene;
  for (const seat of store.marked()) {
    const at = toScreen(camera, { x: store.layout.x[seat] ?? 0, y: store.layout.y[seat] ?? 0 });
    const radius = Math.max(5.5, camera.scale * 0.46);
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.fillStyle = palette.yours;
    context.fill();
    context.lineWidth = Math.max(1.5, radius * 0.14);
    context.strokeStyle = palette.section;
    context.stroke();
    context.strokeStyle = palette.yoursInk;
    context.fillStyle = palette.yoursInk;
    context.lineWidth = Math.max(1.5, radius * 0.2);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    const mark = store.marks[seat];
    if (mark === SeatMark.chosen) drawTick(context, at, radius);
    else if (mark === SeatMark.held) drawClock(context, at, radius);
    else drawStar(context, at, radius);
  }
  if (scene.hovered >= 0 && store.marks[scene.hovered] === SeatMark.none) drawHover(context, scene);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export function drawTick(context: CanvasRenderingContext2D, at: Spot, radius: number): void {
  context.beginPath();
  context.moveTo(at.x - radius * 0.42, at.y + radius * 0.02);
  context.lineTo(at.x - radius * 0.1, at.y + radius * 0.34);
  context.lineTo(at.x + radius * 0.44, at.y - radius * 0.32);
  context.stroke();
}

export function drawClock(context: CanvasRenderingContext2D, at: Spot, radius: number): void {
  context.beginPath();
  context.arc(at.x, at.y, radius * 0.56, 0, 2 * Math.PI);
  context.moveTo(at.x, at.y - radius * 0.3);
  context.lineTo(at.x, at.y);
  context.lineTo(at.x + radius * 0.22, at.y + radius * 0.12);
  context.stroke();
}

export function drawStar(context: CanvasRenderingContext2D, at: Spot, radius: number): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const reach = point % 2 === 0 ? radius * 0.62 : radius * 0.27;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(at.x + reach * Math.cos(angle), at.y + reach * Math.sin(angle));
  }
  context.closePath();
  context.fill();
}

function drawHover(context: CanvasRenderingContext2D, scene: Scene): void {
  const { store, camera, palette, hovered } = scene;
  const at = toScreen(camera, { x: store.layout.x[hovered] ?? 0, y: store.layout.y[hovered] ?? 0 });
  const half = Math.max(4, camera.scale * 0.46);
  context.beginPath();
  context.roundRect(at.x - half, at.y - half, 2 * half, 2 * half, half * 0.5);
  context.lineWidth = 2;
  context.strokeStyle = palette.ink;
  context.stroke();
}
