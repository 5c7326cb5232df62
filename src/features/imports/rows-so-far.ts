import type { KnownCompanies } from '../companies/index.ts';
import type { ImportRow } from './row-store.ts';
import type { EarlierRow } from './rules/place-row.ts';
import type { RowFacts } from './rules/row-facts.ts';
import { type Beside, findKnown, traitsOf } from './stage-row.ts';

/** The rows of a file that were read so far, as far as later ones are held against them. */
export class RowsSoFar {
  readonly #known: KnownCompanies;
  readonly #byKvk = new Map<string, EarlierRow>();
  readonly #byName = new Map<string, EarlierRow>();
  readonly #byNumber = new Map<number, EarlierRow>();
  readonly #byEmail = new Map<string, { name: string; number: number }>();
  constructor(known: KnownCompanies) {
    this.#known = known;
  }

  beside(number: number, facts: RowFacts, people: readonly { name: string }[]): Beside {
    const { kvkNumber, nameKey, contactEmail } = traitsOf(number, facts);
    return {
      byKvk: kvkNumber === null ? null : (this.#byKvk.get(kvkNumber) ?? null),
      byName: this.#byName.get(nameKey) ?? null,
      people,
      inFile: contactEmail === null ? null : (this.#byEmail.get(contactEmail) ?? null),
      findCompany: () => findKnown(this.#known, facts),
    };
  }

  add({ number, facts, lead, match, kvkNumber, nameKey }: ImportRow): void {
    if (!facts || lead === null) return;
    const { contact, company } = facts;
    if (contact?.email && !this.#byEmail.has(contact.email))
      this.#byEmail.set(contact.email, { name: contact.name, number });
    if (match === 'file') return;
    const first = this.#byNumber.get(lead) ?? { number, name: company.name, kvkNumber };
    first.kvkNumber ??= kvkNumber;
    this.#byNumber.set(lead, first);
    if (kvkNumber !== null && !this.#byKvk.has(kvkNumber)) this.#byKvk.set(kvkNumber, first);
    if (nameKey !== null && !this.#byName.has(nameKey)) this.#byName.set(nameKey, first);
  }
}
