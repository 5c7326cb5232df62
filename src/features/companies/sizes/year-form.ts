import { z } from 'zod';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState } from '../../../platform/http/form.ts';
import { figureFields } from '../company-forms.ts';
import { type CompanyYear, lastYearEnd } from '../rules/sme-status.ts';
import { texts } from './texts.ts';

export const linkedChoices = ['yes', 'no', 'unknown'] as const;
/** The Recommendation holds from 1 January 2005 on. */
const firstYearEnd = '2005-01-01';

export const yearForm = formSchema((f, lang) =>
  z
    .object({ yearEnd: f.date(), ...figureFields(f), linked: f.choice(linkedChoices) })
    .superRefine(({ yearEnd, staff, turnover, balanceSheet }, context) => {
      const t = texts[lang].faults;
      if (yearEnd < firstYearEnd) context.addIssue({ code: 'custom', path: ['yearEnd'], message: t.too_early });
      if (staff === null && turnover === null && balanceSheet === null)
        context.addIssue({ code: 'custom', path: ['staff'], message: t.no_figures });
    })
    .transform(
      ({ yearEnd, linked, ...figures }): CompanyYear => ({
        ...figures,
        yearEnd: isoDate(yearEnd),
        linkedCounted: linked === 'unknown' ? null : linked === 'yes',
      }),
    ),
);

export const linkedChoice = (counted: boolean | null): (typeof linkedChoices)[number] =>
  counted === null ? 'unknown' : counted ? 'yes' : 'no';

export const emptyYear = (today: IsoDate): FormState =>
  new FormState({ yearEnd: lastYearEnd(today), linked: 'unknown' });

export const filledYear = ({ yearEnd, staff, turnover, balanceSheet, linkedCounted }: CompanyYear): FormState =>
  new FormState({
    yearEnd,
    staff: String(staff ?? ''),
    turnover: String(turnover ?? ''),
    balanceSheet: String(balanceSheet ?? ''),
    linked: linkedChoice(linkedCounted),
  });
