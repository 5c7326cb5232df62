import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { type ConcludedAddendum, stretchesOf } from './effective-terms.ts';

export const agreementRoles = ['workplace_coach', 'second_workplace_coach', 'visiting_tutor'] as const;
export type AgreementRole = (typeof agreementRoles)[number];

/** Who coached, and from when until when; both days count. */
export type RoleTerm = { role: AgreementRole; name: string; from: IsoDate; until: IsoDate };

/** Everybody who coaches in an agreement in the course of time, in order. */
export function rolesOf(original: AgreementTerms, concluded: readonly ConcludedAddendum[]): RoleTerm[] {
  const stretches = stretchesOf(original, concluded);
  return agreementRoles.flatMap((role) =>
    stretches.reduce((terms: RoleTerm[], { from, until, terms: held }) => {
      const name = nameOf(role, held);
      const last = terms.at(-1);
      if (name === null) return terms;
      if (last?.name === name && last.until < from && isNextDay(last.until, from))
        return [...terms.slice(0, -1), { ...last, until }];
      return [...terms, { role, name, from, until }];
    }, []),
  );
}

function nameOf(role: AgreementRole, { coaching }: AgreementTerms): string | null {
  switch (role) {
    case 'workplace_coach':
      return coaching.workplaceCoachName;
    case 'visiting_tutor':
      return coaching.visitingTutorName;
    case 'second_workplace_coach':
      return null;
  }
}

const day = 86_400_000;
const isNextDay = (one: IsoDate, next: IsoDate): boolean => Date.parse(next) - Date.parse(one) === day;
