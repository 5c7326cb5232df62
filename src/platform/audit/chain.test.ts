import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { asSuperuser, createTestDatabase, testSecret, testServer } from '../../../tests/support/database.ts';
import { queues } from '../../job-handlers.ts';
import type { Tx } from '../db/db.ts';
import { type OpenDatabase, openDatabase } from '../db/open-database.ts';
import { keyRing } from '../keys/key-ring.ts';
import { recordAudit, recordInstallationEvent } from './audit.ts';
import { auditKeys } from './audit-keys.ts';
import { auditLines } from './audit-lines.ts';
import { eraseAuditDetails } from './erase-audit-details.ts';
import { noteNewKey } from './note-new-key.ts';
import { verifyAll } from './verify-all.ts';
import { verifyChain } from './verify-chain.ts';

const keys = auditKeys(keyRing(testSecret));
const at = new Date('2026-11-23T09:00:00.123Z');
const by = { kind: 'system', id: null, name: 'Driehoek' } as const;

describe('the chain of a hogeschool', () => {
  let database: OpenDatabase & { superuserUrl: string };
  let made = 0;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  async function newInstitution(): Promise<string> {
    made += 1;
    const id = crypto.randomUUID();
    await database.db.inInstitution(id, async (tx) => {
      await tx
        .insertInto('institution')
        .values({ id, slug: `h-${made}`, name: 'H', createdAt: at })
        .execute();
      await note(tx, id, 'institution.added');
    });
    return id;
  }
  const note = (tx: Tx, institutionId: string, action: string) =>
    recordAudit(tx, institutionId, by, at, { action, subjectKind: 'institution', subjectId: institutionId });
  const numbers = (id: string) =>
    database.db.inInstitution(id, (tx) => auditLines(tx).select(['number', 'action']).orderBy('number').execute());
  const faults = async (id: string, withKeys = keys) =>
    (await database.db.inInstitution(id, (tx) => verifyChain(tx, withKeys, id))).faults;

  it('stays without gaps when many write at the same moment', async () => {
    const [one, two] = [await newInstitution(), await newInstitution()];
    const work = Array.from({ length: 40 }, (_, turn) => {
      const id = turn % 4 === 3 ? two : one;
      return database.db.inInstitution(id, async (tx) => {
        await note(tx, id, `a.${turn}`);
        await sql`select pg_sleep(random() / 50)`.execute(tx);
        await note(tx, id, `b.${turn}`);
      });
    });
    await Promise.all(work);
    for (const [id, lines] of [
      [one, 61],
      [two, 21],
    ] as const) {
      const rows = await numbers(id);
      assert.deepEqual(
        rows.map((row) => row.number),
        Array.from({ length: lines }, (_, index) => index + 1),
      );
      // What one transaction noted stands together and in order.
      for (let index = 1; index < rows.length; index += 2)
        assert.equal(rows[index]?.action.replace('a', 'b'), rows[index + 1]?.action);
      assert.deepEqual(await faults(id), []);
    }
  });

  it('has one first line when two write it at the same moment', async () => {
    const id = crypto.randomUUID();
    await asSuperuser(
      database.superuserUrl,
      `insert into institution (id, slug, name, created_at) values ('${id}', 'empty', 'E', now())`,
    );
    await Promise.all(['a', 'b', 'c'].map((action) => database.db.inInstitution(id, (tx) => note(tx, id, action))));
    assert.deepEqual(
      (await numbers(id)).map(({ number }) => number),
      [1, 2, 3],
    );
    assert.deepEqual(await faults(id), []);
  });

  it('is on disk when the transaction comes back', async () => {
    const id = await newInstitution();
    const lsn = async (tx: Tx) => {
      await tx.insertInto('roleLabel').values({ institutionId: id, role: 'x', labelNl: 'x', labelEn: 'x' }).execute();
      const { rows } = await sql<{ lsn: string }>`select pg_current_wal_insert_lsn()::text as lsn`.execute(tx);
      await note(tx, id, 'flushed');
      return rows[0]?.lsn;
    };
    // The server of the tests does not wait for the disk; this connection does, as that of an installation.
    const ownerUrl = `${database.superuserUrl}?options=-c%20synchronous_commit%3Don`;
    const waiting = await openDatabase({ ownerUrl, webUrl: null, secretKey: keyRing(testSecret) }, queues);
    const written = await waiting.db.inInstitution(id, lsn);
    const { rows } = await asSuperuser(
      database.superuserUrl,
      `select pg_current_wal_flush_lsn() > '${written}'::pg_lsn as flushed`,
    );
    await waiting.close();
    assert.equal(rows[0]?.flushed, true);
  });

  it('has no gap after a transaction that rolled back', async () => {
    const id = await newInstitution();
    const failing = database.db.inInstitution(id, async (tx) => {
      await note(tx, id, 'never');
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    await database.db.inInstitution(id, (tx) => note(tx, id, 'after'));
    assert.deepEqual(await numbers(id), [
      { number: 1, action: 'institution.added' },
      { number: 2, action: 'after' },
    ]);
    assert.deepEqual(await faults(id), []);
  });

  it('does not lose a line in silence that comes after the end of its transaction', async () => {
    const id = await newInstitution();
    let ended: Tx | undefined;
    await database.db.inInstitution(id, async (tx) => {
      ended = tx;
    });
    await assert.rejects(note(ended as Tx, id, 'late'), /outside of a transaction/);
  });

  it('is checked as far as it was when the check began', async () => {
    const id = await newInstitution();
    let busy = true;
    const writing = (async () => {
      while (busy) await database.db.inInstitution(id, (tx) => note(tx, id, 'more'));
    })();
    for (let times = 0; times < 20; times += 1) assert.deepEqual(await faults(id), []);
    busy = false;
    await writing;
  });

  it('is checked in pages', async () => {
    const id = await newInstitution();
    await database.db.inInstitution(id, async (tx) => {
      for (let line = 0; line < 2500; line += 1) await note(tx, id, 'many');
    });
    const report = await database.db.inInstitution(id, (tx) => verifyChain(tx, keys, id));
    assert.deepEqual([report.rows, report.faults], [2501, []]);
    await asSuperuser(
      database.superuserUrl,
      `update audit_event set action = 'few' where institution_id = '${id}' and number between 1999 and 2001`,
    );
    assert.deepEqual(await faults(id), [{ kind: 'changed', from: 1999, to: 2001 }]);
  });

  it('goes on with a new key, and says when the old one is missing', async () => {
    const id = await newInstitution();
    const ring = keyRing(`${'n'.repeat(32)} ${testSecret}`);
    const rotated = await openDatabase({ ownerUrl: database.superuserUrl, webUrl: null, secretKey: ring }, queues);
    await rotated.db.inInstitution(id, (tx) => note(tx, id, 'with the new key'));
    await rotated.close();
    // The log-in role follows the newest key; back to the one that this test's own connections know.
    await (
      await openDatabase({ ownerUrl: database.superuserUrl, webUrl: null, secretKey: keyRing(testSecret) }, queues)
    ).close();
    assert.deepEqual(await faults(id, auditKeys(ring)), []);
    assert.deepEqual(await faults(id), [{ kind: 'key_missing', from: 2, to: 2 }]);
    assert.deepEqual(await faults(id, auditKeys(keyRing('n'.repeat(32)))), [{ kind: 'key_missing', from: 1, to: 1 }]);
  });

  it('lets the application add, and erase what is personal; nothing else', async () => {
    const id = await newInstitution();
    const refused: [string, string][] = [
      ['audit_event', 'update audit_event set number = number'],
      ['audit_event', 'delete from audit_event'],
      ['audit_detail', "update audit_detail set actor_name = ''"],
      ['audit_head', 'delete from audit_head'],
      ['audit_head', 'update audit_head set institution_id = institution_id'],
    ];
    for (const [table, statement] of refused)
      await assert.rejects(
        database.db.inInstitution(id, (tx) => sql.raw(statement).execute(tx)),
        { code: '42501' },
        table,
      );
    for (const statement of [
      'update identity.installation_event set number = number',
      'delete from identity.installation_event',
      'delete from identity.installation_head',
      'insert into identity.installation_head values (false, 0, null)',
    ])
      await assert.rejects(
        database.db.asIdentity((tx) => sql.raw(statement).execute(tx)),
        { code: '42501' },
        statement,
      );
  });
});

describe('erasing what is personal', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());

  it('takes out what is about somebody and what they did, notes that, and leaves the chain whole', async () => {
    const [id, person, other] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const inside = <T>(work: (tx: Tx) => Promise<T>) => database.db.inInstitution(id, work);
    await inside(async (tx) => {
      await tx.insertInto('institution').values({ id, slug: 'erase', name: 'H', createdAt: at }).execute();
      const event = (subjectId: string) => ({ action: 'x', subjectKind: 'person', subjectId, after: { name: 'Sam' } });
      await recordAudit(tx, id, by, at, event(person));
      await recordAudit(tx, id, { kind: 'staff', id: person, name: 'Sam' }, at, event(other));
      await recordAudit(tx, id, by, at, event(other));
    });
    const erase = () =>
      inside((tx) =>
        eraseAuditDetails(tx, id, by, at, { kind: 'person', id: person }, { aboutIds: [person], byIds: [person] }),
      );
    assert.equal(await erase(), 2);
    const rows = await inside((tx) =>
      auditLines(tx).select(['number', 'action', 'actorName', 'after']).orderBy('number').execute(),
    );
    assert.deepEqual(rows, [
      { number: 1, action: 'x', actorName: null, after: null },
      { number: 2, action: 'x', actorName: null, after: null },
      { number: 3, action: 'x', actorName: 'Driehoek', after: { name: 'Sam' } },
      { number: 4, action: 'audit_detail.erased', actorName: 'Driehoek', after: { lines: 2 } },
    ]);
    const report = await inside((tx) => verifyChain(tx, keys, id));
    assert.deepEqual([report.faults, report.erased], [[], [{ from: 1, to: 2 }]]);
  });
});

