import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Notice, PageHeading, Prose } from '../../../ui/index.ts';
import { ContactLine, type InstitutionContact } from '../../institution/index.ts';
import { type Source, statement } from '../rules/statement.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  /** Name of the hogeschool; null where the visitor could be of more than one. */
  institution: string | null;
  contact: InstitutionContact | null;
  sources: readonly Source[];
};

const humanRights = 'https://www.mensenrechten.nl/';

export function StatementPage({ lang, institution, contact, sources }: Props) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Prose>
        <Status lang={lang} name={institution} />
        <h2>{t.doneTitle}</h2>
        <Sentences sentences={t.done} />
        <h2>{t.notYetTitle}</h2>
        <Sentences sentences={t.notYet} />
        <Feedback {...{ lang, institution, contact }} />
        <h2>{t.rulesTitle}</h2>
        <p>{t.rulesNote}</p>
        <ul>
          {sources.map(({ code, url, validFrom, readOn }) => (
            <li key={code}>
              <a href={url}>{t.sources[code]}</a>.{' '}
              <small>
                {t.holdsFrom(formatDate(lang, validFrom))} {readOn && t.readOn(formatDate(lang, readOn))}
              </small>
            </li>
          ))}
        </ul>
        <p>
          <a href={paths.gallery()}>{t.toGallery}</a>
        </p>
      </Prose>
    </>
  );
}

const Sentences = ({ sentences }: { sentences: readonly string[] }) => (
  <ul>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

function Status({ lang, name }: { lang: Lang; name: string | null }) {
  const t = texts[lang];
  const { status, declaredOn, reviewBefore, reportUrl } = statement;
  return (
    <>
      <h2>{t.statusTitle}</h2>
      {name && <p>{t.of(name)}</p>}
      <Notice tone="info" title={t.statusIs(status, t.statuses[status])} level={3}>
        <p>{t.statusMeans}</p>
        {reportUrl && (
          <p>
            <a href={reportUrl}>{t.report}</a>
          </p>
        )}
      </Notice>
      <p>
        {t.declared(formatDate(lang, declaredOn))} {t.review(formatDate(lang, reviewBefore))}
      </p>
    </>
  );
}

function Feedback({ lang, institution, contact }: Omit<Props, 'sources'>) {
  const t = texts[lang];
  return (
    <>
      <h2>{t.tellTitle}</h2>
      <p>{t.tell}</p>
      {institution && contact?.email ? (
        <ContactLine institution={institution} contact={contact} />
      ) : (
        <p>{t.noContact}</p>
      )}
      <p>{t.answer}</p>
      <h2>{t.complaintTitle}</h2>
      <p>
        {t.complaint} <a href={humanRights}>{t.complaintLink}</a>
      </p>
    </>
  );
}
