import { crc32, deflateSync } from 'node:zlib';

/** A sheet of grey pixels that becomes a PNG: 0 is black, 255 white. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  fill(x: number, y: number, width: number, height: number, grey: number): void;
  frame(x: number, y: number, width: number, height: number, line: number, grey: number): void;
  disc(x: number, y: number, radius: number, grey: number): void;
  /** Rows of a bitmap, one bigint each of `columns` bits, drawn `scale` times as large. */
  stamp(rows: readonly bigint[], columns: number, x: number, y: number, scale: number, grey: number): void;
  png(): Uint8Array;
}

export function openCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height).fill(255);
  const canvas: Canvas = {
    width,
    height,
    fill(x, y, w, h, grey) {
      for (let row = Math.max(0, y); row < Math.min(height, y + h); row += 1)
        pixels.fill(grey, row * width + Math.max(0, x), row * width + Math.max(0, Math.min(width, x + w)));
    },
    frame(x, y, w, h, line, grey) {
      canvas.fill(x, y, w, line, grey);
      canvas.fill(x, y + h - line, w, line, grey);
      canvas.fill(x, y, line, h, grey);
      canvas.fill(x + w - line, y, line, h, grey);
    },
    disc(x, y, radius, grey) {
      for (let row = -radius; row <= radius; row += 1) {
        const half = Math.floor(Math.sqrt(radius * radius - row * row));
        canvas.fill(x - half, y + row, half * 2 + 1, 1, grey);
      }
    },
    stamp(rows, columns, x, y, scale, grey) {
      rows.forEach((bits, row) => {
        for (let column = 0; column < columns; column += 1) {
          const set = ((bits >> BigInt(columns - 1 - column)) & 1n) === 1n;
          if (set) canvas.fill(x + column * scale, y + row * scale, scale, scale, grey);
        }
      });
    },
    png: () => encode(width, height, pixels),
  };
  return canvas;
}

/** PNG (ISO/IEC 15948) of 8-bit grey: signature, IHDR, one IDAT, IEND; each row begins with filter 0. */
function encode(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
