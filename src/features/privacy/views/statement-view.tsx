import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, PageHeading, Prose, SectionHeading, Stack } from '../../../ui/index.ts';
import { ContactLine } from '../../institution/index.ts';
import type { PrivacyContact } from '../contact-store.ts';
import type { Description } from '../describe-holdings.ts';
import { texts } from '../texts.ts';
import { CategoryFacts } from './category-facts.tsx';

type Institution = { slug: string; name: string };

type StatementProps = {
  lang: Lang;
  institution: Institution;
  contact: PrivacyContact;
  descriptions: readonly Description[];
  /** Within which time a request is answered, in words. */
  answer: string;
};

export function PrivacyStatementPage({ lang, institution, contact, descriptions, answer }: StatementProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.statementTitle} lead={t.statementLead(institution.name)} />
      <Stack gap="xl">
        <Prose>
          <p>{t.statementSecurity}</p>
          <h2>{t.statementRights}</h2>
          <ul>
            {t.statementRightsList.map((right) => (
              <li key={right}>{right}</li>
            ))}
          </ul>
          <p>{t.statementAnswer(answer)}</p>
          <p>
            <LinkButton kind="primary" href={paths.privacyAsk({ institutionSlug: institution.slug })}>
              {t.toOwnData}
            </LinkButton>
          </p>
          <h2>{t.statementContact}</h2>
          <ContactLine institution={institution.name} contact={contact} />
          <p>{t.statementComplaint}</p>
        </Prose>
        <section>
          <SectionHeading title={t.statementAll} />
          <Stack>
            {descriptions.map((description) => (
              <Card key={description.category} title={description.name} level={3}>
                <CategoryFacts lang={lang} description={description} />
              </Card>
            ))}
          </Stack>
        </section>
      </Stack>
    </>
  );
}

export function ChooseInstitutionPage({ lang, institutions }: { lang: Lang; institutions: readonly Institution[] }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.statementTitle} lead={t.chooseInstitutionLead} />
      <Card title={t.chooseInstitution}>
        <ul class="stack stack-sm">
          {institutions.map(({ slug, name }) => (
            <li key={slug}>
              <a href={paths.privacyStatement({ institutionSlug: slug })}>{name}</a>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
