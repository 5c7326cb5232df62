import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { type ConcludedAddendum, stretchesOf } from './effective-terms.ts';

export const agreementRoles = ['workplace_coach', 'second_workplace_coach', 'visiting_tutor'] as const;
export type AgreementRole = (typeof agreementRoles)[number];

/** Who coached, and from when until when; both days count. */
export type RoleTerm = { role: AgreementRole; name: string; from: IsoDate; until: IsoDate };

/** Everybody who coaches in an agreement in the course of time, in order; up to its last day when it was ended before the agreed one. */
export function rolesOf(
  original: AgreementTerms,
  concluded: readonly ConcludedAddendum[],
  endedOn: IsoDate | null = null,
): RoleTerm[] {
  const stretches = stretchesOf(original, concluded)
    .filter(({ from }) => endedOn === null || from <= endedOn)
    .map((one) => (endedOn !== null && one.until > endedOn ? { ...one, until: endedOn } : one));
  return agreementRoles.flatMap((role) => {
    const terms: RoleTerm[] = [];
    for (const { from, until, terms: held } of stretches) {
      const name = nameOf(role, held);
      const last = terms.at(-1);
      if (name === null) continue;
      if (last?.name === name && isNextDay(last.until, from)) terms[terms.length - 1] = { ...last, until };
      else terms.push({ role, name, from, until });
    }
    return terms;
  });
}

function nameOf(role: AgreementRole, { coaching, parties }: AgreementTerms): string | null {
  switch (role) {
    case 'workplace_coach':
      return coaching.workplaceCoachName;
    case 'visiting_tutor':
      return coaching.visitingTutorName;
    case 'second_workplace_coach':
      return parties.secondCompany?.workplaceCoachName ?? null;
  }
}

const day = 86_400_000;
const isNextDay = (one: IsoDate, next: IsoDate): boolean => Date.parse(next) - Date.parse(one) === day;
