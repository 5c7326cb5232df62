import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { VersionedWords } from '../../../platform/db/versioned-words.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { type Lang, langs } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, Card, Form, LinkButton, RadioGroup, SelectField, Stack } from '../../../ui/index.ts';
import { type CompanyDetails, CompanyHeading } from '../../companies/index.ts';
import type { CommitmentRow } from '../commitment-store.ts';
import { texts } from '../texts.ts';
import { LetterText } from './letter-text.tsx';

type Props = {
  lang: Lang;
  company: CompanyDetails;
  commitment: CommitmentRow;
  institution: string;
  words: VersionedWords;
  form: FormState;
};

/** To whom a letter goes and in which language, above what the company will read. */
export function SendLetterPage({ lang, company, commitment, institution, words, form }: Props) {
  const t = texts[lang];
  const here = { companyId: company.id, commitmentId: commitment.id };
  const reachable = company.contacts.filter(({ email }) => email !== null);
  return (
    <>
      <CompanyHeading lang={lang} company={company} title={t.sendTitle} lead={t.sendLead(company.name)} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ contactId: t.sendTo, language: t.language }} />
        {reachable.length === 0 ? (
          <Card>
            <p>{t.noContacts}</p>
            <ButtonRow>
              <LinkButton kind="primary" href={paths.contactNew({ companyId: company.id })}>
                {t.addContact}
              </LinkButton>
            </ButtonRow>
          </Card>
        ) : (
          <Form action={paths.letterSend(here)}>
            <SelectField
              name="contactId"
              label={t.sendTo}
              value={form.text('contactId')}
              error={form.error('contactId')}
              options={reachable.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` }))}
            />
            <RadioGroup
              name="language"
              label={t.language}
              value={form.text('language')}
              error={form.error('language')}
              options={langs.map((value) => ({ value, label: t.languages[value] }))}
              inline
            />
            <ButtonRow>
              <Button kind="primary">{t.sendButton}</Button>
              <LinkButton kind="quiet" href={paths.commitment(here)}>
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        )}
        <Card title={t.preview}>
          <LetterText
            document={{
              format: 'driehoek-letter-of-intent/1',
              language: lang,
              institution,
              company,
              mkbRoute: commitment.mkbRouteName,
              studyYear: studyYearName(commitment.cohortYear),
              level: commitment.level,
              places: commitment.places,
              guarantee: commitment.guarantee,
              guaranteeTerms: commitment.guaranteeTerms,
              textVersion: words.version,
              words: words[lang],
            }}
          />
        </Card>
      </Stack>
    </>
  );
}
