/** How many rows of an import are what; kept with it. */
export type RowCounts = Record<
  | 'rows'
  | 'faulty'
  /** Companies that nobody knows yet. */
  | 'new'
  /** Rows that belong to a company of an earlier row. */
  | 'joined'
  /** To decide: the same KVK number, likely the same, the same in the file; and how many of all these nobody decided yet. */
  | 'kvk'
  | 'alike'
  | 'file'
  | 'undecided'
  /** Decided so. */
  | 'leave'
  | 'fill'
  | 'anyway'
  | 'withoutPostcode'
  | 'contacts'
  | 'workplaces'
  /** What became of them. */
  | 'added'
  | 'filled'
  | 'same'
  | 'left'
  | 'notBrought'
  | 'madeCompanies'
  | 'madeContacts'
  | 'madeWorkplaces'
  | 'removed'
  | 'kept',
  number
>;

export const countsOf = (counts: Partial<RowCounts>): RowCounts => ({ ...none, ...counts });

const none: RowCounts = {
  rows: 0,
  faulty: 0,
  new: 0,
  joined: 0,
  kvk: 0,
  alike: 0,
  file: 0,
  undecided: 0,
  leave: 0,
  fill: 0,
  anyway: 0,
  withoutPostcode: 0,
  contacts: 0,
  workplaces: 0,
  added: 0,
  filled: 0,
  same: 0,
  left: 0,
  notBrought: 0,
  madeCompanies: 0,
  madeContacts: 0,
  madeWorkplaces: 0,
  removed: 0,
  kept: 0,
};

/** How many rows will be brought in as things stand: not the faulty ones, and not those that nobody decided on. */
export const willBringIn = ({ rows, faulty, undecided, leave }: RowCounts): number => rows - faulty - undecided - leave;
