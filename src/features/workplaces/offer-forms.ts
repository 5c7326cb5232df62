import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, type FormValues, type Parsed, parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { linkTexts } from './link-texts.ts';
import type { OfferContent, OfferPart } from './rules/offer.ts';
import { possibleDays } from './rules/profile.ts';

const workForm = formSchema((f) => z.object({ functionTitle: f.text(120), description: f.optionalText(2000) }));

const whereForm = formSchema((f, lang) =>
  z
    .object({
      where: f.text(40),
      street: f.optionalText(120),
      postcode: f.postcode(),
      place: f.optionalText(80),
    })
    .superRefine(({ where, place }, context) => {
      if (where === 'other' && place === '')
        context.addIssue({ code: 'custom', path: ['place'], message: linkTexts[lang].offer.placeNeeded });
    })
    .transform(
      ({ where, postcode, ...address }): OfferContent => ({
        where,
        ...(where === 'other' && { address: { ...address, postcode: postcode ?? '' } }),
      }),
    ),
);

const whenForm = formSchema((f, lang) =>
  z
    .object({
      // Asked of the field itself, so that it is said together with what is wrong elsewhere.
      daysPerWeek: f.list(possibleDays.map(String)).refine((days) => days.length > 0, linkTexts[lang].offer.daysNeeded),
      places: f.int(1, 99),
      year: f.int(2000, 2199),
    })
    .transform(({ daysPerWeek, ...rest }): OfferContent => ({ ...rest, daysPerWeek: daysPerWeek.map(Number) })),
);

/** Reads one part of an offer. A postcode that is not for the chosen place is not looked at. */
export function readPart(lang: Lang, part: OfferPart, values: FormValues): Parsed<OfferContent> {
  if (part === 'work') return parseForm(workForm(lang), values);
  if (part === 'when') return parseForm(whenForm(lang), values);
  const isOther = new FormState(values).text('where') === 'other';
  return parseForm(whereForm(lang), isOther ? values : { ...values, street: '', postcode: '', place: '' });
}

/** What a form of one part shows of what was kept. */
export function filledPart(content: OfferContent): FormState {
  const { functionTitle, description, where, address, daysPerWeek, places, year } = content;
  return new FormState({
    functionTitle: functionTitle ?? '',
    description: description ?? '',
    where: where ?? 'main',
    street: address?.street ?? '',
    postcode: address?.postcode ?? '',
    place: address?.place ?? '',
    daysPerWeek: (daysPerWeek ?? []).map(String),
    places: places === undefined ? '' : String(places),
    year: year === undefined ? '' : String(year),
  });
}
