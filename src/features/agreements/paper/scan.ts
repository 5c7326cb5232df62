import { type PictureFault, type PictureLimits, readPicture } from '../../../platform/files/picture.ts';
import { fileFault } from '../../seals/index.ts';

export type Scan = {
  contentType: 'application/pdf' | 'image/png' | 'image/jpeg';
  extension: string;
  bytes: Uint8Array;
};
export type ScanFault = PictureFault | 'encrypted';

/** As large as the photo of a page from a telephone, or the scan of a few pages. */
export const scanLimits: PictureLimits = { bytes: 8 * 1024 * 1024, smallest: 200, largest: 12_000 };

/**
 * A signed page as it was scanned or photographed: a PDF that opens without a password, a PNG or a JPEG, told by what is in the
 * file. Of a photo the place, the maker and everything that does not draw is left out.
 */
export function readScan(bytes: Uint8Array): { scan: Scan } | { fault: ScanFault } {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > scanLimits.bytes) return { fault: 'too_heavy' };
  const buffer = Buffer.from(bytes);
  const notPdf = fileFault(buffer);
  if (notPdf === 'encrypted') return { fault: 'encrypted' };
  if (notPdf === null)
    return buffer.subarray(-2048).includes('%%EOF')
      ? { scan: { contentType: 'application/pdf', extension: 'pdf', bytes } }
      : { fault: 'damaged' };
  const read = readPicture(bytes, scanLimits);
  if ('fault' in read) return read;
  const { kind, bytes: drawn } = read.picture;
  return kind === 'png'
    ? { scan: { contentType: 'image/png', extension: 'png', bytes: drawn } }
    : { scan: { contentType: 'image/jpeg', extension: 'jpg', bytes: drawn } };
}
