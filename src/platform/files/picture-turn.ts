/** Which side of a photo is up, as a camera notes it in Exif: 1 is as it lies, 2 to 8 are turned or mirrored. */

const exif = Buffer.from('Exif\0\0', 'latin1');
const orientation = 0x0112;

/** The turn in the data of an Exif segment (APP1); null when there is none, or the picture lies as it is. */
export function turnOf(data: Buffer): number | null {
  if (!data.subarray(0, exif.length).equals(exif)) return null;
  const tiff = data.subarray(exif.length);
  if (tiff.length < 8) return null;
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'MM' && order !== 'II') return null;
  const [u16, u32] =
    order === 'MM'
      ? [(at: number) => tiff.readUInt16BE(at), (at: number) => tiff.readUInt32BE(at)]
      : [(at: number) => tiff.readUInt16LE(at), (at: number) => tiff.readUInt32LE(at)];
  const start = u32(4);
  if (start + 2 > tiff.length) return null;
  for (let entry = 0; entry < u16(start); entry += 1) {
    const at = start + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (u16(at) !== orientation) continue;
    const turn = u16(at + 8);
    return turn >= 2 && turn <= 8 ? turn : null;
  }
  return null;
}

/** A whole Exif segment that says this turn and nothing else. */
export function turnSegment(turn: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientation, 10);
  // One value of type SHORT, which stands in the entry itself; no other directory follows.
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(turn, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + exif.length + tiff.length]);
  return Buffer.concat([head, exif, tiff]);
}
