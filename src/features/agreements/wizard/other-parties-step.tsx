import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Stack, TextField } from '../../../ui/index.ts';
import { type DraftContent, fitSigners } from '../draft-content.ts';
import { partyTone, partyWords } from '../party-words.ts';
import { needsLegalRepresentative } from '../rules/completeness.ts';
import { partyName } from '../rules/party-names.ts';
import { OrganisationFields, organisationFrom, organisationShape, storedOrganisation } from './organisation-fields.tsx';
import { RowCards } from './row-cards.tsx';
import {
  SecondCompanyFields,
  secondCompanyFrom,
  secondCompanyShape,
  storedSecondCompany,
} from './second-company-fields.tsx';
import {
  type FieldsProps,
  fieldsOf,
  formText,
  type Labels,
  type ListProps,
  orNull,
  type RowsStep,
  reader,
} from './step.ts';
import { stepTexts } from './step-texts.ts';
import { texts } from './texts.ts';

const optionalParties = ['second_company', 'employer', 'third_location', 'legal_representative'] as const;
type OptionalParty = (typeof optionalParties)[number];

const labels = (lang: Lang): Labels => ({
  ...stepTexts[lang].organisation.fields,
  ...stepTexts[lang].otherParties.fields,
  ...stepTexts[lang].secondCompany.fields,
});

const isThere = ({ terms: { parties } }: DraftContent, key: string): boolean =>
  (key === 'second_company' && !!parties.secondCompany) ||
  (key === 'employer' && parties.employer !== null) ||
  (key === 'third_location' && parties.thirdLocation !== null) ||
  (key === 'legal_representative' && parties.legalRepresentative !== null);

type Parties = DraftContent['terms']['parties'];
const withParties = (content: DraftContent, changed: Partial<Parties>, newId: () => string): DraftContent =>
  fitSigners({ ...content, terms: { ...content.terms, parties: { ...content.terms.parties, ...changed } } }, newId);

const organisationForm = formSchema(organisationShape);
const representativeForm = formSchema((f) => z.object({ name: f.optionalText(), relation: f.optionalText(120) }));

const readOrganisation = reader({
  schema: organisationForm,
  apply: (value, content, { newId }, key) => {
    const organisation = organisationFrom(value);
    const changed = key === 'employer' ? { employer: organisation } : { thirdLocation: organisation };
    return withParties(content, changed, newId);
  },
});

const secondCompanyForm = formSchema(secondCompanyShape);
const readSecondCompany = reader({
  schema: secondCompanyForm,
  faults: ({ from, until }, _content, { lang }) => {
    const t = stepTexts[lang].secondCompany;
    if (from && until && until < from) return { until: stepTexts[lang].periods.datesReversed };
    return (from === null) === (until === null) ? {} : { [from === null ? 'from' : 'until']: t.bothDates };
  },
  apply: (value, content, { newId }) => withParties(content, { secondCompany: secondCompanyFrom(value) }, newId),
});

const readRepresentative = reader({
  schema: representativeForm,
  apply: (value, content, { newId }) => {
    const legalRepresentative = { name: orNull(value.name), relation: orNull(value.relation) };
    return withParties(content, { legalRepresentative }, newId);
  },
});

/** Parties that are not in every agreement: each can be there once. */
export const otherPartiesStep: RowsStep = {
  kind: 'rows',
  code: 'other_parties',
  labels,
  keys: (content) => optionalParties.filter((party) => isThere(content, party)),
  canAdd: (key, content) => (optionalParties as readonly string[]).includes(key) && !isThere(content, key),
  stored: ({ terms: { parties } }, key) =>
    key === 'second_company'
      ? storedSecondCompany(parties.secondCompany ?? null)
      : key === 'legal_representative'
        ? {
            name: formText(parties.legalRepresentative?.name ?? null),
            relation: formText(parties.legalRepresentative?.relation ?? null),
          }
        : storedOrganisation(key === 'employer' ? parties.employer : parties.thirdLocation),
  read: (form, content, context, key) => {
    if (key === 'legal_representative') return readRepresentative(form, content, context, key);
    return (key === 'second_company' ? readSecondCompany : readOrganisation)(form, content, context, key);
  },
  remove: (content, key, { newId }) => {
    if (key === 'second_company') return withParties(content, { secondCompany: null }, newId);
    if (key === 'employer') return withParties(content, { employer: null }, newId);
    if (key === 'third_location') return withParties(content, { thirdLocation: null }, newId);
    return withParties(content, { legalRepresentative: null }, newId);
  },
  rowTitle: (_content, key, lang) => partyWords[lang].party[key as OptionalParty],
  rowSummary: ({ terms }, key) => partyName(terms, key as OptionalParty),
  Fields,
  List,
};

function Fields({ lang, form, rowKey }: FieldsProps & { rowKey: string }) {
  if (rowKey === 'second_company') return <SecondCompanyFields lang={lang} form={form} labels={labels(lang)} />;
  if (rowKey !== 'legal_representative') return <OrganisationFields lang={lang} form={form} labels={labels(lang)} />;
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].otherParties;
  return (
    <Stack gap="md">
      <TextField {...field('name')} label={t.representativeName} />
      <TextField {...field('relation')} hint={t.relationHint} width="md" />
    </Stack>
  );
}

function List({ lang, content, today, adultAge, hrefOf, removeHrefOf }: ListProps) {
  const t = stepTexts[lang].otherParties;
  const young = needsLegalRepresentative(content.terms, today, { adultAge });
  const cards = optionalParties.map((party) => {
    const there = isThere(content, party);
    const name = partyName(content.terms, party);
    const needed = party === 'legal_representative' && young;
    return {
      key: party,
      party: { letter: partyWords[lang].letter[party], tone: partyTone[party] },
      title: partyWords[lang].party[party],
      lines: there ? [name ?? ''].filter(Boolean) : needed ? [] : [t.absent[party]],
      missing: needed && name === null ? t.neededYoung : there && name === null ? t.nameMissing : null,
      change: { href: hrefOf(party), label: there ? t.change : t.add, context: partyWords[lang].party[party] },
      remove: there && !needed ? { href: removeHrefOf(party), label: t.remove } : undefined,
    };
  });
  return <RowCards rows={cards} words={texts[lang].rowWords} />;
}
