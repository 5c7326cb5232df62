import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState } from '../../platform/http/form.ts';
import { langs } from '../../platform/i18n/lang.ts';
import type { Commitment, CommitmentFacts } from './rules/commitment.ts';
import { levels } from './rules/commitment.ts';
import { texts } from './texts.ts';

export const factsForm = formSchema((f, lang) =>
  z
    .object({
      level: f.choice(levels),
      places: f.int(1, 999),
      guarantee: f.choice(['yes', 'no']),
      guaranteeTerms: f.optionalText(1000),
      note: f.optionalText(1000),
    })
    .superRefine(({ guarantee, guaranteeTerms }, context) => {
      const t = texts[lang];
      const message =
        guarantee === 'yes' && guaranteeTerms === ''
          ? t.guaranteeTermsNeeded
          : guarantee === 'no' && guaranteeTerms !== ''
            ? t.guaranteeTermsNotNeeded
            : null;
      if (message) context.addIssue({ code: 'custom', path: ['guaranteeTerms'], message });
    })
    .transform((facts): CommitmentFacts => ({ ...facts, guarantee: facts.guarantee === 'yes' })),
);

/** Which Mkb-route and year a new promise is for. */
export const aimForm = formSchema((f) => z.object({ mkbRouteId: f.id(), cohortYear: f.int(2000, 2199) }));

export const reasonForm = formSchema((f) => z.object({ reason: f.text(1000) }));

export const letterForm = formSchema((f) => z.object({ contactId: f.id(), language: f.choice(langs) }));

export const filledFacts = ({ level, places, guarantee, guaranteeTerms, note }: Commitment): FormState =>
  new FormState({ level, places: String(places), guarantee: guarantee ? 'yes' : 'no', guaranteeTerms, note });
