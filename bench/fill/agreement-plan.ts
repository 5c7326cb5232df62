import { randomUUID } from 'node:crypto';
import type { AgreementState } from '../../src/features/agreements/rules/agreement.ts';
import type { Lack } from '../../src/features/agreements/rules/lack.ts';
import type { Party } from '../../src/features/agreements/rules/party.ts';
import type { Random } from '../random.ts';
import type { Company, Hogeschool, Person, Staff } from './hogeschool.ts';
import type { Cohort } from './mkb-routes.ts';
import type { Variant } from './variants.ts';

export type PlannedSignature = {
  signerId: string;
  party: Party;
  name: string;
  email: string;
  personId: string | null;
  taskLinkId: string;
  signedAt: Date | null;
};

/** One agreement of the bench as it will stand in the tables. */
export type PlannedAgreement = {
  id: string;
  reference: string;
  state: AgreementState;
  variant: number;
  cohort: Cohort;
  company: Company;
  student: Student;
  createdBy: Staff;
  createdAt: Date;
  changedAt: Date;
  textId: string | null;
  sentAt: Date | null;
  concludedAt: Date | null;
  lacks: Lack | null;
  signers: PlannedSignature[];
};
export type Student = Person & { studentId: string; studentNumber: string; cohortId: string };

/** Of a hundred agreements, about so many are in each state. */
const mix: Record<AgreementState, number> = {
  draft: 8,
  sent: 8,
  partly_signed: 8,
  concluded: 56,
  ended: 14,
  withdrawn: 6,
};
const day = 86_400_000;

/**
 * So many agreements, one per student, in mixed states; when `openSigners` asks for more people who still have to sign than
 * the mix gives, more of them are sent.
 */
export function planAgreements(
  random: Random,
  { staff, cohorts, companies }: Hogeschool,
  students: readonly Student[],
  variants: readonly Variant[],
  { openSigners, now }: { openSigners: number; now: Date },
): PlannedAgreement[] {
  const makersFor = Map.groupBy(
    staff.filter(({ role }) => role === 'placement_office'),
    ({ mkbRouteId }) => mkbRouteId,
  );
  const cohortOf = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
  const managers = staff.filter(({ role }) => role === 'programme_manager');
  const least = Math.ceil(openSigners / 3);
  const states = random.shuffled(students.map((_, index) => stateFor((index * 100) / students.length)));
  for (let index = 0, sent = states.filter((state) => state === 'sent').length; sent < least; index += 1) {
    if (index >= states.length) throw new Error('too few agreements for so many signatures');
    if (states[index] === 'sent') continue;
    states[index] = 'sent';
    sent += 1;
  }
  return students.map((student, index) => {
    const state = states[index] ?? 'draft';
    const isOpen = state === 'draft' || state === 'sent' || state === 'partly_signed';
    const age = (isOpen ? 1 + random.next() * 40 : 10 + random.next() * 500) * day;
    const createdAt = new Date(now.getTime() - age);
    const later = (share: number) => new Date(createdAt.getTime() + age * share);
    const isSent = state !== 'draft' && state !== 'withdrawn';
    const isConcluded = state === 'concluded' || state === 'ended';
    const variant = random.below(variants.length);
    const parties = variants[variant]?.parties ?? [];
    const company = random.pick(companies);
    const cohort = cohortOf.get(student.cohortId) ?? random.pick(cohorts);
    const makers = [...(makersFor.get(null) ?? []), ...(makersFor.get(cohort.mkbRouteId) ?? [])];
    const signedCount = isConcluded ? parties.length : state === 'partly_signed' ? 1 : 0;
    return {
      id: randomUUID(),
      reference: `2026-${String(index + 1).padStart(4, '0')}`,
      state,
      variant,
      cohort,
      company,
      student,
      createdBy: random.pick(makers),
      createdAt,
      changedAt: later(isConcluded ? 0.7 : isSent ? 0.5 : 0.3),
      textId: isSent ? randomUUID() : null,
      sentAt: isSent ? later(0.3) : null,
      concludedAt: isConcluded ? later(0.7) : null,
      lacks: lackOf(state, index),
      signers: parties.map((party, position) => ({
        signerId: randomUUID(),
        party,
        ...personOf(party, random, { company, student, managers }, index),
        taskLinkId: randomUUID(),
        signedAt: position < signedCount ? later(0.4 + position * 0.05) : null,
      })),
    };
  });
}

/** Half of the drafts lack data, and the PDF of one in fifty is not there yet. */
const lackOf = (state: AgreementState, index: number): Lack | null =>
  state === 'draft' && index % 2 === 0 ? 'data' : state === 'concluded' && index % 50 === 0 ? 'pdf' : null;

function stateFor(hundredth: number): AgreementState {
  let upTo = 0;
  for (const [state, share] of Object.entries(mix)) {
    upTo += share;
    if (hundredth < upTo) return state as AgreementState;
  }
  return 'withdrawn';
}

function personOf(
  party: Party,
  random: Random,
  known: { company: Company; student: Student; managers: readonly Staff[] },
  index: number,
): { name: string; email: string; personId: string | null } {
  const of = ({ id, name, email }: Person) => ({ name, email, personId: id });
  if (party === 'student') return of(known.student);
  if (party === 'learning_company') return of(known.company.contact);
  if (party === 'institution') return of(random.pick(known.managers));
  return { name: 'P. Bos', email: `bos${index}@dewerf.example`, personId: null };
}
