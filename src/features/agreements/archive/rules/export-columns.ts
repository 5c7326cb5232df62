/** What can stand in an export, in this order. */
export const exportColumns = [
  'reference',
  'student',
  'studentNumber',
  'company',
  'kvkNumber',
  'programme',
  'mkbRoute',
  'version',
  'cohort',
  'state',
  'startDate',
  'endDate',
  'endedOn',
  'sentOn',
  'concludedOn',
  'waitsOn',
  'waitingSince',
  'lacks',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** What is ticked until somebody chooses. */
export const usualColumns: readonly ExportColumn[] = exportColumns.filter(
  (column) => !['kvkNumber', 'version', 'endedOn', 'waitingSince'].includes(column),
);
