import {
  declineLetter,
  letterCodes,
  letterPurpose,
  recordCommitment,
  sendLetter,
  signLetter,
} from '../src/features/commitments/index.ts';
import { selectCompanyDetails } from '../src/features/companies/index.ts';
import { studyYearOf } from '../src/kernel/study-year.ts';
import { addressCodePurpose, mintAddressCode } from '../src/platform/identity/address-codes.ts';
import { requestCode, verifyCode } from '../src/platform/identity/mailed-code.ts';
import { markTaskLinkPressed } from '../src/platform/identity/task-links.ts';
import type { PromiseSeed } from './content/commitments.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

/** Who looks after the companies: key of a member of staff, and the role. */
type Keeper = { person: string; role: 'partner_manager' | 'placement_office' };

/** What companies promised in the last weeks, and what came of the letters of intent about it. */
export function planPromises(world: World, promises: readonly PromiseSeed[], keeper: Keeper): void {
  for (const [index, seed] of promises.entries()) {
    const what = `${seed.company} promises ${seed.places}`;
    world.plan(ago(24 - index, '10:20'), what, async (at) => {
      const companyId = world.companies.id(seed.company);
      const { id: commitmentId } = done(
        await world.as(keeper.person, keeper.role, at, (act) =>
          recordCommitment(act, {
            companyId,
            mkbRouteId: world.mkbRoutes.id(seed.mkbRoute),
            cohortYear: studyYearOf(act.today) + seed.later,
            level: seed.level,
            places: seed.places,
            guarantee: seed.guaranteeTerms !== undefined,
            guaranteeTerms: seed.guaranteeTerms ?? '',
            note: seed.note ?? '',
          }),
        ),
      );
      if (!seed.letter) return;
      await world.as(keeper.person, keeper.role, at, async (act) => {
        const company = await selectCompanyDetails(act.tx, companyId, act.today);
        const contact = company?.contacts.find(({ email }) => email !== null);
        const sent = await sendLetter(
          act,
          { companyId, commitmentId },
          { contactId: contact?.id ?? '', language: 'nl' },
        );
        if (sent !== 'sent') throw new Error(`the letter to ${seed.company} is ${sent}`);
      });
    });
    const { letter } = seed;
    if (letter && letter.answer !== 'none')
      world.plan(ago(23 - index, '16:40'), `${seed.company} answers`, (at) => answer(world, seed.company, letter, at));
  }
}

async function answer(
  world: World,
  company: string,
  letter: Exclude<NonNullable<PromiseSeed['letter']>, { answer: 'none' }>,
  at: Date,
): Promise<void> {
  const { institutionId, deps } = world;
  await deps.db.inInstitution(institutionId, async (tx) => {
    const link = await tx
      .selectFrom('taskLink as l')
      .innerJoin('letterOfIntent as i', 'i.id', 'l.subjectId')
      .select(['l.id', 'i.id as letterId', 'i.addresseeName', 'i.sha256'])
      .where('l.purpose', '=', letterPurpose)
      .where('i.companyId', '=', world.companies.id(company))
      .executeTakeFirstOrThrow();
    await markTaskLinkPressed(tx, link.id, at);
    const r = { tx, taskLinkId: link.id, institutionId, now: at, deps, browserToken: `browser of ${link.letterId}` };
    if (letter.answer === 'signed') {
      const codes = await letterCodes(r);
      if (!codes) throw new Error(`${company} has no letter`);
      const codeId = await requestCode(codes, deps.newId, at);
      // What the job that mails the code does; the mail itself would only fill the post of the demo.
      const code = codeId && (await mintAddressCode(tx, deps.secretKey, codeId, at));
      await verifyCode(codes, deps.secretKey, addressCodePurpose, code ?? '', at);
      const textSha256 = link.sha256.toString('hex');
      done(await signLetter(r, { name: link.addresseeName, jobTitle: 'directeur', textSha256 }));
    } else
      done(
        await declineLetter(r, {
          reason: letter.reason,
          proposedPlaces: letter.answer === 'proposed' ? letter.places : null,
        }),
      );
  });
}
