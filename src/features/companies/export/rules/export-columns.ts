/** What can stand in an export of companies, in this order. */
export const exportColumns = [
  'name',
  'kvkNumber',
  'establishmentNumber',
  'street',
  'postcode',
  'place',
  'distance',
  'phone',
  'sbiScheme',
  'sbiCode',
  'sector',
  'stage',
  'owner',
  'size',
  'staff',
  'turnover',
  'balanceSheet',
  'source',
  'contact',
  'contactFunction',
  'contactEmail',
  'contactPhone',
  'contacts',
  'locations',
  'workplaces',
  'lastContact',
  'waitingSince',
  'nextStep',
  'nextStepDue',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** What is ticked until somebody chooses. */
export const usualColumns: readonly ExportColumn[] = [
  'name',
  'kvkNumber',
  'place',
  'distance',
  'sector',
  'stage',
  'owner',
  'contact',
  'contactEmail',
  'workplaces',
  'lastContact',
];

/** The columns of a list: how far a company is only where the list says from where. */
export const columnsOf = (isNear: boolean): readonly ExportColumn[] =>
  isNear ? exportColumns : exportColumns.filter((column) => column !== 'distance');
