import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, type FormValues } from '../../platform/http/form.ts';
import type { Company, CompanyFacts, Contact, Workplace, WorkplaceCoach } from './rules/company.ts';
import { plainNumber } from './rules/plain-number.ts';
import { texts } from './texts.ts';

const largestAmount = 999_999_999_999;

export const companyForm = formSchema((f) =>
  z
    .object({
      name: f.text(120),
      kvkNumber: f.kvkNumber(),
      staff: f.optionalInt(0, 999_999),
      turnover: f.optionalInt(0, largestAmount),
      balanceSheet: f.optionalInt(0, largestAmount),
      street: f.optionalText(120),
      postcode: f.postcode(),
      place: f.optionalText(80),
      phone: f.optionalText(30),
    })
    .transform(({ postcode, ...facts }): CompanyFacts => ({ ...facts, postcode: postcode ?? '' })),
);

/** What was posted, with the numbers as the schema reads them: '€ 5.000.000' is five million, not five. */
export function withPlainNumbers(values: FormValues): FormValues {
  const plain = { ...values };
  for (const name of ['staff', 'turnover', 'balanceSheet']) {
    const value = values[name];
    if (typeof value === 'string') plain[name] = plainNumber(value);
  }
  return plain;
}

export const contactForm = formSchema((f, lang) =>
  z
    .object({
      name: f.text(120),
      email: f.optionalEmail(),
      phone: f.optionalText(30),
      functionTitle: f.optionalText(120),
      signs: f.checked(),
    })
    .superRefine(({ signs, email }, context) => {
      if (signs && email === null)
        context.addIssue({ code: 'custom', path: ['email'], message: texts[lang].signsNeedsEmail });
    }),
);

export const workplaceForm = formSchema((f) => z.object({ location: f.text(160), functionTitle: f.text(120) }));

export const coachForm = formSchema((f) =>
  z.object({ name: f.text(120), email: f.optionalEmail(), validFrom: f.date(), validUntil: f.optionalDate() }),
);

const typed = (values: Record<string, string | number | null>): FormState =>
  new FormState(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')])));

export const filledCompany = ({ id: _, ...facts }: Company): FormState => typed(facts);

export const filledContact = ({ name, email, phone, functionTitle, signs }: Contact): FormState =>
  typed({ name, email, phone, functionTitle, signs: signs ? 'yes' : '' });

export const filledWorkplace = ({ location, functionTitle }: Workplace): FormState =>
  typed({ location, functionTitle });

export const filledCoach = ({ name, email, validFrom, validUntil }: WorkplaceCoach): FormState =>
  typed({ name, email, validFrom, validUntil });
