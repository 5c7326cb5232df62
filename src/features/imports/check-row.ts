import { parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { companyForm, contactForm, withPlainNumbers, workplaceForm } from '../companies/index.ts';
import type { RowCells, RowField } from './rules/import-field.ts';
import type { RowFacts } from './rules/row-facts.ts';

export type RowFaults = Partial<Record<RowField, string>>;
export type CheckedRow = { facts: RowFacts; faults: null } | { facts: null; faults: RowFaults };

/** Of a form's fields those that have another name in a row. */
const contactNames: Record<string, RowField> = {
  name: 'contactName',
  email: 'contactEmail',
  phone: 'contactPhone',
  functionTitle: 'contactFunction',
};
const workplaceNames: Record<string, RowField> = { location: 'workplaceLocation', functionTitle: 'workplaceFunction' };

/**
 * Reads a row as the forms of a company, a contact and a workplace would, with a sentence for what is wrong. A workplace without a
 * location is where the company is, which may stand in another row of it: then its location is left empty.
 */
export function checkRow(lang: Lang, cells: RowCells, sbiScheme: '2008' | '2025'): CheckedRow {
  const faults: RowFaults = {};
  const { name, kvkNumber, establishmentNumber, sbiCode, street, postcode, place, phone } = cells;
  const { staff, turnover, balanceSheet } = cells;
  const company = parseForm(companyForm(lang), {
    ...withPlainNumbers(typed({ staff, turnover, balanceSheet })),
    ...typed({ name, kvkNumber, establishmentNumber, sbiCode, street, postcode, place, phone }),
    sbiScheme: sbiCode ? sbiScheme : '',
  });
  if (!company.ok) note(faults, company.form.errors, { sbiScheme: 'sbiCode' });
  const { contactName, contactEmail, contactPhone, contactFunction, workplaceFunction } = cells;
  const contactCells = { name: contactName, email: contactEmail, phone: contactPhone, functionTitle: contactFunction };
  const contact = says(contactCells) ? parseForm(contactForm(lang), typed(contactCells)) : null;
  if (contact && !contact.ok) note(faults, contact.form.errors, contactNames);
  const location = cells.workplaceLocation ?? placeOf({ street, place });
  const isWorkplace = says({ location: cells.workplaceLocation, functionTitle: workplaceFunction });
  const workplace = isWorkplace
    ? parseForm(workplaceForm(lang), typed({ location: location || name, functionTitle: workplaceFunction }))
    : null;
  if (workplace && !workplace.ok) note(faults, workplace.form.errors, workplaceNames);
  if (!company.ok || contact?.ok === false || workplace?.ok === false) return { facts: null, faults };
  const somebody = contact?.value ?? null;
  return {
    facts: {
      company: company.value,
      contact: somebody && {
        name: somebody.name,
        email: somebody.email,
        phone: somebody.phone,
        functionTitle: somebody.functionTitle,
      },
      workplace: workplace && { location, functionTitle: workplace.value.functionTitle },
    },
    faults: null,
  };
}

/** An address as the location of a workplace; '' when nothing is known of it. */
export const placeOf = ({
  street = '',
  place = '',
}: {
  street?: string | undefined;
  place?: string | undefined;
}): string => [street, place].filter(Boolean).join(', ');

const typed = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));
const says = (values: Record<string, string | undefined>): boolean => Object.values(values).some(Boolean);

function note(faults: RowFaults, errors: Record<string, string>, names: Record<string, RowField>): void {
  for (const [name, message] of Object.entries(errors)) faults[names[name] ?? (name as RowField)] = message;
}
