import { crc32 } from 'node:zlib';
import { turnOf, turnSegment } from './picture-turn.ts';

/** `width` and `height` as the picture is stored; `isSideways`: it is shown a quarter turned, so its width is then its height. */
export type Picture = {
  kind: 'png' | 'jpeg';
  width: number;
  height: number;
  isSideways: boolean;
  bytes: Uint8Array;
};
export type PictureFault = 'empty' | 'too_heavy' | 'not_allowed' | 'damaged' | 'too_small' | 'too_large';

/** How heavy a file may be, and how long its sides in pixels. */
export type PictureLimits = { bytes: number; smallest: number; largest: number };
/** Of a picture that stands on every page. */
export const pictureLimits: PictureLimits = { bytes: 200 * 1024, smallest: 16, largest: 2000 };

/**
 * A PNG or JPEG as it can be shown to anybody, told by what is in the file and not by its name. Only the parts that draw the
 * picture are kept, and which side of a photo is up: no place, no maker, nothing behind its end. Anything else is refused; an SVG too, because it can hold
 * scripts and addresses of others.
 */
export function readPicture(
  bytes: Uint8Array,
  limits: PictureLimits = pictureLimits,
): { picture: Picture } | { fault: PictureFault } {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > limits.bytes) return { fault: 'too_heavy' };
  const buffer: Buffer<ArrayBuffer> = Buffer.from(bytes);
  const isPng = buffer.subarray(0, 8).equals(pngStart);
  if (!isPng && buffer.readUIntBE(0, Math.min(3, buffer.length)) !== 0xffd8ff) return { fault: 'not_allowed' };
  const picture = isPng ? readPng(buffer) : readJpeg(buffer);
  if (!picture) return { fault: 'damaged' };
  const sides = [picture.width, picture.height];
  if (Math.min(...sides) < limits.smallest) return { fault: 'too_small' };
  if (Math.max(...sides) > limits.largest) return { fault: 'too_large' };
  return { picture };
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const drawnChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'pHYs', 'IDAT', 'IEND']);

/** PNG: a start of 8 bytes, then chunks of length, type, data and checksum; IHDR first, IEND last. */
function readPng(buffer: Buffer<ArrayBuffer>): Picture | null {
  const kept: Buffer[] = [pngStart];
  const types: string[] = [];
  for (let at = 8; at + 12 <= buffer.length && types.at(-1) !== 'IEND'; ) {
    const end = at + 12 + buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    if (end > buffer.length || crc32(buffer.subarray(at + 4, end - 4)) !== buffer.readUInt32BE(end - 4)) return null;
    types.push(type);
    if (drawnChunks.has(type)) kept.push(buffer.subarray(at, end));
    at = end;
  }
  if (types[0] !== 'IHDR' || !types.includes('IDAT') || types.at(-1) !== 'IEND') return null;
  return {
    kind: 'png',
    width: buffer.readUInt32BE(16),
    height: buffer.readUInt32BE(20),
    isSideways: false,
    bytes: Buffer.concat(kept),
  };
}

/** JPEG: segments of marker, length and data up to the first scan, then the scans up to the end marker FFD9. */
function readJpeg(buffer: Buffer<ArrayBuffer>): Picture | null {
  const end = buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2;
  const kept: Buffer[] = [buffer.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let isSideways = false;
  for (let at = 2; at + 4 <= end; ) {
    const marker = buffer[at + 1] ?? 0;
    const next = at + 2 + buffer.readUInt16BE(at + 2);
    if (buffer[at] !== 0xff || next > end) return null;
    if (marker === 0xda) {
      return size && { kind: 'jpeg', ...size, isSideways, bytes: Buffer.concat([...kept, buffer.subarray(at, end)]) };
    }
    // Baseline, extended or progressive: one segment says how large the picture is.
    if (marker >= 0xc0 && marker <= 0xc2 && next >= at + 10)
      size = { height: buffer.readUInt16BE(at + 5), width: buffer.readUInt16BE(at + 7) };
    const turned = marker === 0xe1 ? turnOf(buffer.subarray(at + 4, next)) : null;
    isSideways ||= turned !== null && turned >= 5;
    if (turned) kept.push(turnSegment(turned));
    else if (!isRemark(marker)) kept.push(buffer.subarray(at, next));
    at = next;
  }
  return null;
}

/** Comments and data of programs and cameras; JFIF (E0), the colour profile (E2) and Adobe's colours (EE) draw. */
const isRemark = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
