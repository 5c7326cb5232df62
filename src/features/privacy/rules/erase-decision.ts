import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Period, shift } from './period.ts';

/** What is known of one agreement that is of the person or names the person. Dates are calendar dates in the Netherlands. */
export type AgreementFact = {
  id: string;
  reference: string;
  state: 'draft' | 'sent' | 'partly_signed' | 'concluded' | 'ended' | 'withdrawn';
  /** Of this person as student; false when the person only signs or is named in it. */
  isOwn: boolean;
  startDate: IsoDate | null;
  /** The last day: as agreed, or earlier when it was ended. */
  lastDay: IsoDate | null;
};

export type SubjectFacts = {
  /** A role that holds today or later. */
  hasLivingRole: boolean;
  /** Named as contact of the hogeschool, or for privacy. */
  isContact: boolean;
  /** Coach of a workplace today or later. */
  isCoach: boolean;
  agreements: readonly AgreementFact[];
  /** The newest line of the log that the person made as staff; null: none. */
  lastActedOn: IsoDate | null;
  isStaff: boolean;
};

/** What can be done with one kind of thing that we hold. */
export type Fate =
  | { verdict: 'erase' }
  | { verdict: 'anonymise' }
  /** `from`: the first day on which it may go; null: not known yet. */
  | { verdict: 'keep'; reason: KeepReason; from: IsoDate | null };
export type KeepReason = 'role' | 'contact' | 'coach' | 'under_way' | 'in_force' | 'agreement' | 'of_another' | 'log';

export type ErasePlan = {
  /** Name, address, number, e-mail, roles, contacts: the person as such. */
  person: Fate;
  /** Mail, links, accounts and lines of the log about the person. */
  traces: Fate;
  agreements: { agreement: AgreementFact; fate: Fate }[];
  /** Lines of the log about what the person did as staff; null when there are none. */
  acts: Fate | null;
};

/**
 * Decides per thing whether it goes now, on whose request it may be (AVG art. 17(1)), or stays because it is still needed: for the
 * agreement itself (17(1)(a)), or for legal claims (17(3)(e)). Nothing goes while the person stays, and an agreement of somebody
 * else goes at its own time. Periods are the hogeschool's retention settings on `today`.
 */
export function planErasure(
  facts: SubjectFacts,
  periods: { agreement: Period; log: Period },
  today: IsoDate,
): ErasePlan {
  const agreements = facts.agreements.map((agreement) => ({
    agreement,
    fate: fateOfAgreement(agreement, periods.agreement, today),
  }));
  const person = fateOfPerson(facts, agreements, today);
  const stays = person.verdict === 'keep';
  return {
    person,
    traces: stays ? person : { verdict: 'erase' },
    agreements: agreements.map(({ agreement, fate }) => ({
      agreement,
      fate: stays && fate.verdict !== 'keep' ? person : fate,
    })),
    acts: facts.isStaff && facts.lastActedOn ? fateOfActs(facts.lastActedOn, periods.log, today) : null,
  };
}

function fateOfAgreement({ state, lastDay, isOwn }: AgreementFact, period: Period, today: IsoDate): Fate {
  const goes: Fate = isOwn ? { verdict: 'erase' } : { verdict: 'keep', reason: 'of_another', from: null };
  if (state === 'withdrawn') return goes;
  if (state !== 'concluded' && state !== 'ended') return { verdict: 'keep', reason: 'under_way', from: null };
  if (!lastDay || lastDay >= today)
    return { verdict: 'keep', reason: 'in_force', from: lastDay ? shift(lastDay, period) : null };
  const from = shift(lastDay, period);
  return from < today ? goes : { verdict: 'keep', reason: 'agreement', from };
}

function fateOfPerson(facts: SubjectFacts, agreements: ErasePlan['agreements'], today: IsoDate): Fate {
  if (facts.hasLivingRole) return { verdict: 'keep', reason: 'role', from: null };
  if (facts.isContact) return { verdict: 'keep', reason: 'contact', from: null };
  if (facts.isCoach) return { verdict: 'keep', reason: 'coach', from: null };
  const underWay = agreements.some(({ fate }) => fate.verdict === 'keep' && fate.reason === 'under_way');
  if (underWay) return { verdict: 'keep', reason: 'under_way', from: null };
  const last = agreements
    .filter(({ fate }) => fate.verdict === 'keep' && fate.reason === 'in_force')
    .map(({ agreement }) => agreement.lastDay)
    .sort()
    .at(-1);
  if (last === undefined) return { verdict: 'anonymise' };
  return {
    verdict: 'keep',
    reason: 'in_force',
    from: last && last >= today ? shift(last, { value: 1, unit: 'days' }) : null,
  };
}

function fateOfActs(lastActedOn: IsoDate, period: Period, today: IsoDate): Fate {
  const from = shift(lastActedOn, period);
  return from < today ? { verdict: 'erase' } : { verdict: 'keep', reason: 'log', from };
}
