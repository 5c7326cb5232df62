/** What is kept of a row, by what it is about. */
export const companyFields = [
  'name',
  'kvkNumber',
  'establishmentNumber',
  'sbiCode',
  'street',
  'postcode',
  'place',
  'phone',
  'staff',
  'turnover',
  'balanceSheet',
] as const;
export const contactFields = ['contactName', 'contactEmail', 'contactPhone', 'contactFunction'] as const;
export const workplaceFields = ['workplaceLocation', 'workplaceFunction'] as const;
export const rowFields = [...companyFields, ...contactFields, ...workplaceFields] as const;
export type RowField = (typeof rowFields)[number];
export type RowCells = Partial<Record<RowField, string>>;

/** What a column of a file can hold: the same, and parts that are put together. */
export const fieldGroups = {
  company: [
    'name',
    'kvkNumber',
    'establishmentNumber',
    'sbiCode',
    'street',
    'houseNumber',
    'postcode',
    'place',
    'phone',
    'staff',
    'turnover',
    'balanceSheet',
  ],
  contact: ['contactFirstName', 'contactInfix', ...contactFields],
  workplace: workplaceFields,
} as const;
export const importFields = [...fieldGroups.company, ...fieldGroups.contact, ...fieldGroups.workplace] as const;
export type ImportField = (typeof importFields)[number];

/** Which column of the file holds what, by number from 0. */
export type Columns = Partial<Record<ImportField, number>>;

export type ColumnFault = { field: ImportField; fault: 'missing' | 'twice' | 'needs_contact_name' | 'needs_function' };

/** Why rows cannot be read with these columns. */
export function columnFaults(columns: Columns): ColumnFault[] {
  const faults: ColumnFault[] = [];
  if (columns.name === undefined) faults.push({ field: 'name', fault: 'missing' });
  for (const [index, field] of importFields.entries()) {
    const column = columns[field];
    if (column === undefined) continue;
    const earlier = importFields.slice(0, index).find((other) => columns[other] === column);
    if (earlier) faults.push({ field, fault: 'twice' });
  }
  const hasContact = contactFields.some((field) => field !== 'contactName' && columns[field] !== undefined);
  const hasName = columns.contactName !== undefined || columns.contactFirstName !== undefined;
  if (hasContact && !hasName) faults.push({ field: 'contactName', fault: 'needs_contact_name' });
  if (columns.workplaceLocation !== undefined && columns.workplaceFunction === undefined)
    faults.push({ field: 'workplaceFunction', fault: 'needs_function' });
  return faults;
}
