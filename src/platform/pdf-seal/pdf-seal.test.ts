import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  startTimeStampServer,
  type TimeStampServer,
  withoutOpenssl,
} from '../../../tests/support/time-stamp-server.ts';
import type { KeyedCertificate } from '../certificates/read-pkcs12.ts';
import { makeCertificate } from '../certificates/self-made.ts';
import { createPdfMaker } from '../pdf/typst.ts';
import { requestTimeStamp } from '../time-stamp/request-time-stamp.ts';
import { checkSeal, type SealCheck, type SealFault } from './check-seal.ts';
import { findSeals } from './find-seals.ts';
import { sealPdf } from './seal-pdf.ts';

const at = new Date('2026-11-23T09:00:00Z');
const meta = { title: 'Proef', author: 'X', description: 'x', language: 'nl', region: 'nl', created: at };

describe('a sealed PDF', { skip: withoutOpenssl }, () => {
  let server: TimeStampServer;
  let own: KeyedCertificate;
  let plain: Buffer;
  let sealed: Buffer;
  before(async () => {
    server = await startTimeStampServer();
    own = await makeCertificate('Proef', at, 5);
    plain = Buffer.from(await createPdfMaker().make('#show: page\nHallo', {}, [], meta));
    const stamp = (digest: Buffer) => requestTimeStamp(server.url, digest, { mayConnect: () => true });
    sealed = await sealPdf(plain, own, { at, stamp });
  });
  after(() => server.close());

  const checks = (bytes: Buffer, chain = own.chain): SealCheck[] =>
    findSeals(bytes).map((seal) => checkSeal(bytes, seal, chain));
  const isGenuine = (bytes: Buffer) => checks(bytes).some(({ faults }) => faults.length === 0);
  const flipped = (position: number) => {
    const bytes = Buffer.from(sealed);
    bytes[position] = (bytes[position] ?? 0) ^ 1;
    return bytes;
  };
  const faultsOf = (bytes: Buffer): readonly SealFault[] => checks(bytes)[0]?.faults ?? [];
  const gap = () => {
    const [seal] = findSeals(sealed);
    assert.ok(seal?.cms);
    return { start: seal.before, message: seal.cms.der.length * 2, end: seal.after };
  };

  it('is whole, keeps the bytes that were there, and says when it was sealed and stamped', () => {
    const [check, ...others] = checks(sealed);
    assert.deepEqual([check?.faults, others.length], [[], 0]);
    assert.deepEqual(check?.sealedAt, at);
    assert.equal(check?.timeStamp?.authority, 'Klok van de test');
    assert.ok(sealed.subarray(0, plain.length).equals(plain));
    assert.equal(checks(plain).length, 0);
  });

  it('shows a change in what stood before the seal, and behind it', () => {
    const { start, end } = gap();
    const before = Array.from({ length: 40 }, (_, index) => Math.floor((start / 40) * index));
    const behind = Array.from({ length: sealed.length - end }, (_, index) => end + index).filter(
      (_, index) => index % 23 === 0,
    );
    for (const position of [...before, start - 1, ...behind, sealed.length - 1])
      assert.equal(isGenuine(flipped(position)), false, `byte ${position}`);
  });

  it('shows a change in the seal itself: its certificate, its signature, its time stamp', () => {
    const { start, message } = gap();
    // A step that meets the high and the low half of bytes in turn.
    for (let position = start; position <= start + message; position += 37)
      assert.equal(isGenuine(flipped(position)), false, `byte ${position}`);
    // The same value, in other letters.
    const lower = Buffer.from(
      sealed.toString('latin1').replace(/<3082[0-9A-F]+>/, (hex) => hex.toLowerCase()),
      'latin1',
    );
    assert.deepEqual(faultsOf(lower), ['padding']);
  });

  it('shows what is written in the room behind the seal', () => {
    const { start, message, end } = gap();
    for (const position of [start + 1 + message, start + 2 + message, Math.floor((start + message + end) / 2), end - 2])
      assert.deepEqual(faultsOf(flipped(position)), ['padding'], `byte ${position}`);
    assert.equal(isGenuine(flipped(end - 1)), false);
  });

  it('shows what is added, and lists it as later versions', () => {
    const revision = '\n7 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 0\ntrailer <<>>\nstartxref\n9\n%%EOF\n';
    const twice = Buffer.concat([sealed, Buffer.from(revision), Buffer.from(revision.replace('7 0', '8 0'))]);
    const [check] = checks(twice);
    assert.deepEqual(check?.faults, ['added']);
    assert.deepEqual(
      check?.later.map(({ from, to, objects }) => [from - sealed.length, to - sealed.length, objects]),
      [
        [0, revision.length, [7]],
        [revision.length, 2 * revision.length, [8]],
      ],
    );
    for (const more of ['\n', ' ', '\0', '%%EOF']) {
      assert.deepEqual(faultsOf(Buffer.concat([sealed, Buffer.from(more)])), ['added'], JSON.stringify(more));
      assert.equal(isGenuine(Buffer.concat([Buffer.from(more), sealed])), false);
    }
    for (const fewer of [1, 2, 100]) assert.equal(isGenuine(sealed.subarray(0, -fewer)), false);
  });

  it('is not held for that of another certificate, nor of one with the same names', async () => {
    const other = await makeCertificate('Proef', at, 5);
    assert.deepEqual(checks(sealed, other.chain)[0]?.faults, ['message']);
  });

  it('cannot be made to look whole with a seal over less than the file', () => {
    const text = sealed.toString('latin1');
    const ranges = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/;
    const [, one = '', two = ''] = ranges.exec(text) ?? [];
    const shorter = text.replace(ranges, (found) => `/ByteRange [0 ${one} ${two} 10]`.padEnd(found.length));
    assert.equal(isGenuine(Buffer.from(shorter, 'latin1')), false);
    const wider = text.replace(ranges, (found) => `/ByteRange [0 ${Number(one) - 5} ${two} 10]`.padEnd(found.length));
    assert.equal(isGenuine(Buffer.from(wider, 'latin1')), false);
  });

  it('is read in no time when somebody makes a file to keep us busy', () => {
    const nested = Buffer.alloc(60_000, 0x30).toString('hex').toUpperCase();
    const hostile = [
      '/ByteRange'.repeat(200_000),
      `/ByteRange [${' '.repeat(2_000_000)}`,
      ['%PDF-1.7 /ByteRange [0 55 120057 0]'.padEnd(55), '<', nested, '>'].join(''),
    ];
    const start = performance.now();
    for (const text of hostile) assert.equal(isGenuine(Buffer.from(text)), false);
    assert.ok(performance.now() - start < 2000);
  });
});
