import { pngOf } from '../../../../tests/support/pictures.ts';
import { scanLimits } from './scan.ts';

const pdf = (body: string): Buffer => Buffer.from(`%PDF-1.7\n${body}\n%%EOF\n`, 'latin1');

/** Files as they come from scanners, telephones and mistakes; for tests. */
export const scanOf = {
  pdf: pdf('1 0 obj << /Type /Catalog >> endobj'),
  png: pngOf(400, 600),
  small: pngOf(40, 60),
  cutOff: pngOf(400, 600).subarray(0, 200),
  locked: pdf('trailer << /Encrypt 5 0 R >>'),
  text: Buffer.from('geen scan', 'utf8'),
  heavy: Buffer.alloc(scanLimits.bytes + 1, '%PDF-1.7 '),
};
