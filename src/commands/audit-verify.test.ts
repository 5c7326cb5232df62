import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asSuperuser } from '../../tests/support/database.ts';
import { addTestInstitution } from '../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../tests/support/product.ts';
import { recordInstitutionsAdded } from '../features/setup/index.ts';
import { verifyAuditFromTerminal } from './audit-verify.ts';

describe('npm run audit:verify', () => {
  let product: TestProduct;
  let institutionId: string;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    product = await createTestProduct();
    const admin = { name: 'Ada', email: 'ada@zuidwal.example' };
    const { id } = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    institutionId = id;
    const by = { kind: 'terminal', name: 'test' } as const;
    await product.deps.db.asIdentity((tx) => recordInstitutionsAdded(tx, [id], by, product.clock.now()));
  });
  after(async () => {
    await product.close();
    await rm(folder, { recursive: true, force: true });
  });
  const verify = async (...args: string[]) => {
    let said = '';
    const areWhole = await verifyAuditFromTerminal(product.deps, args, (text) => {
      said += text;
    });
    return { areWhole, said };
  };
  const heads = async () => {
    const { rows } = await asSuperuser(
      product.superuserUrl,
      `select institution_id::text as chain, last_number::int as number, encode(last_mac, 'hex') as mac from audit_head
       union all select 'installation', last_number::int, encode(last_mac, 'hex') from identity.installation_head`,
    );
    return rows;
  };
  const write = async (name: string, content: unknown) => {
    const file = path.join(folder, name);
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  it('says of every log that it is whole', async () => {
    const { areWhole, said } = await verify();
    assert.equal(areWhole, true);
    assert.match(said, /Log of the installation \(installation\)\n {2}Whole\. 1 lines checked/);
    assert.match(said, new RegExp(`Log of Hogeschool Zuidwal \\(${institutionId}\\)\\n {2}Whole\\. 1 lines`));
    assert.match(said, /All logs are whole\.\nWithout a witness/);
  });

  it('holds the logs against a witness: a manifest, a list, or what stands beside a backup', async () => {
    const list = await heads();
    await write('backup.tar.heads.json', list);
    for (const file of [
      await write('list.json', list),
      await write('manifest.json', { version: 1, auditHeads: list }),
      await write('backup.tar', '\u001f\u008b binary'),
    ]) {
      const { areWhole, said } = await verify('--witness', file);
      assert.equal(areWhole, true, file);
      assert.doesNotMatch(said, /Without a witness/);
    }
  });

  it('finds with it a log that was made anew, one that was cut off and one that is gone', async () => {
    const list = await heads();
    const made = await write(
      'made.json',
      list.map((one) => ({ ...one, mac: '00'.repeat(32) })),
    );
    assert.match(
      (await verify('--witness', made, '--lang', 'nl')).said,
      /NIET HEEL\. 1 regels gecontroleerd\.\n {2}Regel 1: anders dan bij de getuige/,
    );
    const longer = await write(
      'longer.json',
      list.map((one) => ({ ...one, number: 9 })),
    );
    assert.match((await verify('--witness', longer)).said, /Lines 2 to 9: seen by the witness, gone now/);
    const chain = product.deps.newId();
    const gone = await write('gone.json', [...list, { chain, number: 4, mac: '00'.repeat(32) }]);
    const { areWhole, said } = await verify('--witness', gone);
    assert.equal(areWhole, false);
    assert.match(said, new RegExp(`not there any more \\(${chain}\\)\\n.*\\n {2}Lines 1 to 4: the whole log is gone`));
  });

  it('refuses, in words, a witness that says nothing', async () => {
    const cases: [string, RegExp][] = [
      [path.join(folder, 'nowhere.json'), /cannot be read/],
      [await write('empty.json', '[]'), /does not say how the logs ended/],
      [await write('broken.json', '{"auditHeads": [{"chain": "x"}]}'), /does not say/],
      [await write('half.json', '[{'), /does not say/],
      [await write('alone.tar', 'binary'), /there is no .*alone\.tar\.heads\.json/],
    ];
    for (const [file, words] of cases) await assert.rejects(verify('--witness', file), words);
    await assert.rejects(verify('--wat'), /Use: npm run audit:verify/);
    await assert.rejects(verify('--lang', 'de'), /Use: npm run audit:verify/);
  });

  it('names a changed line and answers no', async () => {
    await asSuperuser(
      product.superuserUrl,
      `update audit_event set action = 'x' where institution_id = '${institutionId}' and number = 1`,
    );
    const { areWhole, said } = await verify();
    assert.equal(areWhole, false);
    assert.match(said, /NOT WHOLE\. 1 lines checked\.\n {2}Line 1: changed, or not written by Driehoek\./);
    assert.match(said, /Not all logs are whole\./);
  });
});
