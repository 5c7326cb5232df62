import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { concludeAgreement } from '../../../tests/support/agreement-desk.ts';
import { asSuperuser, testSecret } from '../../../tests/support/database.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { pkcs12Of } from '../../../tests/support/pkcs12.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import {
  startTimeStampServer,
  type TimeStampServer,
  withoutOpenssl,
} from '../../../tests/support/time-stamp-server.ts';
import { verifyPdfWithRegister } from '../../commands/pdf-verify.ts';
import type { KeyedCertificate } from '../../platform/certificates/read-pkcs12.ts';
import { makeCertificate } from '../../platform/certificates/self-made.ts';
import { keyRing } from '../../platform/keys/key-ring.ts';
import { requestTimeStamp } from '../../platform/time-stamp/request-time-stamp.ts';
import { carrySealKeys } from './carry-keys.ts';
import { selectCertificate } from './certificate-store.ts';
import { sealQueue } from './seal-queue.ts';
import { upsertTimeStampUrl } from './seal-store.ts';

const withoutPoppler = spawnSync('pdfsig', ['-v']).error ? "poppler's tools are not installed" : false;

describe('sealing agreements', { skip: withoutOpenssl }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'driehoek-seals-'));
  let product: TestProduct;
  let world: SmallWorld;
  let server: TimeStampServer;
  let admin: Browser;
  let own: KeyedCertificate;
  before(async () => {
    server = await startTimeStampServer();
    const mayConnect = (address: string) => address === '127.0.0.1';
    product = await createTestProduct({ stampTime: (url, digest) => requestTimeStamp(url, digest, { mayConnect }) });
    world = await createSmallWorld(product.deps);
    admin = await product.browserAs('admin', world.slug);
    own = await makeCertificate('Hogeschool Zegel', product.clock.now(), 1);
  });
  after(async () => {
    await product.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const page = () => admin.get('/beheer/verzegeling');
  const upload = async (bytes: Uint8Array | null, password = 'geheim é') => {
    const answer = await admin.upload('/beheer/verzegeling/certificaat', { name: 'file', bytes }, { password });
    return answer.location ? admin.get(answer.location) : answer;
  };
  /** The PDFs of an agreement with all signatures, the sealed one first. */
  const finished = (agreementId: string) =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('agreementDocument as d')
        .innerJoin('agreementText as t', 't.id', 'd.agreementTextId')
        .innerJoin('storedFile as f', 'f.id', 'd.storedFileId')
        .leftJoin('agreementSeal as s', 's.agreementDocumentId', 'd.id')
        .leftJoin('sealWait as w', 'w.agreementDocumentId', 'd.id')
        .select(['d.isSealed', 'f.bytes', 's.stampedBy', 's.stampFault', 'w.reason'])
        .where('t.agreementId', '=', agreementId)
        .where('d.signatureCount', '=', 3)
        .orderBy('d.isSealed', 'desc')
        .execute(),
    );
  const check = async (bytes: Uint8Array | null) => {
    const answer = await product.browser().upload('/controleer-een-overeenkomst', { name: 'pdf', bytes });
    assert.doesNotMatch(answer.text, /Noor|El Amrani|van Dam/, 'nobody is named');
    return answer;
  };
  const poppler = (command: string, bytes: Uint8Array, ...args: string[]) => {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return spawnSync(command, [...args, file], { encoding: 'utf8' }).stdout;
  };

  let first: string;
  it('keeps a finished agreement without seal while there is no certificate, and says that it waits', async () => {
    first = await concludeAgreement(product, world);
    const [plain, ...others] = await finished(first);
    assert.deepEqual([plain?.isSealed, plain?.reason, others.length], [false, 'no_certificate', 0]);
    const { text } = await page();
    assert.match(text, /Er is nog geen certificaat/);
    assert.match(text, /1 ondertekende overeenkomst wacht nog/);
    assert.match((await check(plain?.bytes ?? null)).text, /Echt: .* Iedereen .* Er zit geen zegel in dit bestand/);
  });

  it('says what is wrong with a file, and takes none of these', async () => {
    const early = await makeCertificate('Te vroeg', new Date(product.clock.now().getTime() + 86_400_000), 1);
    const late = await makeCertificate('Te laat', new Date('2020-01-01T00:00:00Z'), 1);
    const cases: [Uint8Array | null, string, RegExp][] = [
      [null, '', /Kies een bestand/],
      [null, 'geheim', /Kies een bestand.*Typ het wachtwoord nog eens/],
      [Buffer.from('geen certificaat'), '', /geen PKCS#12-bestand/],
      [pkcs12Of(own, 'geheim é'), 'anders', /wachtwoord past niet/],
      [pkcs12Of(own, 'x', '-legacy'), '', /wachtwoord past niet/],
      [pkcs12Of(own, 'x', '-nokeys'), 'x', /zit geen sleutel/],
      [pkcs12Of(own, 'x', '-nocerts'), 'x', /zit geen certificaat/],
      [pkcs12Of(early, 'x'), 'x', /nog niet geldig/],
      [pkcs12Of(late, 'x'), 'x', /is verlopen/],
    ];
    for (const [file, password, expected] of cases) {
      const answer = await upload(file, password);
      assert.match(answer.text, expected);
      assert.equal(answer.status, 422);
      assert.doesNotMatch(answer.html, /value="(anders|geheim)/);
    }
    assert.match((await page()).text, /Er is nog geen certificaat/);
  });

  it('seals with an uploaded certificate, also what waited, beside what was there', async () => {
    const answer = await upload(pkcs12Of(own, 'geheim é'));
    assert.match(answer.text, /Het certificaat is in gebruik/);
    assert.match(answer.text, /CN=Hogeschool Zegel.*de hogeschool zelf.*23 november 2027/);
    await product.drain();
    const [sealed, plain, ...others] = await finished(first);
    assert.deepEqual([sealed?.isSealed, plain?.isSealed, plain?.reason, others.length], [true, false, null, 0]);
    assert.match((await page()).text, /Er is 1 overeenkomst met een zegel/);
    assert.match((await check(plain?.bytes ?? null)).text, /Echt.*Er is een nieuwere versie/);
    assert.match(
      (await check(sealed?.bytes ?? null)).text,
      /Echt.*verzegelde het document op 23 november 2026.*geen tijdstempel/,
    );
  });

  it('makes a seal that poppler calls valid, on a PDF that stays tagged PDF/A-3a', {
    skip: withoutPoppler,
  }, async () => {
    const [sealed] = await finished(first);
    const report = poppler('pdfsig', sealed?.bytes ?? Buffer.alloc(0));
    assert.match(report, /Signature is Valid\./);
    assert.match(report, /Total document signed/);
    assert.match(report, /CN=Hogeschool Zegel/);
    assert.match(poppler('pdfinfo', sealed?.bytes ?? Buffer.alloc(0)), /^Tagged: +yes$/m);
    const meta = poppler('pdfinfo', sealed?.bytes ?? Buffer.alloc(0), '-meta');
    assert.match(meta, /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
  });

  const setServer = (timeStampUrl: string) => admin.post('/beheer/verzegeling/tijdstempels', { timeStampUrl });
  let stamped: Buffer;
  it('adds a time stamp of the server that was set', async () => {
    assert.match((await setServer('ftp://x.example')).text, /geen adres van een server/);
    assert.match((await setServer('https://a:b@x.example')).text, /geen adres van een server/);
    for (const url of ['https://localhost/tsr', server.url, 'http://[::1]/tsr', 'http://0x7f.1/tsr'])
      assert.match((await setServer(url)).text, /Deze server staat in een eigen netwerk/, url);
    assert.match((await setServer('https://tijd.example/tsr')).text, /Het adres is bewaard/);
    // The server of this test is on this machine, which only the test allows.
    await product.deps.db.inInstitution(world.institutionId, (tx) =>
      upsertTimeStampUrl(tx, world.institutionId, server.url),
    );
    product.clock.advance(1);
    const [sealed] = await finished(await concludeAgreement(product, world));
    assert.deepEqual([sealed?.isSealed, sealed?.stampedBy, sealed?.stampFault], [true, 'Klok van de test', null]);
    stamped = sealed?.bytes ?? Buffer.alloc(0);
    assert.match((await page()).text, /kreeg een tijdstempel .* van Klok van de test/);
    assert.match((await check(stamped)).text, /Echt.*Een tijdstempelserver bevestigt/);
    if (!withoutPoppler) assert.match(poppler('pdfsig', stamped), /Signature is Valid\./);
  });

  /** The pause after a try is over. False: there was no time stamp this time either. */
  const tryAgain = async () => {
    await asSuperuser(
      product.superuserUrl,
      `update pgboss.job set start_after = now() where name = '${sealQueue}' and state = 'retry'`,
    );
    return product.drain().then(
      () => true,
      (error) => {
        assert.equal((error as Error).name, 'NoTimeStampYet', String(error));
        return false;
      },
    );
  };
  /** Concludes one while the server fails. */
  const concludeUnstamped = async () => {
    product.clock.advance(1);
    await assert.rejects(concludeAgreement(product, world), { name: 'NoTimeStampYet' });
    const newest = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('agreement').select('id').orderBy('createdAt', 'desc').limit(1).executeTakeFirstOrThrow(),
    );
    return newest.id;
  };

  it('lets the seal wait for a server of time stamps that is away, and makes it when that is back', async () => {
    server.answer((_request, answer) => void answer.writeHead(503).end());
    const id = await concludeUnstamped();
    const [plain, ...none] = await finished(id);
    assert.deepEqual([plain?.isSealed, plain?.reason, none.length], [false, 'no_time_stamp', 0]);
    assert.match((await page()).text, /Eén zegel wacht op een tijdstempel/);
    assert.equal(await tryAgain(), false);
    server.answer(null);
    assert.equal(await tryAgain(), true);
    const [sealed, beside] = await finished(id);
    assert.deepEqual([sealed?.isSealed, sealed?.stampedBy, beside?.reason], [true, 'Klok van de test', null]);
    assert.doesNotMatch((await page()).text, /wacht op een tijdstempel/);
    assert.match((await admin.get('/beheer/logboek')).text, /Verzegeld/);
  });

  it('keeps the seal when the server of time stamps fails for a day, and says why there is none', async () => {
    server.answer((_request, answer) => void answer.writeHead(302, { location: server.url }).end());
    const id = await concludeUnstamped();
    product.clock.advance(24 * 60);
    admin = await product.browserAs('admin', world.slug);
    assert.equal(await tryAgain(), true);
    const [sealed] = await finished(id);
    assert.deepEqual([sealed?.isSealed, sealed?.stampedBy, sealed?.stampFault], [true, null, 'redirect']);
    const { text } = await page();
    assert.match(text, /kreeg geen tijdstempel: de server verwees door/);
    assert.match(text, /Dat zegel geldt gewoon/);
    assert.match((await check(sealed?.bytes ?? null)).text, /Echt.*Er is geen tijdstempel/);
    server.answer(null);
    assert.match((await setServer('')).text, /geen tijdstempel/);
  });

  it('tells a changed file, an unknown one and what is no agreement apart', async () => {
    const changed = Buffer.from(stamped);
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    const foreign = Buffer.from('%PDF-1.7\nniet van ons\n%%EOF');
    const cases: [Uint8Array | null, RegExp, number][] = [
      [changed, /Veranderd.*Het verzegelde deel is veranderd/, 200],
      [Buffer.concat([stamped, Buffer.from('\n')]), /Veranderd.*Na het verzegelen is er iets .* toegevoegd/, 200],
      [foreign, /Onbekend/, 200],
      [Buffer.from('%PDF-1.7\ntrailer <</Encrypt 5 0 R>>'), /met een wachtwoord beveiligd/, 422],
      [Buffer.from('geen pdf'), /Dit is geen PDF/, 422],
      [null, /Kies eerst een PDF/, 422],
    ];
    for (const [bytes, expected, status] of cases) {
      const answer = await check(bytes);
      assert.match(answer.text, expected);
      assert.equal(answer.status, status);
    }
  });

  it('refuses a file of 200 MB in words, without keeping it', async () => {
    const browser = product.browser();
    const token = await browser.formToken();
    const head = `--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--x\r\ncontent-disposition: form-data; name="pdf"; filename="a.pdf"\r\n\r\n`;
    const part = Buffer.alloc(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(Buffer.from(head)),
      pull: (stream) => (sent++ < 200 ? stream.enqueue(part) : stream.close()),
    });
    const before = process.memoryUsage().arrayBuffers;
    const answer = await product.app.request('http://localhost:3000/controleer-een-overeenkomst', {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      duplex: 'half',
    } as RequestInit);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Dit bestand is te groot: meer dan 10 MB/);
    assert.ok(sent > 200, 'it was all taken in, since a browser that is still sending reads no answer');
    assert.ok(process.memoryUsage().arrayBuffers - before < 50 * 1024 * 1024);
  });

  it('is checked from the terminal as well, by register and by seal', async () => {
    const file = join(folder, 'stamped.pdf');
    const verify = (bytes: Uint8Array) => {
      writeFileSync(file, bytes);
      return verifyPdfWithRegister(product.deps, [file, '--lang', 'nl'], (text) => void said.push(text));
    };
    const said: string[] = [];
    assert.equal(await verify(stamped), true);
    assert.match(
      said.join(),
      /Register: dit is een document van .*\n {2}Geldig\. .*Tijdstempel van .*, van Klok van de test/s,
    );
    assert.equal(await verify(Buffer.concat([stamped, Buffer.from('\n')])), false);
    assert.match(said.at(-1) ?? '', /staat er niet in.*Na het verzegelen .* toegevoegd.*NIET ECHT/s);
  });

  it('carries the key of the seal along when the secret key is renewed, and needs the old one no more', async () => {
    const fresh = keyRing(`${'n'.repeat(40)} ${testSecret}`);
    const { db, log } = product.deps;
    const opens = (ring: Parameters<typeof selectCertificate>[1]) =>
      db.inInstitution(
        world.institutionId,
        async (tx) => (await selectCertificate(tx, ring, world.institutionId))?.key !== null,
      );
    const onlyNew = keyRing('n'.repeat(40));
    assert.equal(await opens(onlyNew), false);
    await carrySealKeys({ db, log, secretKey: fresh }, [world.institutionId]);
    assert.equal(await opens(onlyNew), true);
    assert.equal(await opens(product.deps.secretKey), false);

    // With only the old key the product cannot seal: it says so, keeps the agreement, and takes the certificate again.
    const waiting = await concludeAgreement(product, world);
    assert.equal((await finished(waiting))[0]?.reason, 'key_missing');
    assert.match((await page()).text, /kan de sleutel van dit certificaat niet lezen/);
    await upload(pkcs12Of(own, 'geheim é'));
    await product.drain();
    assert.deepEqual(
      (await finished(waiting)).map(({ isSealed }) => isSealed),
      [true, false],
    );
  });

  it('says that the certificate ended, keeps what was sealed and lets new agreements wait for another', async () => {
    product.clock.set('2027-11-24T09:00:00Z');
    admin = await product.browserAs('admin', world.slug);
    const waiting = await concludeAgreement(product, world);
    assert.equal((await finished(waiting))[0]?.reason, 'not_valid');
    assert.match((await page()).text, /Dit certificaat is verlopen/);
    assert.match((await check(stamped)).text, /Echt/);
    const next = await makeCertificate('Hogeschool Zegel', product.clock.now(), 1);
    await upload(pkcs12Of(next, 'x'), 'x');
    await product.drain();
    assert.equal((await finished(waiting))[0]?.isSealed, true);
    const changed = Buffer.concat([stamped, Buffer.from('x')]);
    assert.match((await check(changed)).text, /Veranderd/, 'an earlier certificate is still known');
  });

  it('tells a sealed agreement that was kept long enough and then deleted from one that was changed', async () => {
    const [sealed] = await finished(first);
    const deleted = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      sql<{ done: boolean }>`select delete_agreement(${first}, '2045-01-01') as done`.execute(tx),
    );
    assert.equal(deleted.rows[0]?.done, true);
    assert.deepEqual(await finished(first), []);
    assert.match((await check(sealed?.bytes ?? null)).text, /Niet veranderd, maar niet in het register/);
  });
});
