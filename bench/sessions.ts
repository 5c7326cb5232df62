import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { hashToken, keyedHash, mintToken } from '../src/platform/identity/tokens.ts';
import type { KeyRing } from '../src/platform/keys/key-ring.ts';
import type { World } from './fill/fill.ts';
import type { Staff } from './fill/hogeschool.ts';
import { hex, insertRows } from './fill/insert-rows.ts';

/** A browser that the product knows: its cookies, and the token that its forms carry. */
export type KnownBrowser = { cookies: Record<string, string>; formToken: string };
/** `textHash`: of the text that is signed, SHA-256 in hexadecimal. */
export type SignTask = KnownBrowser & { signerId: string; party: string; name: string; textHash: string };

const hour = 3_600_000;

function newBrowser(secretKey: KeyRing, cookie: string, sessionToken: string): KnownBrowser & { browserToken: string } {
  const browserToken = mintToken();
  return {
    browserToken,
    cookies: { dh_browser: browserToken, [cookie]: sessionToken },
    formToken: keyedHash(secretKey, 'form', browserToken).toString('base64url'),
  };
}

/** Logs in each of these people in their role, by writing the rows that logging in writes. */
export async function logInStaff(
  client: pg.Client,
  secretKey: KeyRing,
  institutionId: string,
  staff: readonly Staff[],
): Promise<KnownBrowser[]> {
  const now = new Date();
  const opened = staff.map((person) => ({ person, identityId: randomUUID(), token: mintToken() }));
  await insertRows(
    client,
    'identity.login_identity',
    opened.map(({ person, identityId }) => ({ id: identityId, email: person.email, language: 'nl', proven_at: now })),
  );
  await insertRows(
    client,
    'identity.session',
    opened.map(({ person, identityId, token }) => ({
      ...sessionRow(now, token),
      kind: 'identity',
      identity_id: identityId,
      institution_id: institutionId,
      role_assignment_id: person.roleAssignmentId,
    })),
  );
  return opened.map(({ token }) => newBrowser(secretKey, 'dh_session', token));
}

/** People who can sign now, at most `most`, each in a browser that opened the link and typed the right code a moment ago. */
export async function openSignTasks(
  client: pg.Client,
  secretKey: KeyRing,
  world: World,
  most: number,
): Promise<SignTask[]> {
  const now = new Date();
  const institution = { institution_id: world.institutionId };
  const open = world.agreements
    .filter(({ state }) => state === 'sent' || state === 'partly_signed')
    .flatMap((agreement) =>
      agreement.signers
        .filter(({ signedAt }) => !signedAt)
        .map((signer) => ({ agreement, signer, token: mintToken() })),
    )
    .slice(0, most)
    .map((task) => ({ ...task, browser: newBrowser(secretKey, 'dh_task', task.token) }));
  await insertRows(
    client,
    'identity.session',
    open.map(({ signer, token }) => ({
      ...sessionRow(now, token),
      ...institution,
      kind: 'task',
      task_link_id: signer.taskLinkId,
    })),
  );
  await insertRows(
    client,
    'signing_code',
    open.map(({ agreement, signer, browser }) => ({
      ...institution,
      id: randomUUID(),
      signer_id: signer.signerId,
      agreement_text_id: agreement.textId,
      browser_hash: hex(keyedHash(secretKey, 'browser', browser.browserToken)),
      requested_at: now,
      code_hash: hex(Buffer.alloc(32, 1)),
      expires_at: new Date(now.getTime() + hour / 6),
      tries: 0,
      verified_at: now,
    })),
  );
  const { rows } = await client.query<{ id: string; hash: string }>(
    "select id, encode(sha256, 'hex') as hash from agreement_text where id = any($1::uuid[])",
    [open.map(({ agreement }) => agreement.textId)],
  );
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  return open.map(({ agreement, signer, browser }) => ({
    cookies: browser.cookies,
    formToken: browser.formToken,
    signerId: signer.signerId,
    party: signer.party,
    name: signer.name,
    textHash: hashes.get(agreement.textId ?? '') ?? '',
  }));
}

const sessionRow = (now: Date, token: string) => ({
  id: randomUUID(),
  token_hash: hex(hashToken(token)),
  rotated_at: now,
  created_at: now,
  seen_at: now,
  expires_at: new Date(now.getTime() + 12 * hour),
});
