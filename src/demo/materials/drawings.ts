import { randomFrom } from '../random.ts';
import { demoMark, digits } from './bitmaps.ts';
import { openCanvas } from './canvas.ts';
import type { Canvas } from './canvas.ts';

/**
 * A drawn identity card: a head, lines where words would stand, the number with its birth date masked. No name is drawn: it is a picture of
 * a card, not one that could be mistaken for a card.
 */
export function drawIdProof(number: string): Uint8Array {
  const canvas = openCanvas(640, 404);
  canvas.fill(0, 0, 640, 404, 236);
  canvas.frame(12, 12, 616, 380, 3, 120);
  for (const [row, length] of [150, 90, 210, 250, 230].entries()) {
    canvas.fill(48, 58 + row * 44, 44, 14, 170);
    canvas.fill(108, 58 + row * 44, length, 14, 90);
  }
  canvas.fill(430, 52, 160, 200, 205);
  canvas.disc(510, 128, 44, 110);
  canvas.disc(510, 250, 66, 110);
  canvas.fill(430, 252, 160, 66, 236);
  writeNumber(canvas, `${number.slice(0, 6)}********${number.slice(14)}`, 108, 336, 4);
  mark(canvas, 330, 268);
  return canvas.png();
}

/** A drawn portrait: head and shoulders without a face. */
export function drawPortrait(): Uint8Array {
  const canvas = openCanvas(300, 400);
  canvas.fill(0, 0, 300, 400, 225);
  canvas.disc(150, 150, 70, 120);
  canvas.disc(150, 400, 130, 90);
  mark(canvas, 84, 330);
  return canvas.png();
}

/**
 * A drawn plan: outer walls, rooms with their areas in square metres, doors, a sanitary room shaded. In: the floor area; `revision` changes
 * the drawing, as a corrected plan differs from the first.
 */
export function drawFloorPlan(area: number, revision: number): Uint8Array {
  const canvas = openCanvas(900, 620);
  const random = randomFrom(Math.round(area * 10) * 31 + revision);
  canvas.frame(40, 40, 820, 500, 8, 30);
  const columns = area > 150 ? 4 : 2;
  const rooms = columns * 2;
  const width = 820 / columns;
  for (let room = 0; room < rooms; room += 1) {
    const x = Math.round(40 + (room % columns) * width);
    const y = room < columns ? 40 : 320;
    const height = room < columns ? 280 : 220;
    const sanitary = room === rooms - 1 || (revision > 0 && room === columns - 1);
    if (sanitary) for (let line = 12; line < width - 8; line += 14) canvas.fill(x + line, y + 8, 4, height - 12, 205);
    canvas.frame(x, y, Math.round(width) + 4, height + 4, 4, 60);
    // The door: a gap in the wall towards the corridor.
    canvas.fill(x + 30 + Math.floor(random() * 40), room < columns ? y + height - 2 : y - 2, 56, 10, 255);
    writeNumber(canvas, String(Math.max(2, Math.round((area / rooms) * (0.85 + random() * 0.3)))), x + 60, y + 90, 6);
  }
  // Scale and street.
  canvas.fill(40, 584, 200, 4, 30);
  canvas.fill(40, 576, 4, 20, 30);
  canvas.fill(236, 576, 4, 20, 30);
  canvas.fill(300, 566, 560, 3, 150);
  canvas.fill(300, 600, 560, 3, 150);
  mark(canvas, 700, 556);
  return canvas.png();
}

function writeNumber(canvas: Canvas, text: string, x: number, y: number, scale: number): void {
  Array.from(text).forEach((digit, at) => {
    const rows = digits[digit];
    if (rows) canvas.stamp(rows, 5, x + at * 6 * scale, y, scale, 20);
  });
}

function mark(canvas: Canvas, x: number, y: number): void {
  canvas.fill(x - 8, y - 4, 144, 40 + 24, 255);
  canvas.frame(x - 8, y - 4, 144, 64 - 2, 2, 60);
  canvas.stamp(demoMark, 64, x, y - 2, 2, 40);
}
