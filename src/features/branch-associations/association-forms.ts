import { z } from 'zod';
import { type Fields, formSchema } from '../../platform/http/fields.ts';
import { FormState } from '../../platform/http/form.ts';
import { divisionName } from '../companies/index.ts';
import {
  type Association,
  type AssociationFacts,
  readDivisions,
  readRegions,
  readWebsite,
} from './rules/association.ts';
import { texts } from './texts.ts';

export const associationForm = formSchema((f, lang) =>
  z
    .object({
      name: f.text(120),
      sbiDivisions: f.optionalText(300),
      sbiScheme: f.optionalChoice(['2008', '2025']),
      regions: f.optionalText(500),
      website: f.optionalText(200),
      note: f.optionalText(2000),
    })
    .transform((facts, context): AssociationFacts => {
      const t = texts[lang];
      const divisions = readDivisions(facts.sbiDivisions);
      const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (divisions === null) say('sbiDivisions', t.sectorsWrong);
      else if (divisions.length > 0 && facts.sbiScheme === null) say('sbiScheme', t.schemeNeeded);
      else if (facts.sbiScheme !== null) {
        const { sbiScheme } = facts;
        const strange = divisions.filter((code) => divisionName(lang, sbiScheme, code) === null);
        if (strange.length > 0) say('sbiDivisions', t.sectorsStrange(strange.join(', '), t.schemes[sbiScheme]));
      }
      const website = readWebsite(facts.website);
      if (website === null) say('website', t.websiteWrong);
      if (divisions?.length === 0 && facts.sbiScheme !== null) say('sbiScheme', t.schemeAlone);
      return { ...facts, website: website ?? '', sbiDivisions: divisions ?? [], regions: readRegions(facts.regions) };
    }),
);

export const filledAssociation = ({ sbiDivisions, sbiScheme, regions, id: _, ...facts }: Association): FormState =>
  new FormState({
    ...facts,
    sbiDivisions: sbiDivisions.join(', '),
    sbiScheme: sbiScheme ?? '',
    regions: regions.join(', '),
  });

const dates = <Shape extends { validFrom: string; validUntil: string | null }>(value: Shape) =>
  value.validUntil === null || value.validUntil >= value.validFrom;

export const memberForm = formSchema((f, lang) =>
  z
    .object({ company: f.text(200), validFrom: f.date(), validUntil: f.optionalDate() })
    .refine(dates, { path: ['validUntil'], message: texts[lang].datesWrong }),
);

export const datesForm = formSchema((f, lang) =>
  z
    .object({ validFrom: f.date(), validUntil: f.optionalDate() })
    .refine(dates, { path: ['validUntil'], message: texts[lang].datesWrong }),
);

const somebody = (f: Fields) => ({
  name: f.text(120),
  email: f.optionalEmail(),
  phone: f.optionalText(30),
  functionTitle: f.optionalText(120),
});

export const contactForm = formSchema((f) => z.object(somebody(f)));

export const changedContactForm = formSchema((f, lang) =>
  z
    .object({ ...somebody(f), validFrom: f.date(), validUntil: f.optionalDate() })
    .refine(dates, { path: ['validUntil'], message: texts[lang].datesWrong }),
);

export const callForm = formSchema((f) =>
  z.object({ title: f.text(120), message: f.text(3000), mkbRouteId: f.optionalId(), openUntil: f.date() }),
);

export const offerForm = formSchema((f) =>
  z.object({
    companyName: f.text(120),
    kvkNumber: f.requiredKvkNumber(),
    place: f.text(80),
    contactName: f.text(120),
    contactEmail: f.email(),
    contactPhone: f.optionalText(30),
    offer: f.text(2000),
  }),
);
