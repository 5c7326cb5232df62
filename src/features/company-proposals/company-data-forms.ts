import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState } from '../../platform/http/form.ts';
import type { OwnContact } from './own-company-store.ts';
import type { OwnFacts } from './rules/proposal.ts';
import { texts } from './texts.ts';

const largestAmount = 999_999_999_999;

export const ownDataForm = formSchema((f) =>
  z
    .object({
      phone: f.optionalText(30),
      staff: f.optionalInt(0, 999_999),
      turnover: f.optionalInt(0, largestAmount),
      balanceSheet: f.optionalInt(0, largestAmount),
      name: f.text(120),
      kvkNumber: f.kvkNumber(),
      street: f.optionalText(120),
      postcode: f.postcode(),
      place: f.optionalText(80),
      explanation: f.optionalText(1000),
    })
    .transform(({ postcode, ...typed }) => ({ ...typed, postcode: postcode ?? '' })),
);

/** Names of the fields, as they are kept in a draft. */
export const ownFields = [
  ...['phone', 'staff', 'turnover', 'balanceSheet', 'name', 'kvkNumber', 'street', 'postcode', 'place'],
  'explanation',
] as const;

export const filledOwnData = (facts: OwnFacts): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value ?? '')]));

export const colleagueForm = formSchema((f, lang) =>
  z
    .object({ functionTitle: f.optionalText(120), email: f.optionalEmail(), signs: f.checked() })
    .superRefine(({ signs, email }, context) => {
      if (signs && email === null)
        context.addIssue({ code: 'custom', path: ['email'], message: texts[lang].signsNeedsEmail });
    }),
);

export const filledColleague = ({ functionTitle, email, signs }: OwnContact): FormState =>
  new FormState({ functionTitle, email: email ?? '', signs: signs ? 'yes' : '' });

export const signerForm = formSchema((f) =>
  z.object({ name: f.text(120), email: f.email(), functionTitle: f.optionalText(120) }),
);

export const reasonForm = formSchema((f) => z.object({ reason: f.text(1000) }));
export const addressForm = formSchema((f) => z.object({ email: f.email() }));
