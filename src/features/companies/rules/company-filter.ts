import type { SizeClass } from '../../mkb-routes/index.ts';
import type { SbiScheme } from './company.ts';
import type { Stage } from './stage.ts';

/** A division (two digits) of one scheme of the classification of businesses. */
export type Division = { scheme: SbiScheme; code: string };
/** '2008-62': a division in an address and in a choice. */
export const divisionText = ({ scheme, code }: Division): string => `${scheme}-${code}`;

/** What the list of companies is narrowed to; all of it holds at once. */
export type CompanyFilter = {
  /** A part of the name, or the beginning of the place or the KVK number; empty: any. */
  text: string;
  stage: Stage | null;
  /** A person, or nobody. */
  owner: { personId: string } | 'none' | null;
  division: Division | null;
  size: SizeClass | null;
  /** Waits for an answer, or for longer than was promised. */
  answer: 'waiting' | 'late' | null;
};

/** How the list is sorted: by name, who waits longest first, or who is nearest first. */
export type CompanyOrder = 'name' | 'waiting' | 'near';

export const orderOf = ({ answer }: CompanyFilter): CompanyOrder => (answer === null ? 'name' : 'waiting');

/** Whether it narrows anything. */
export const isFiltered = (filter: CompanyFilter): boolean =>
  Object.values(filter).some((value) => value !== null && value !== '');
