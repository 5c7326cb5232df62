import {
  changeDraft,
  createAgreement,
  endAgreement,
  readdressSigner,
  recordPaperSignature,
  remindByHand,
  sendAgreement,
  startAddendum,
  takeBackAgreement,
  withdrawAgreement,
} from '../src/features/agreements/index.ts';
import { type CompanyDetails, selectCompanyDetails } from '../src/features/companies/index.ts';
import type { Act } from '../src/shell/index.ts';
import type { AddendumSeed, AgreementSeed, Step } from './content/agreements.ts';
import { signedPage } from './content/signed-page.ts';
import { delegate, refuse, sign, signerOf } from './signing.ts';
import { completed } from './terms.ts';
import { done, type World } from './world.ts';

/** Agreements, each with its history. `office`: the member of staff who draws them up. */
export function planAgreements(world: World, agreements: readonly AgreementSeed[], office: string): void {
  for (const seed of agreements) planAgreement(world, seed, office);
}

function planAgreement(world: World, seed: AgreementSeed, office: string): void {
  let agreementId = '';
  const asOffice = <T>(at: Date, work: (act: Act) => Promise<T>) => world.as(office, 'placement_office', at, work);
  world.plan(seed.drafted, `agreement of ${seed.student}`, (at) =>
    asOffice(at, async (act) => {
      const { company, workplace } = seed;
      const created = done(
        await createAgreement(act, {
          cohortId: world.cohorts.id(seed.cohort),
          studentId: world.students.id(seed.student),
          companyId: company && world.companies.id(company),
          workplaceId: workplace && world.workplaces.id(`${company} ${workplace}`),
          language: seed.language ?? 'nl',
          onPurpose: false,
        }),
      );
      agreementId = created.agreementId;
    }),
  );
  if (seed.completed)
    world.plan(seed.completed, `wizard for ${seed.student}`, (at) =>
      asOffice(at, async (act) => {
        const companies = {
          employer: await companyOf(world, act, seed.employer),
          thirdLocation: await companyOf(world, act, seed.thirdLocation),
        };
        done(await changeDraft(act, agreementId, (content) => completed(content, seed, companies, world.deps.newId)));
      }),
    );
  for (const step of seed.steps)
    world.plan(step.at, `${step.do} for ${seed.student}`, async (at) => {
      if (step.do === 'sign') {
        const { textId, signatureCount } = await sign(world, agreementId, step.party, at);
        world.newestPdfs.set(textId, { signatureCount, at });
      } else if (step.do === 'refuse') await refuse(world, agreementId, step.party, at, step.reason);
      else if (step.do === 'delegate') await delegate(world, agreementId, step.party, at, step);
      else await asOffice(at, (act) => staffStep(world, act, agreementId, step));
    });
  for (const addendum of seed.addenda ?? []) planAddendum(world, seed, addendum, office, () => agreementId);
}

function planAddendum(
  world: World,
  seed: AgreementSeed,
  addendum: AddendumSeed,
  office: string,
  of: () => string,
): void {
  let addendumId = '';
  const asOffice = <T>(at: Date, work: (act: Act) => Promise<T>) => world.as(office, 'placement_office', at, work);
  const { coach, coachHours, location, reason } = addendum;
  world.plan(addendum.started, `addendum for ${seed.student}`, (at) =>
    asOffice(at, async (act) => {
      const from = world.calendar.workday(addendum.workdaysAgo);
      addendumId = done(await startAddendum(act, of(), { from, reason })).addendumId;
      done(
        await changeDraft(act, addendumId, ({ terms, ...content }) => ({
          ...content,
          terms: {
            ...terms,
            workplace: { ...terms.workplace, ...(location && { location }) },
            coaching: {
              ...terms.coaching,
              ...(coach && { workplaceCoachName: coach.name, workplaceCoachJobTitle: coach.jobTitle }),
              ...(coachHours && { hoursPerWeek: coachHours }),
            },
          },
        })),
      );
    }),
  );
  if (addendum.sent)
    world.plan(addendum.sent, `addendum of ${seed.student}, sent`, (at) =>
      asOffice(at, (act) => staffStep(world, act, addendumId, { do: 'send', at: addendum.started })),
    );
  for (const { party, at: when } of addendum.signed ?? [])
    world.plan(when, `addendum signed for ${seed.student}`, async (at) => {
      const { textId, signatureCount } = await sign(world, addendumId, party, at);
      world.newestPdfs.set(textId, { signatureCount, at });
    });
}

async function companyOf(world: World, act: Act, key: string | undefined): Promise<CompanyDetails | null> {
  return key ? selectCompanyDetails(act.tx, world.companies.id(key), act.today) : null;
}

type StaffStep = Exclude<Step, { do: 'sign' | 'refuse' | 'delegate' }>;

async function staffStep(world: World, act: Act, agreementId: string, step: StaffStep): Promise<void> {
  switch (step.do) {
    case 'send': {
      done(await sendAgreement(act, agreementId));
      const { currentTextId } = await act.tx
        .selectFrom('agreement')
        .select('currentTextId')
        .where('id', '=', agreementId)
        .executeTakeFirstOrThrow();
      if (currentTextId) world.newestPdfs.set(currentTextId, { signatureCount: 0, at: act.now });
      return;
    }
    case 'take_back':
      done(await takeBackAgreement(act, agreementId, step.reason));
      done(
        await changeDraft(act, agreementId, ({ terms, ...content }) => ({
          ...content,
          terms: { ...terms, coaching: { ...terms.coaching, hoursPerWeek: step.coachHours } },
        })),
      );
      return;
    case 'readdress': {
      const { id } = await signerOf(act.tx, agreementId, step.party);
      const { name, email } = step;
      done(await readdressSigner(act, agreementId, id, { name, email, sharedAddressReason: null }));
      return;
    }
    case 'remind': {
      const { id } = await signerOf(act.tx, agreementId, step.party);
      done(await remindByHand(act, agreementId, id));
      return;
    }
    case 'paper': {
      const { id, name, functionTitle } = await signerOf(act.tx, agreementId, step.party);
      const signedOn = world.calendar.workday(step.signedWorkdaysAgo);
      const bytes = signedPage(['Bladzijde om te ondertekenen', name, signedOn]);
      const scan = { contentType: 'application/pdf' as const, extension: 'pdf', bytes };
      const statement = { name, jobTitle: functionTitle || 'bedrijfsleider', signedOn };
      done(await recordPaperSignature(act, agreementId, id, statement, scan));
      return;
    }
    case 'withdraw':
      done(await withdrawAgreement(act, agreementId, step.reason));
      return;
    case 'end': {
      const lastDay = world.calendar.workday(step.lastDayWorkdaysAgo);
      done(await endAgreement(act, agreementId, { ending: { kind: 'drop_out' }, reason: step.reason, lastDay }));
      return;
    }
  }
}
