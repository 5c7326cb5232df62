import type { CompanyFacts, CompanyFigures, Contact, Workplace } from '../rules/company.ts';

/** `key` is the caller's own, and comes back with what became of it. */
export type ArrivingContact = { key: number } & Pick<
  Contact,
  'name' | 'email' | 'phone' | 'functionTitle' | 'role' | 'signs'
>;
export type ArrivingWorkplace = { key: number } & Pick<Workplace, 'location' | 'functionTitle'>;

/** A company as it comes in with many others. `existingId`: it is this one, of which only what it lacks is filled in. */
export type ArrivingCompany = {
  key: number;
  existingId: string | null;
  facts: CompanyFacts;
  figures: CompanyFigures;
  contacts: readonly ArrivingContact[];
  workplaces: readonly ArrivingWorkplace[];
};

/** Something that was written, with a mark by which it shows later whether it is still as it was. */
export type Written = { id: string; mark: string };

/** What was written of one key, to be taken out by again. */
export type Made = {
  company?: Written;
  /** Facts of a company that was there already: empty before, this since. */
  filled?: { companyId: string; facts: Partial<CompanyFacts> };
  /** The last day of the year whose figures were added, and these. */
  year?: { companyId: string; yearEnd: string; figures: CompanyFigures };
  person?: Written;
  /** The telephone number that somebody known did not have yet. */
  phone?: { personId: string; phone: string };
  contact?: Written;
  workplace?: Written;
};

export type Arrival =
  | 'added'
  /** Something was added to a company that was there already, or filled in. */
  | 'filled'
  /** All of it was known. */
  | 'same'
  /** Another company has the KVK number since. */
  | 'kvk_taken'
  /** The company that it was to be is not there any more. */
  | 'gone';

export type Arrived = { key: number; companyId: string | null; arrival: Arrival; made: Made };

/** What became of one key when it was taken out again. `reason`: 'changed', or the table in which something points at it. */
export type TakenOut = { key: number; undo: 'removed' | 'kept'; reason: string | null };
