import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jpegOf, pngOf } from '../../../tests/support/pictures.ts';
import { type PictureFault, readPicture } from './picture.ts';

const read = (bytes: Uint8Array) => {
  const read = readPicture(bytes);
  assert.ok('picture' in read, JSON.stringify(read));
  return read.picture;
};
const cut = (bytes: Buffer, from: number) => bytes.subarray(0, bytes.length - from);
const flipped = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

describe('a picture', () => {
  it('is a png or a jpeg, with its size', () => {
    const png = read(pngOf(120, 40));
    assert.deepEqual([png.kind, png.width, png.height], ['png', 120, 40]);
    const jpeg = read(jpegOf(300, 200));
    assert.deepEqual([jpeg.kind, jpeg.width, jpeg.height], ['jpeg', 300, 200]);
  });

  it('keeps only what draws it', () => {
    const png = pngOf(32, 32, [
      ['tEXt', 'Author\0Jan'],
      ['eXIf', 'Zwolle'],
    ]);
    assert.deepEqual(Buffer.from(read(png).bytes), pngOf(32, 32));
    const jpeg = jpegOf(32, 32, [
      [0xe1, 'Exif\0\0Zwolle'],
      [0xfe, 'Jan'],
    ]);
    assert.deepEqual(Buffer.from(read(jpeg).bytes), jpegOf(32, 32));
    const tail = Buffer.from('<script>alert(1)</script>');
    assert.deepEqual(Buffer.from(read(Buffer.concat([pngOf(32, 32), tail])).bytes), pngOf(32, 32));
    assert.deepEqual(Buffer.from(read(Buffer.concat([jpegOf(32, 32), tail])).bytes), jpegOf(32, 32));
  });

  it('keeps which side of a photo is up, and nothing else that the camera noted', () => {
    const noted = (order: 'MM' | 'II', turn: number) => {
      const tiff = Buffer.alloc(38);
      const [short, long] =
        order === 'MM'
          ? [tiff.writeUInt16BE.bind(tiff), tiff.writeUInt32BE.bind(tiff)]
          : [tiff.writeUInt16LE.bind(tiff), tiff.writeUInt32LE.bind(tiff)];
      tiff.write(order, 0, 'latin1');
      short(42, 2);
      long(8, 4);
      short(2, 8);
      // The maker, and then the turn.
      short(0x010f, 10);
      short(0x0112, 22);
      short(3, 24);
      long(1, 26);
      short(turn, 30);
      return `Exif\0\0${tiff.toString('latin1')}Zwolle`;
    };
    const alone = `Exif\0\0${Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex').toString('latin1')}`;
    for (const order of ['MM', 'II'] as const) {
      assert.deepEqual(
        Buffer.from(read(jpegOf(32, 32, [[0xe1, noted(order, 6)]])).bytes),
        jpegOf(32, 32, [[0xe1, alone]]),
      );
      assert.deepEqual(Buffer.from(read(jpegOf(32, 32, [[0xe1, noted(order, 1)]])).bytes), jpegOf(32, 32));
      assert.deepEqual(
        [1, 3, 6, 8].map((turn) => read(jpegOf(32, 32, [[0xe1, noted(order, turn)]])).isSideways),
        [false, false, true, true],
      );
      assert.deepEqual(Buffer.from(read(jpegOf(32, 32, [[0xe1, noted(order, 99)]])).bytes), jpegOf(32, 32));
    }
  });

  const refused: [string, Uint8Array, PictureFault][] = [
    ['nothing', Buffer.alloc(0), 'empty'],
    ['one byte', Buffer.from([0xff]), 'not_allowed'],
    ['an svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'not_allowed'],
    ['a page', Buffer.from('<!doctype html>'), 'not_allowed'],
    ['a gif', Buffer.from('GIF89a'), 'not_allowed'],
    ['a pdf', Buffer.from('%PDF-1.7'), 'not_allowed'],
    ['a page behind the start of a png', Buffer.concat([cut(pngOf(32, 32), 60), Buffer.from('<html>')]), 'damaged'],
    ['a png that was cut off', cut(pngOf(32, 32), 12), 'damaged'],
    ['a png with a changed byte', flipped(pngOf(32, 32), 45), 'damaged'],
    ['a jpeg without an end', cut(jpegOf(32, 32), 2), 'damaged'],
    ['a jpeg without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
    ['a small one', pngOf(15, 400), 'too_small'],
    ['a large one', jpegOf(2001, 20), 'too_large'],
    ['a heavy one', Buffer.concat([pngOf(32, 32), Buffer.alloc(201 * 1024)]), 'too_heavy'],
  ];
  for (const [name, bytes, fault] of refused)
    it(`is not ${name}`, () => assert.deepEqual(readPicture(bytes), { fault }));
});
