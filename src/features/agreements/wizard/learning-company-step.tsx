import { formSchema } from '../../../platform/http/fields.ts';
import { fitSigners } from '../draft-content.ts';
import { OrganisationFields, organisationFrom, organisationShape, storedOrganisation } from './organisation-fields.tsx';
import { type FormStep, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema(organisationShape);

const labels: FormStep['labels'] = (lang) => stepTexts[lang].organisation.fields;

export const learningCompanyStep: FormStep = {
  kind: 'form',
  code: 'learning_company',
  labels,
  stored: ({ terms }) => storedOrganisation(terms.parties.learningCompany),
  read: reader({
    schema,
    apply: (value, content, { newId }) => {
      const { terms } = content;
      const parties = { ...terms.parties, learningCompany: organisationFrom(value) };
      return fitSigners({ ...content, terms: { ...terms, parties } }, newId);
    },
  }),
  Fields: ({ lang, form }) => <OrganisationFields lang={lang} form={form} labels={labels(lang)} />,
};
