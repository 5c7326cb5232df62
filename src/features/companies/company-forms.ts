import { z } from 'zod';
import { isoDate } from '../../kernel/iso-date.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, type FormValues } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import {
  type CompanyFacts,
  type CompanyFigures,
  type Contact,
  contactRoles,
  factsOf,
  type SbiScheme,
  sbiSchemes,
  type Workplace,
  type WorkplaceCoach,
} from './rules/company.ts';
import { plainNumber } from './rules/plain-number.ts';
import { plainSbiCode, sectorFault } from './rules/sector.ts';
import { texts } from './texts.ts';

const largestAmount = 999_999_999_999;

type Fields = Parameters<Parameters<typeof formSchema>[0]>[0];

const factFields = (f: Fields, lang: Lang) => ({
  name: f.text(120),
  kvkNumber: f.kvkNumber(),
  establishmentNumber: establishmentNumber(f, lang),
  street: f.optionalText(120),
  postcode: f.postcode(),
  place: f.optionalText(80),
  phone: f.optionalText(30),
});

/** The three figures of one year. */
export const figureFields = (f: Fields) => ({
  staff: f.optionalInt(0, 999_999),
  turnover: f.optionalInt(0, largestAmount),
  balanceSheet: f.optionalInt(0, largestAmount),
});

/** Twelve digits; spaces and dots between them are welcome. */
export const establishmentNumber = (f: Fields, lang: Lang) =>
  f.optionalText(20).transform((text, context): string | null => {
    const digits = text.replace(/[\s.]/g, '');
    if (digits === '' || /^\d{12}$/.test(digits)) return digits || null;
    context.addIssue({ code: 'custom', message: texts[lang].establishmentFault });
    return z.NEVER;
  });

const sectorFields = (f: Fields) => ({
  sbiScheme: f.optionalChoice(sbiSchemes),
  sbiCode: f.optionalText(20).transform(plainSbiCode),
});

type Typed = { sbiScheme: SbiScheme | null; sbiCode: string; postcode: string | null };

/** A code belongs to one scheme: both or neither. */
function withSector<Values extends Typed>(values: Values, lang: Lang, context: z.RefinementCtx) {
  const { sbiScheme, sbiCode, postcode } = values;
  const fault = sectorFault(sbiScheme, sbiCode);
  if (fault) {
    const path = [fault === 'no_scheme' ? 'sbiScheme' : 'sbiCode'];
    context.addIssue({ code: 'custom', path, message: texts[lang].sectorFaults[fault](sbiScheme ?? '') });
    return z.NEVER;
  }
  return { ...values, sbiCode: sbiCode || null, postcode: postcode ?? '' };
}

/** What is known of a company, and of a new one the figures of the year that ended last. */
export const companyForm = formSchema((f, lang) =>
  z
    .object({ ...factFields(f, lang), ...sectorFields(f), ...figureFields(f) })
    .transform((values, context): CompanyFacts & CompanyFigures => withSector(values, lang, context)),
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
      // A form that does not ask for it leaves it at the plainest.
      role: f.optionalChoice(contactRoles).transform((role) => role ?? 'other'),
      validFrom: f.optionalDate(),
      validUntil: f.optionalDate(),
    })
    .superRefine(({ validFrom, validUntil }, context) => {
      if (validFrom !== null && validUntil !== null && validUntil < validFrom)
        context.addIssue({ code: 'custom', path: ['validUntil'], message: texts[lang].endsBeforeStart });
    })
    .superRefine(({ signs, email }, context) => {
      if (signs && email === null)
        context.addIssue({ code: 'custom', path: ['email'], message: texts[lang].signsNeedsEmail });
    })
    .transform(({ validFrom, validUntil, ...contact }) => ({
      ...contact,
      validFrom: validFrom === null ? null : isoDate(validFrom),
      validUntil: validUntil === null ? null : isoDate(validUntil),
    })),
);

export const workplaceForm = formSchema((f) => z.object({ location: f.text(160), functionTitle: f.text(120) }));

export const coachForm = formSchema((f) =>
  z.object({ name: f.text(120), email: f.optionalEmail(), validFrom: f.date(), validUntil: f.optionalDate() }),
);

const typed = (values: Record<string, string | number | null>): FormState =>
  new FormState(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')])));

export const filledCompany = (company: CompanyFacts): FormState => typed(factsOf(company));

export const filledContact = ({ signs, id: _, personId: _person, ...contact }: Contact): FormState =>
  typed({ ...contact, signs: signs ? 'yes' : '' });

export const filledWorkplace = ({ location, functionTitle }: Workplace): FormState =>
  typed({ location, functionTitle });

export const filledCoach = ({ name, email, validFrom, validUntil }: WorkplaceCoach): FormState =>
  typed({ name, email, validFrom, validUntil });
