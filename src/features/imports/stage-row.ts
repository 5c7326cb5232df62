import { addressKey, type KnownCompanies, namesAlike, phoneKey, plainName, sameName } from '../companies/index.ts';
import type { ImportRow } from './row-store.ts';
import type { RowCells } from './rules/import-field.ts';
import { type Clash, type EarlierRow, placeRow, type RowTraits } from './rules/place-row.ts';
import type { RowFacts } from './rules/row-facts.ts';

/** What is known beside a row: earlier rows of the file, and people and companies of the hogeschool. */
export type Beside = {
  byKvk: EarlierRow | null;
  byName: EarlierRow | null;
  /** Everybody whom the hogeschool knows by the address of the contact. */
  people: readonly { name: string }[];
  /** Whom an earlier row names with it. */
  inFile: { name: string; number: number } | null;
  /** The company that has the KVK number, else the likeliest. */
  findCompany(): { id: string; match: 'kvk' | 'alike'; reasons: readonly string[] } | null;
};

const plainKey = (text: string): string => (text === '' ? '' : plainName(text));

export function traitsOf(number: number, { company, contact, workplace }: RowFacts): RowTraits {
  return {
    number,
    kvkNumber: company.kvkNumber,
    name: company.name,
    nameKey: `${plainKey(company.name)}|${plainKey(company.place)}`,
    contactEmail: contact?.email ?? null,
    contactName: contact?.name ?? '',
    bringsMore: contact !== null || workplace !== null,
  };
}

/** A row with its place among the others. */
export function stageRow(number: number, cells: RowCells, facts: RowFacts | null, beside: Beside | null): ImportRow {
  const row = { number, cells, ...none };
  if (!facts || !beside) return row;
  const traits = traitsOf(number, facts);
  const clash = addressClash(traits, beside);
  if (clash) return { ...row, clash };
  const placed = placeRow(traits, beside, namesAlike);
  if ('clash' in placed) return { ...row, clash: placed.clash };
  const { kvkNumber, nameKey } = traits;
  const staged = { ...row, facts, kvkNumber, nameKey, lead: placed.lead };
  if (placed.sameAs !== null) return { ...staged, match: 'file', matchRow: placed.sameAs };
  const found = placed.lead === number ? beside.findCompany() : null;
  return found ? { ...staged, match: found.match, matchCompanyId: found.id, matchReasons: found.reasons } : staged;
}

const none = {
  facts: null,
  clash: null,
  kvkNumber: null,
  nameKey: null,
  lead: null,
  match: null,
  matchCompanyId: null,
  matchReasons: [],
  matchRow: null,
};

/** One address is one person: under another name it is not brought in. */
function addressClash({ contactEmail, contactName }: RowTraits, { people, inFile }: Beside): Clash | null {
  if (contactEmail === null) return null;
  const [known] = people;
  if (known && !people.some(({ name }) => sameName(name, contactName)))
    return { kind: 'email', name: known.name, row: null };
  if (!known && inFile && !sameName(inFile.name, contactName))
    return { kind: 'email', name: inFile.name, row: inFile.number };
  return null;
}

/** The company of the hogeschool that a row is about, out of all of them. */
export function findKnown(known: KnownCompanies, { company, contact }: RowFacts): ReturnType<Beside['findCompany']> {
  const id = company.kvkNumber === null ? null : known.withKvkNumber(company.kvkNumber);
  if (id !== null) return { id, match: 'kvk', reasons: [] };
  const domain = contact?.email?.split('@')[1];
  const likeliest = known.likeliest({
    ...company,
    addressKey: addressKey(company),
    phoneKey: phoneKey(company.phone),
    mailDomains: domain ? [domain] : [],
  });
  return likeliest && { id: likeliest.id, match: 'alike', reasons: likeliest.reasons };
}
