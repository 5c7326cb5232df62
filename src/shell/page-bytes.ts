/** A piece of memory for many pages: one of its own for each costs more than to write the page into it. */
const pieceSize = 1024 * 1024;
let piece: Buffer<ArrayBuffer> = Buffer.alloc(0);
let used = 0;

/** The bytes of a page in UTF-8, so that the server need not measure the text before it sends it. They stay as they are. */
export function pageBytes(html: string): Buffer<ArrayBuffer> {
  const most = html.length * 3;
  if (most > pieceSize / 2) return Buffer.from(html);
  if (used + most > piece.length) {
    piece = Buffer.allocUnsafeSlow(pieceSize);
    used = 0;
  }
  const from = used;
  used += piece.write(html, from);
  return piece.subarray(from, used);
}
