import type { Camera } from './camera.ts';
import type { Box, SeatLayout } from '../model/layout.ts';
import type { Palette } from './palette.ts';

/** The building behind the seats: section floors and the stage, as a handful of paths. */
export function drawBackdrop(
  context: CanvasRenderingContext2D,
  layout: SeatLayout,
  camera: Camera,
  palette: Palette,
  active: number,
) {
  context.lineJoin = 'round';
  // Painted behind the seats already there, so the floor comes first and its rim, wider, goes below it.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = palette.section;
  const rounding = Math.min(14, 0.5 * camera.scale);
  layout.blocks.forEach((block, section) => {
    traceBlock(context, block, layout.bend, camera);
    context.lineWidth = rounding;
    context.strokeStyle = palette.section;
    context.fill();
    context.stroke();
    context.lineWidth = rounding + (section === active ? 5 : 2);
    context.strokeStyle = section === active ? palette.activeEdge : palette.sectionEdge;
    context.stroke();
  });
  drawStage(context, layout.stage, camera, palette);
  context.globalCompositeOperation = 'source-over';
}

function traceBlock(context: CanvasRenderingContext2D, block: Box, bend: number, camera: Camera): void {
  const { left, right, top, bottom } = block;
  const x = (value: number) => value * camera.scale + camera.x;
  const y = (value: number) => value * camera.scale + camera.y;
  // A parabola between two points is one quadratic curve; its control point lies where the tangents meet.
  const control = -bend * left * right;
  const bent = (at: number) => -bend * at * at;
  context.beginPath();
  context.moveTo(x(left), y(top + bent(left)));
  context.quadraticCurveTo(x((left + right) / 2), y(top + control), x(right), y(top + bent(right)));
  context.lineTo(x(right), y(bottom + bent(right)));
  context.quadraticCurveTo(x((left + right) / 2), y(bottom + control), x(left), y(bottom + bent(left)));
  context.closePath();
}

function drawStage(context: CanvasRenderingContext2D, stage: Box, camera: Camera, palette: Palette): void {
  const x = (value: number) => value * camera.scale + camera.x;
  const y = (value: number) => value * camera.scale + camera.y;
  const slant = (stage.right - stage.left) * 0.06;
  const size = Math.min(15, (stage.bottom - stage.top) * camera.scale * 0.55);
  context.globalCompositeOperation = 'source-over';
  context.font = `650 ${size}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.letterSpacing = `${size * 0.32}px`;
  context.beginPath();
  context.moveTo(x(stage.left + slant), y(stage.top));
  context.lineTo(x(stage.right - slant), y(stage.top));
  context.lineTo(x(stage.right), y(stage.bottom - 0.7));
  context.quadraticCurveTo(x(0), y(stage.bottom + 0.9), x(stage.left), y(stage.bottom - 0.7));
  context.closePath();
  context.fillStyle = palette.stage;
  context.strokeStyle = palette.stage;
  context.lineWidth = Math.min(8, 0.4 * camera.scale);
  context.fill();
  context.stroke();
  context.fillStyle = palette.stageInk;
  const fits = context.measureText('STAGE').width < (stage.right - stage.left) * camera.scale * 0.8;
  if (size >= 7 && fits) context.fillText('STAGE', x(0) + size * 0.16, y((stage.top + stage.bottom) / 2));
  context.letterSpacing = '0px';
}
