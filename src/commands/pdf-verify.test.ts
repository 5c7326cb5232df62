import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createTestDatabase } from '../../tests/support/database.ts';
import { writePem } from '../platform/certificates/certificate.ts';
import { makeCertificate } from '../platform/certificates/self-made.ts';
import type { OpenDatabase } from '../platform/db/open-database.ts';
import { createPdfMaker } from '../platform/pdf/typst.ts';
import { sealPdf } from '../platform/pdf-seal/seal-pdf.ts';
import { readVerifyArguments, verifyPdfWithCertificates, verifyPdfWithRegister } from './pdf-verify.ts';

const at = new Date('2026-11-23T09:00:00Z');
const meta = { title: 'Proef', author: 'X', description: 'x', language: 'nl', region: 'nl', created: at };

describe('npm run pdf:verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driehoek-verify-'));
  const file = (name: string) => join(folder, name);
  let database: OpenDatabase;
  before(async () => {
    database = await createTestDatabase();
    const own = await makeCertificate('Hogeschool Proef', at, 5);
    const plain = await createPdfMaker().make('Hallo', {}, [], meta);
    const sealed = await sealPdf(plain, own, { at, stamp: null });
    const changed = Buffer.from(sealed);
    changed[100] = (changed[100] ?? 0) ^ 1;
    writeFileSync(file('plain.pdf'), plain);
    writeFileSync(file('sealed.pdf'), sealed);
    writeFileSync(file('changed.pdf'), changed);
    writeFileSync(file('added.pdf'), Buffer.concat([sealed, Buffer.from('\n9 0 obj\n<<>>\nendobj\n%%EOF\n')]));
    writeFileSync(file('own.pem'), writePem(own.chain));
    writeFileSync(file('other.pem'), writePem((await makeCertificate('Hogeschool Proef', at, 5)).chain));
  });
  after(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const verify = async (name: string, ...certificates: string[]) => {
    const said: string[] = [];
    const write = (part: string) => void said.push(part);
    const args = [file(name), '--lang', 'nl', ...certificates.flatMap((one) => ['--certificate', file(one)])];
    const isGenuine = await (certificates.length > 0
      ? verifyPdfWithCertificates(args, write)
      : verifyPdfWithRegister(database, args, write));
    return { isGenuine, text: said.join('') };
  };

  it('needs no database to hold a seal against a certificate', async () => {
    const { isGenuine, text } = await verify('sealed.pdf', 'other.pem', 'own.pem');
    assert.ok(isGenuine);
    assert.match(
      text,
      /Zegel van CN=Hogeschool Proef.*\n {2}Geldig\. Geen byte is veranderd of toegevoegd\.\n {2}Verzegeld op 23 november 2026/,
    );
    assert.match(text, /\nECHT\n$/);
  });

  it('says what is wrong, and lists what was added later', async () => {
    const changed = await verify('changed.pdf', 'own.pem');
    assert.equal(changed.isGenuine, false);
    assert.match(changed.text, /Het verzegelde deel is veranderd/);
    const added = await verify('added.pdf', 'own.pem');
    assert.equal(added.isGenuine, false);
    assert.match(added.text, /Later toegevoegd: bytes [\d.]+ tot [\d.]+, objecten 9\n/);
    for (const [name, certificate] of [
      ['sealed.pdf', 'other.pem'],
      ['plain.pdf', 'own.pem'],
    ] as const) {
      const { isGenuine, text } = await verify(name, certificate);
      assert.equal(isGenuine, false);
      assert.match(text, /geen zegel in dit bestand dat bij een bekend certificaat hoort.*\n\nNIET ECHT/);
    }
  });

  it('knows without certificates only what the register knows', async () => {
    const { isGenuine, text } = await verify('sealed.pdf');
    assert.equal(isGenuine, false);
    assert.match(text, /Register: dit bestand staat er niet in/);
  });

  it('refuses in words what it cannot read', async () => {
    for (const args of [[], ['a.pdf', 'b.pdf'], ['a.pdf', '--lang', 'xx'], ['a.pdf', '--what']])
      assert.throws(() => readVerifyArguments(args), /npm run pdf:verify -- FILE/);
    await assert.rejects(verify('not-there.pdf', 'own.pem'), /cannot be read \(ENOENT\)/);
    await assert.rejects(verify('sealed.pdf', 'plain.pdf'), /no certificate in/);
  });
});
