import { isUuid } from '../../../platform/http/fields.ts';
import { sbiSchemes } from '../rules/company.ts';
import { type CompanyFilter, type Division, divisionText } from '../rules/company-filter.ts';
import { stages } from '../rules/stage.ts';
import { sizeClasses } from './list-limits.ts';

const answers = ['waiting', 'late'] as const;

/** The filter stands in the address, so that it can be kept and shared; what makes no sense is left out. */
export function readFilter(query: URLSearchParams): CompanyFilter {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 80);
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === query.get(name)) ?? null;
  const owner = text('beheerder');
  return {
    text: text('zoek'),
    stage: oneOf('fase', stages),
    owner: owner === 'geen' ? 'none' : isUuid(owner) ? { personId: owner.toLowerCase() } : null,
    division: readDivision(text('sector')),
    size: oneOf('omvang', sizeClasses),
    answer: oneOf('antwoord', answers),
  };
}

/** The same filter as an address: what `readFilter` reads back, and nothing else. */
export function filterQuery({ text, stage, owner, division, size, answer }: CompanyFilter): URLSearchParams {
  const named = {
    zoek: text,
    fase: stage,
    beheerder: owner === 'none' ? 'geen' : owner?.personId,
    sector: division && divisionText(division),
    omvang: size,
    antwoord: answer,
  };
  return new URLSearchParams(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function readDivision(text: string): Division | null {
  const [, year, code] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const scheme = sbiSchemes.find((one) => one === year);
  return scheme && code ? { scheme, code } : null;
}
