import {
  delegateSigning,
  mintSigningCode,
  type Party,
  refuseAgreement,
  requestCode,
  type SignerAct,
  signAgreement,
  verifyCode,
} from '../src/features/agreements/index.ts';
import type { Tx } from '../src/platform/db/db.ts';
import { markTaskLinkPressed, selectOpenTaskLink } from '../src/platform/identity/task-links.ts';
import { keyedHashes } from '../src/platform/identity/tokens.ts';
import { done, type World } from './world.ts';

const before = (at: Date, minutes: number): Date => new Date(at.getTime() - minutes * 60_000);

type Signer = { id: string; name: string; functionTitle: string; act: SignerAct };

/** The signer opens the link, asks for a code, types it, and signs at `at`. Answers how many signed, and whether that was the last. */
export function sign(
  world: World,
  agreementId: string,
  party: Party,
  at: Date,
): Promise<{ textId: string; signatureCount: number; concluded: boolean }> {
  return asSigner(world, { agreementId, party, at }, async ({ id, name, functionTitle, act }) => {
    const { tx, institutionId, deps } = act;
    const text = await tx
      .selectFrom('agreementText as t')
      .innerJoin('agreement as a', (join) =>
        join.onRef('a.institutionId', '=', 't.institutionId').onRef('a.currentTextId', '=', 't.id'),
      )
      .select(['t.id', 't.sha256'])
      .where('a.id', '=', agreementId)
      .executeTakeFirstOrThrow();
    const browserHashes = keyedHashes(deps.secretKey, 'browser', act.browserToken);
    const binding = { institutionId, signerId: id, textId: text.id, browserHashes };
    const codeId = await requestCode(tx, binding, deps.newId, before(at, 4));
    // What the job that mails the code does; the mail itself would only fill the post of the demo.
    const code = codeId && (await mintSigningCode(tx, deps.secretKey, codeId, before(at, 4)));
    const answer = await verifyCode(tx, deps.secretKey, binding, code ?? '', before(at, 2));
    if (answer !== 'right') throw new Error(`the code is ${answer}`);
    const statement = { name, jobTitle: functionTitle, textSha256: text.sha256.toString('hex') };
    const { concluded } = done(await signAgreement(act, statement, () => binding));
    const signatures = await tx.selectFrom('signature').select('id').where('agreementTextId', '=', text.id).execute();
    return { textId: text.id, signatureCount: signatures.length, concluded };
  });
}

/** The signer opens the link and says no, with a reason. */
export async function refuse(world: World, agreementId: string, party: Party, at: Date, reason: string): Promise<void> {
  await asSigner(world, { agreementId, party, at }, async ({ act }) => done(await refuseAgreement(act, reason)));
}

/** The signer opens the link and names somebody else, whom staff has to look at. */
export async function delegate(
  world: World,
  agreementId: string,
  party: Party,
  at: Date,
  to: { name: string; email: string },
): Promise<void> {
  await asSigner(world, { agreementId, party, at }, async ({ act }) =>
    done(await delegateSigning(act, to, () => null)),
  );
}

/** The id of the first signer for a party. */
export async function signerOf(tx: Tx, agreementId: string, party: Party) {
  return tx
    .selectFrom('signer')
    .select(['id', 'name', 'functionTitle'])
    .where('agreementId', '=', agreementId)
    .where('party', '=', party)
    .orderBy('position')
    .executeTakeFirstOrThrow();
}

function asSigner<T>(
  world: World,
  { agreementId, party, at }: { agreementId: string; party: Party; at: Date },
  work: (signer: Signer) => Promise<T>,
): Promise<T> {
  const { institutionId, deps } = world;
  return deps.db.inInstitution(institutionId, async (tx) => {
    const signer = await signerOf(tx, agreementId, party);
    const link = await selectOpenTaskLink(tx, 'sign', signer.id);
    if (!link) throw new Error(`${signer.name} was not asked`);
    await markTaskLinkPressed(tx, link.id, before(at, 7));
    const act = { tx, taskLinkId: link.id, institutionId, now: at, deps, browserToken: `browser of ${signer.id}` };
    return work({ ...signer, act });
  });
}
