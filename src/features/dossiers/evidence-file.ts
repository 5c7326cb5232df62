import { type PictureLimits, readPicture } from '../../platform/files/picture.ts';
import { fileFault } from '../seals/index.ts';

export const evidenceLimits = { largest: 10 * 1024 * 1024, seconds: 120, atOnce: 8 };
const pictureLimits: PictureLimits = { bytes: evidenceLimits.largest, smallest: 16, largest: 12_000 };

export type EvidenceFault = 'none' | 'not_allowed' | 'damaged' | 'encrypted' | 'too_small' | 'too_large' | 'too_heavy';
export type EvidenceFile = { contentType: string; extension: string; bytes: Uint8Array };

/** A PDF, PNG or JPEG, told by what is in it and not by its name; of a picture only what draws it is kept. */
export function readEvidence(bytes: Uint8Array | undefined): { file: EvidenceFile } | { fault: EvidenceFault } {
  if (!bytes || bytes.length === 0) return { fault: 'none' };
  const fault = fileFault(Buffer.from(bytes));
  if (fault === 'encrypted') return { fault };
  if (fault === null)
    return Buffer.from(bytes).includes('%%EOF')
      ? { file: { contentType: 'application/pdf', extension: 'pdf', bytes } }
      : { fault: 'damaged' };
  const read = readPicture(bytes, pictureLimits);
  if ('fault' in read) return { fault: read.fault === 'empty' ? 'none' : read.fault };
  const { kind, bytes: drawn } = read.picture;
  return { file: { contentType: `image/${kind}`, extension: kind === 'png' ? 'png' : 'jpg', bytes: drawn } };
}