describe('the chain of the installation', () => {
  let database: OpenDatabase & { superuserUrl: string };
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());
  const check = async () => {
    const chains = [];
    for await (const { chain, rows, faults, isWiped } of verifyAll(database.db, keys, new Map()))
      chains.push({ chain, rows, faults, isWiped });
    return chains;
  };
  const terminal = { kind: 'terminal', name: 'test' } as const;

  it('knows of a hogeschool that is gone with its whole log, and of one that was wiped', async () => {
    const ids = [crypto.randomUUID(), crypto.randomUUID()].sort();
    for (const id of ids) {
      await database.db.inInstitution(id, async (tx) => {
        await tx
          .insertInto('institution')
          .values({ id, slug: id.slice(0, 8), name: 'H', createdAt: at })
          .execute();
        await recordAudit(tx, id, by, at, { action: 'institution.added', subjectKind: 'institution', subjectId: id });
      });
      await database.db.asIdentity((tx) =>
        recordInstallationEvent(tx, terminal, at, { action: 'institution.added', detail: { institutions: [id] } }),
      );
    }
    const [first, second] = ids as [string, string];
    assert.deepEqual(
      (await check()).flatMap(({ faults }) => faults),
      [],
    );
    await asSuperuser(
      database.superuserUrl,
      `set session_replication_role = replica; delete from audit_detail where institution_id = '${second}';
       delete from audit_event where institution_id = '${second}'; delete from audit_head where institution_id = '${second}';
       delete from institution where id = '${second}'`,
    );
    assert.deepEqual(await check(), [
      { chain: 'installation', rows: 2, faults: [], isWiped: false },
      { chain: first, rows: 1, faults: [], isWiped: false },
      { chain: second, rows: 0, faults: [{ kind: 'chain_missing', from: 1, to: 1 }], isWiped: false },
    ]);
    await database.wipe(at);
    assert.deepEqual(
      (await check()).map(({ chain, rows, isWiped }) => [chain, rows, isWiped]),
      [
        ['installation', 3, false],
        [first, 0, true],
        [second, 0, false],
      ],
    );
  });

  it('tells of a new key, once', async () => {
    const ring = keyRing(`${'n'.repeat(32)} ${testSecret}`);
    const open = (secretKey: typeof ring) =>
      openDatabase({ ownerUrl: database.superuserUrl, webUrl: null, secretKey }, queues);
    const rotated = await open(ring);
    for (let start = 0; start < 2; start += 1) await rotated.db.asIdentity((tx) => noteNewKey(tx, auditKeys(ring), at));
    await rotated.close();
    const { rows } = await asSuperuser(
      database.superuserUrl,
      'select number::int, detail from identity.installation_event order by number offset 3',
    );
    assert.deepEqual(rows, [{ number: 4, detail: { from: keys.newest.id, to: auditKeys(ring).newest.id } }]);
    assert.deepEqual((await check())[0]?.faults, [{ kind: 'key_missing', from: 4, to: 4 }]);
    await (await open(keyRing(testSecret))).close();
  });

  it('finds a changed and a removed event', async () => {
    await asSuperuser(
      database.superuserUrl,
      `update identity.installation_event set detail = '{"institutions":[]}' where number = 2; delete from identity.installation_event where number = 4`,
    );
    assert.deepEqual((await check())[0]?.faults, [
      { kind: 'changed', from: 2, to: 2 },
      { kind: 'cut_off', from: 4, to: 4 },
    ]);
  });
});

