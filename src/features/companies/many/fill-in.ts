import type { CompanyFacts } from '../rules/company.ts';

/**
 * What `known` lacks and `given` says; null when that is nothing. A street of one and a postcode of the other would be no address, so an
 * address is filled in only where nothing of it is known, or nothing of it differs; and a code belongs to its scheme.
 */
export function factsToFill(known: CompanyFacts, given: CompanyFacts): Partial<CompanyFacts> | null {
  const filled: Partial<CompanyFacts> = {};
  const take = (names: readonly (keyof CompanyFacts)[]) => {
    for (const name of names)
      if (isEmpty(known[name]) && !isEmpty(given[name])) Object.assign(filled, { [name]: given[name] });
  };
  take(['kvkNumber', 'establishmentNumber', 'phone']);
  if (known.sbiCode === null && given.sbiCode !== null) take(['sbiCode', 'sbiScheme']);
  const address = ['street', 'postcode', 'place'] as const;
  const differs = address.some(
    (name) => !isEmpty(known[name]) && !isEmpty(given[name]) && plain(known[name]) !== plain(given[name]),
  );
  if (!differs) take(address);
  return Object.keys(filled).length === 0 ? null : filled;
}

const isEmpty = (value: string | null): boolean => value === null || value === '';
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
