/**
 * A column that points at a company, and what a merge does with it. A new table that points at a company adds a line here; a test
 * holds the list against the foreign keys of the database.
 */
export type Reference = {
  table: string;
  column: 'company_id';
  /** The column that tells its rows apart, for the record of what moved. */
  id: string;
  /** Under which word it is counted on the page; absent: nobody counts these. */
  counted?: Counted;
  /**
   * Where a company can have one row only with the same values in these columns: `drop` the one of the merged company, which says
   * nothing more, or let it `stay` with the tombstone, which keeps it. `where` is the condition of a partial index.
   */
  once?: { columns: readonly string[]; where?: string; otherwise: 'drop' | 'stay' };
};

export const counted = [
  'workplaces',
  'agreements',
  'locations',
  'moments',
  'mkb_routes',
  'roles',
  'proposals',
  'commitments',
  'letters',
] as const;
export type Counted = (typeof counted)[number];

/** Rows of these move by themselves. Contacts are apart: who is a contact of both is not doubled. */
export const references: readonly Reference[] = [
  { table: 'workplace', column: 'company_id', id: 'id', counted: 'workplaces' },
  { table: 'company_location', column: 'company_id', id: 'id', counted: 'locations' },
  { table: 'contact_moment', column: 'company_id', id: 'id', counted: 'moments' },
  // Both recorded the same year: that of the merged company stays with the tombstone.
  {
    table: 'company_year',
    column: 'company_id',
    id: 'year_end',
    once: { columns: ['year_end'], otherwise: 'stay' },
  },
  { table: 'company_stage_change', column: 'company_id', id: 'id' },
  { table: 'agreement', column: 'company_id', id: 'id', counted: 'agreements' },
  {
    table: 'consent',
    column: 'company_id',
    id: 'id',
    once: { columns: ['agreement_id'], where: 'withdrawn_at is null', otherwise: 'stay' },
  },
  {
    table: 'mkb_route_version_company',
    column: 'company_id',
    id: 'mkb_route_version_id',
    counted: 'mkb_routes',
    once: { columns: ['mkb_route_version_id'], otherwise: 'drop' },
  },
  { table: 'role_assignment', column: 'company_id', id: 'id', counted: 'roles' },
  // Both recorded the same promise: the one of the merged company stays with the tombstone, where it no longer counts.
  {
    table: 'commitment',
    column: 'company_id',
    id: 'id',
    counted: 'commitments',
    once: { columns: ['cohort_year', 'level', 'mkb_route_id'], where: 'ended_at is null', otherwise: 'stay' },
  },
  { table: 'letter_of_intent', column: 'company_id', id: 'id', counted: 'letters' },
  { table: 'company_proposal', column: 'company_id', id: 'id', counted: 'proposals' },
];

/** Columns that point at a company and are moved in a way of their own, or stay; with why. */
export const apart: Readonly<Record<string, string>> = {
  'contact.company_id': 'who is a contact of both becomes one',
  'company.merged_into_id': 'what was merged earlier points on to where this one went',
  'company_duplicate.company_id': 'what was said not to be the same is kept, what was only found is looked for anew',
  'company_duplicate.other_company_id': 'as above',
  'company_merge.company_id': 'what was done stays as it was',
  'company_merge.merged_company_id': 'what was done stays as it was',
};

/** Columns that point at a contact: of a contact that was a double they point on to the one that stays. */
export const contactReferences: readonly { table: string; column: string }[] = [
  { table: 'contact_moment', column: 'contact_id' },
  { table: 'company_proposal', column: 'contact_id' },
];