describe('rows from before there were chains', () => {
  it('are sealed once, by the migration, in order of time and entry', async () => {
    const { superuserUrl, urlFor } = await testServer();
    const name = `before_chains_${Date.now()}`;
    await asSuperuser(superuserUrl, `create database ${name}`);
    const url = urlFor(name);
    const { readdir, readFile } = await import('node:fs/promises');
    const path = await import('node:path');
    const folder = path.resolve(import.meta.dirname, '../../../migrations');
    const older = (await readdir(folder)).filter((file) => /^000[1-5]_/.test(file)).sort();
    await asSuperuser(
      url,
      'create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)',
    );
    for (const file of older) {
      await asSuperuser(url, await readFile(path.join(folder, file), 'utf8'));
      await asSuperuser(
        url,
        `insert into kysely_migration values ('${file.replace('.sql', '')}', '2026-11-23T09:00:00.000Z')`,
      );
    }
    const [a, b] = [crypto.randomUUID(), crypto.randomUUID()].sort() as [string, string];
    const line = (id: string, when: string, action: string) =>
      `insert into audit_event (institution_id, id, at, actor_kind, actor_name, action, subject_kind, subject_id, before, after)
       values ('${id}', gen_random_uuid(), '${when}', 'system', 'D', '${action}', 'x', gen_random_uuid(), null, '{"b": 1.50, "a": [null, "é"]}')`;
    await asSuperuser(
      url,
      `insert into institution (id, slug, name, created_at) values ('${a}', 'aa', 'A', now()), ('${b}', 'bb', 'B', now());
       ${line(a, '2026-01-02T00:00:00Z', 'third')}; ${line(a, '2026-01-01T00:00:00.000001Z', 'second')}; ${line(a, '2026-01-01', 'first')};
       ${line(a, '2026-01-02T00:00:00Z', 'fourth')}; ${line(b, '2026-01-01', 'only')}`,
    );
    const database = await openDatabase({ ownerUrl: url, webUrl: null, secretKey: keyRing(testSecret) }, queues);
    try {
      const lines = await database.db.inInstitution(a, (tx) =>
        auditLines(tx).select(['number', 'action', 'actorName', 'after']).orderBy('number').execute(),
      );
      assert.deepEqual(
        lines.map(({ action }) => action),
        ['first', 'second', 'third', 'fourth'],
      );
      assert.deepEqual(lines[0], { number: 1, action: 'first', actorName: 'D', after: { b: 1.5, a: [null, 'é'] } });
      await database.db.inInstitution(b, (tx) =>
        recordAudit(tx, b, by, at, { action: 'new', subjectKind: 'x', subjectId: b }),
      );
      const found = [];
      for await (const { rows, faults } of verifyAll(database.db, keys, new Map())) found.push([rows, faults.length]);
      assert.deepEqual(found, [
        [1, 0],
        [4, 0],
        [2, 0],
      ]);
    } finally {
      await database.close();
      await asSuperuser(superuserUrl, `drop database ${name} with (force)`);
    }
  });
});
