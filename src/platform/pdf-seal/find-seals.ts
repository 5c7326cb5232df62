import { valueAt } from '../cms/is-der.ts';
import { type Cms, readCms } from '../cms/read-cms.ts';

/** A seal in a PDF: where the file says that it stands and how far it reaches. `cms` is null when it cannot be read. */
export type FoundSeal = {
  /** The bytes before the seal and after it, as the file gives them; they need not be right. */
  before: number;
  after: number;
  /** Up to where the sealed bytes reach. */
  end: number;
  cms: Cms | null;
  /** Whether the seal is written as we write it: in capitals, and filled up with zeros. */
  isPadded: boolean;
};

/** More than we ever put in, in seals and in bytes of one: a file that claims more is not ours. */
const most = 8;
const longest = 64 * 1024;

/** The seals that a PDF says it has and that lie within it, in the order of the file. Whether they are right is asked later. */
export function findSeals(bytes: Buffer): FoundSeal[] {
  const found: FoundSeal[] = [];
  for (const [, before, after, length] of bytes.toString('latin1').matchAll(byteRange)) {
    const seal = sealAt(bytes, Number(before), Number(after), Number(length));
    if (seal) found.push(seal);
    if (found.length === most) break;
  }
  return found;
}

const byteRange = /\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

function sealAt(bytes: Buffer, before: number, after: number, length: number): FoundSeal | null {
  const end = after + length;
  if (before >= after || end > bytes.length) return null;
  const gap = bytes.toString('latin1', before, after);
  if (!gap.startsWith('<') || !gap.endsWith('>')) return null;
  const hex = gap.slice(1, -1);
  const decoded = Buffer.from(hex, 'hex');
  const message = decoded.subarray(0, valueAt(decoded, 0)?.end ?? 0);
  const isPadded =
    /^[0-9A-F]*$/.test(hex) && decoded.length * 2 === hex.length && isZero(decoded.subarray(message.length));
  return { before, after, end, cms: message.length > longest ? null : readCms(message), isPadded };
}

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);
