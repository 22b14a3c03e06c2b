import { toScreen } from './camera.ts';
import type { Scene } from './scene.ts';
import { SeatMark } from '../model/seat.ts';

/** This buyer's seats: few, drawn last, covering the whole seat below, and never too small to be seen at overview. */
export function drawMarks(context: CanvasRenderingContext2D, scene: Scene): void {
  const { store, camera, palette } = scene;
  for (const seat of store.marked()) {
    const at = toScreen(camera, { x: store.layout.x[seat] ?? 0, y: store.layout.y[seat] ?? 0 });
    const radius = Math.max(5.5, camera.scale * 0.5);
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
  for (const seat of scene.candidates) drawOutline(context, scene, seat, palette.yours);
  if (scene.hovered >= 0 && store.marks[scene.hovered] === SeatMark.none)
    drawOutline(context, scene, scene.hovered, palette.ink);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function drawTick(context: CanvasRenderingContext2D, at: Spot, radius: number): void {
  context.beginPath();
  context.moveTo(at.x - radius * 0.42, at.y + radius * 0.02);
  context.lineTo(at.x - radius * 0.1, at.y + radius * 0.34);
  context.lineTo(at.x + radius * 0.44, at.y - radius * 0.32);
  context.stroke();
}

function drawClock(context: CanvasRenderingContext2D, at: Spot, radius: number): void {
  context.beginPath();
  context.arc(at.x, at.y, radius * 0.56, 0, 2 * Math.PI);
  context.moveTo(at.x, at.y - radius * 0.3);
  context.lineTo(at.x, at.y);
  context.lineTo(at.x + radius * 0.22, at.y + radius * 0.12);
  context.stroke();
}

function drawStar(context: CanvasRenderingContext2D, at: Spot, radius: number): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const reach = point % 2 === 0 ? radius * 0.62 : radius * 0.27;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(at.x + reach * Math.cos(angle), at.y + reach * Math.sin(angle));
  }
  context.closePath();
  context.fill();
}

function drawOutline(context: CanvasRenderingContext2D, scene: Scene, seat: number, colour: string): void {
  const { store, camera } = scene;
  const at = toScreen(camera, { x: store.layout.x[seat] ?? 0, y: store.layout.y[seat] ?? 0 });
  const half = Math.max(4, camera.scale * 0.46);
  context.beginPath();
  context.roundRect(at.x - half, at.y - half, 2 * half, 2 * half, half * 0.5);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}
