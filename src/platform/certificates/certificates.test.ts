import assert from 'node:assert/strict';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import { newPkcs12, pkcs12Of } from '../../../tests/support/pkcs12.ts';
import { withoutOpenssl } from '../../../tests/support/time-stamp-server.ts';
import { certificateFacts, readPem, writePem } from './certificate.ts';
import { readPkcs12 } from './read-pkcs12.ts';
import { makeCertificate } from './self-made.ts';

const from = new Date('2026-11-23T09:00:00.500Z');

describe('a certificate of our own making', () => {
  it('is signed by itself, in the name of the organisation, for so many years', async () => {
    const name = `Hogeschool “Één” & co, ${'x'.repeat(100)}`;
    const { key, chain } = await makeCertificate(name, from, 5);
    const certificate = new X509Certificate(chain[0]);
    assert.ok(certificate.verify(certificate.publicKey));
    assert.ok(certificate.checkPrivateKey(key));
    assert.equal(certificate.ca, false);
    const { subject, issuer, validFrom, validUntil } = certificateFacts(chain[0]);
    assert.equal(subject, issuer);
    assert.ok(subject.startsWith('CN=Hogeschool “Één” & co'));
    assert.equal(/CN=(.*), O=/.exec(subject)?.[1]?.replaceAll('\\', '').length, 64);
    assert.equal(validFrom.toISOString(), '2026-11-23T09:00:00.000Z');
    assert.equal(validUntil.toISOString(), '2031-11-23T09:00:00.000Z');
  });

  it('never is the same twice, and comes through PEM as it was', async () => {
    const [one, two] = [await makeCertificate('X', from, 1), await makeCertificate('X', from, 1)];
    assert.notDeepEqual(certificateFacts(one.chain[0]).fingerprint, certificateFacts(two.chain[0]).fingerprint);
    const both = [one.chain[0], two.chain[0]] as const;
    assert.deepEqual(readPem(writePem(both)), both);
    assert.throws(() => readPem('no certificate'));
  });
});

describe('reading a PKCS#12 file', { skip: withoutOpenssl }, () => {
  it('gives the key with its certificate, however it was written, and leaves out what is no issuer of it', async () => {
    const own = await makeCertificate('Eigen', from, 1);
    const other = await makeCertificate('Ander', from, 1);
    const both = { key: own.key, chain: [own.chain[0], other.chain[0]] as const };
    for (const [password, ...options] of [
      ['geheim é€'],
      ['x', '-legacy'],
      [''],
      ['x', '-certpbe', 'NONE'],
      ['x', '-keypbe', 'NONE'],
    ] as [string, ...string[]][]) {
      const read = await readPkcs12(pkcs12Of(both, password, ...options), password);
      assert.ok('key' in read, `${password} ${options}`);
      assert.deepEqual(read.chain, own.chain);
      assert.ok(createPublicKey(read.key).equals(createPublicKey(own.key)));
    }
  });

  it('says what is wrong', async () => {
    const own = await makeCertificate('Eigen', from, 1);
    const file = pkcs12Of(own, 'x');
    const cases: [Uint8Array, string, string][] = [
      [file, 'y', 'wrong_password'],
      [file, '', 'wrong_password'],
      [pkcs12Of(own, 'x', '-nokeys'), 'x', 'no_key'],
      [pkcs12Of(own, 'x', '-nocerts'), 'x', 'no_certificate'],
      [Buffer.alloc(0), 'x', 'not_pkcs12'],
      [file.subarray(0, 500), 'x', 'not_pkcs12'],
      [Buffer.from(writePem(own.chain)), 'x', 'not_pkcs12'],
    ];
    for (const [bytes, password, fault] of cases) assert.deepEqual(await readPkcs12(bytes, password), { fault });
  });

  it('has a key of another kind refused', async () => {
    const kinds: [string[], string | null][] = [
      [['rsa:2048'], null],
      [['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], null],
      [['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], null],
      [['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'], null],
      [['rsa:1024'], 'kind_of_key'],
      [['ed25519'], 'kind_of_key'],
    ];
    for (const [kind, fault] of kinds) {
      const read = await readPkcs12(newPkcs12(kind, 'x'), 'x');
      assert.equal('fault' in read ? read.fault : null, fault, kind.join(' '));
    }
  });
});
