import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [640, 400];
/** Wall, floor, cabinet, door, lamp. */
const palette = ['e9e4d8', 'b9b2a4', '5d6f82', '42525f', 'f2c14e'];
/** From the back to the front: left, top, right, bottom and colour. */
const shapes = [
  [0, 300, width, height, 1],
  [90, 90, 270, 330, 2],
  [110, 110, 250, 310, 3],
  [350, 60, 570, 330, 2],
  [370, 80, 550, 310, 3],
  [120, 125, 140, 140, 4],
  [380, 95, 400, 110, 4],
  [410, 95, 430, 110, 4],
] as const;

/** A picture of a workshop as a PNG, drawn with rectangles: the example world has no photos of real places. */
export function drawnPhoto(): Uint8Array {
  const pixels = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels[y * (width + 1) + 1 + x] = shapes.findLast(([l, t, r, b]) => x >= l && x < r && y >= t && y < b)?.[4] ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.join(''), 'hex')),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
