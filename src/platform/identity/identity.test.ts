import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { keyRing } from '../keys/key-ring.ts';
import { withinRate } from './rate-limit.ts';
import {
  closeTaskLinks,
  markTaskLinkPressed,
  mintTaskToken,
  openTaskLink,
  selectOpenTaskLink,
  selectTaskLink,
  selectTaskLinkByToken,
} from './task-links.ts';
import { hashToken, keyedHash, mintCode, mintToken } from './tokens.ts';

describe('tokens', () => {
  it('have 256 random bits, and are all different', () => {
    const tokens = new Set(Array.from({ length: 200 }, mintToken));
    assert.equal(tokens.size, 200);
    for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 32);
  });
  it('codes have six digits, also those that begin with zero', () => {
    for (let times = 0; times < 200; times += 1) assert.match(mintCode(), /^\d{6}$/);
  });
  it('keyed hashes differ by key, purpose and text', () => {
    const key = keyRing('a'.repeat(32));
    const hashes = [
      keyedHash(key, 'p', 't'),
      keyedHash(keyRing('b'.repeat(32)), 'p', 't'),
      keyedHash(key, 'q', 't'),
      keyedHash(key, 'p', 'u'),
    ];
    assert.equal(new Set(hashes.map((hash) => hash.toString('hex'))).size, 4);
  });
});

describe('links and limits in the database', () => {
  let product: TestProduct;
  let institutionId: string;
  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada', email: 'ada@x.example' };
    institutionId = (await addTestInstitution(product.deps, { name: 'H', slug: 'hh', admin })).id;
  });
  after(() => product.close());
  const now = new Date('2026-11-23T09:00:00Z');

  describe('a task link', () => {
    const open = async (purpose = 'sign') => {
      const { db, newId } = product.deps;
      const link = { institutionId, id: newId(), purpose, subjectId: newId(), email: 's@x.example' };
      return db.inInstitution(institutionId, async (tx) => {
        await openTaskLink(tx, link, now);
        const tokens = [
          await mintTaskToken(tx, institutionId, link.id, now),
          await mintTaskToken(tx, institutionId, link.id, now),
        ];
        return { ...link, tokens };
      });
    };

    it('works with each of its tokens, for sixty days', async () => {
      const link = await open();
      for (const token of link.tokens) {
        const found = await product.deps.db.inInstitution(institutionId, (tx) => selectTaskLinkByToken(tx, token));
        assert.equal(found?.id, link.id);
        assert.equal(found?.closedAt, null);
        assert.equal(found?.expiresAt.toISOString(), '2027-01-22T09:00:00.000Z');
      }
    });
    it('keeps the hash of a token only', async () => {
      const { tokens } = await open();
      const rows = await product.deps.db.inInstitution(institutionId, (tx) =>
        tx.selectFrom('taskLinkToken').selectAll().execute(),
      );
      assert.ok(!JSON.stringify(rows).includes(tokens[0] ?? ''));
      assert.ok(rows.some((row) => row.tokenHash.equals(hashToken(tokens[0] ?? ''))));
    });
    it('is not found by another token, nor from another hogeschool', async () => {
      const { tokens } = await open();
      const { db, newId } = product.deps;
      assert.equal(await db.inInstitution(institutionId, (tx) => selectTaskLinkByToken(tx, mintToken())), null);
      assert.equal(await db.inInstitution(newId(), (tx) => selectTaskLinkByToken(tx, tokens[0] ?? '')), null);
    });
    it('keeps the first press', async () => {
      const { id } = await open();
      const link = await product.deps.db.inInstitution(institutionId, async (tx) => {
        await markTaskLinkPressed(tx, id, now);
        await markTaskLinkPressed(tx, id, new Date('2026-12-01T09:00:00Z'));
        return selectTaskLink(tx, id);
      });
      assert.deepEqual(link?.pressedAt, now);
    });
    it('closes once, with the first reason, and only for its purpose', async () => {
      const link = await open();
      const { db } = product.deps;
      await db.inInstitution(institutionId, async (tx) => {
        await closeTaskLinks(tx, 'copy', [link.subjectId], 'done', now);
        assert.equal((await selectOpenTaskLink(tx, 'sign', link.subjectId))?.id, link.id);
        await closeTaskLinks(tx, 'sign', [link.subjectId], 'withdrawn', now);
        await closeTaskLinks(tx, 'sign', [link.subjectId], 'done', now);
        await closeTaskLinks(tx, 'sign', [], 'done', now);
        assert.equal(await selectOpenTaskLink(tx, 'sign', link.subjectId), null);
        assert.equal((await selectTaskLink(tx, link.id))?.closedReason, 'withdrawn');
      });
    });
  });

  describe('a limit', () => {
    const attempt = (key: string, at: Date) =>
      product.deps.db.asIdentity((tx) => withinRate(tx, hashToken(key), { hits: 3, seconds: 3600 }, at));
    it('counts per key, and starts anew in the next window', async () => {
      const answers = [];
      for (let times = 0; times < 5; times += 1) answers.push(await attempt('one', now));
      assert.deepEqual(answers, [true, true, true, false, false]);
      assert.equal(await attempt('two', now), true);
      assert.equal(await attempt('one', new Date(now.getTime() + 3_600_000)), true);
    });
    it('counts attempts at the same moment one by one', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => attempt('rush', now)));
      assert.equal(answers.filter(Boolean).length, 3);
    });
  });
});
