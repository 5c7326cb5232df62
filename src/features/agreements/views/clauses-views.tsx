import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import { type Lang, langs } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Columns,
  type Content,
  Details,
  Form,
  HiddenField,
  KeyValues,
  LinkButton,
  Notice,
  PageHeading,
  Prose,
  Stack,
  TextArea,
  TextField,
  VisuallyHidden,
} from '../../../ui/index.ts';
import type { ClauseVersionRow, StoredClauses } from '../clause-template-store.ts';
import type { ClauseField } from '../clauses-form.ts';
import { clausesTexts } from '../clauses-texts.ts';
import type { AgreementDocument } from '../document/agreement-document.ts';
import { blockPlaceholders, placeholders } from '../document/placeholders.ts';
import { texts as documentTexts } from '../document/texts.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { DocumentText } from './document-view.tsx';

export type ClausesPageProps = {
  lang: Lang;
  current: ClauseVersionRow;
  versions: readonly ClauseVersionRow[];
  form: FormState;
  count: number;
  /** What stands above the form: not saved yet, a newer version, what the law asks and the text does not mention. */
  notices?: Content | undefined;
  preview?: Record<Lang, { document: AgreementDocument; terms: AgreementTerms }> | undefined;
};

/** All clauses in Dutch and English side by side, with what may stand in them and the earlier versions. */
export function ClausesPage({ lang, current, versions, form, count, notices, preview }: ClausesPageProps) {
  const t = clausesTexts[lang];
  return (
    <>
      <FormErrors lang={lang} form={form} />
      <PageHeading
        title={t.title}
        lead={
          current.version === 0
            ? t.leadDefault
            : t.lead(current.version, formatInstant(lang, current.createdAt), current.createdByName ?? '')
        }
      />
      <Columns
        asideLabel={t.placeholdersTitle}
        aside={
          <>
            <PlaceholderCard lang={lang} />
            <VersionsCard lang={lang} current={current.version} versions={versions} />
          </>
        }
      >
        {notices}
        {preview && <PreviewCard lang={lang} preview={preview} />}
        <Form action={paths.clauses()}>
          <HiddenField name="basedOn" value={form.text('basedOn')} />
          <HiddenField name="count" value={String(count)} />
          <Notice>
            {t.servesNew} {t.textHint}
          </Notice>
          <SaveRow lang={lang} />
          <Card>
            {Array.from({ length: count }, (_, index) => (
              <ClauseFields key={form.text(`clauses.${index}.code`)} {...{ lang, form, index, count }} />
            ))}
          </Card>
          <ButtonRow>
            <Button formAction={paths.clausesArrange()} name="arrange" value="add">
              {t.add}
            </Button>
          </ButtonRow>
          <SaveRow lang={lang} />
        </Form>
      </Columns>
    </>
  );
}

function SaveRow({ lang }: { lang: Lang }) {
  const t = clausesTexts[lang];
  return (
    <ButtonRow>
      <Button kind="primary">{t.save}</Button>
      <Button formAction={paths.clausesPreview()}>{t.preview}</Button>
    </ButtonRow>
  );
}

type ClauseProps = { lang: Lang; form: FormState; index: number; count: number };

function ClauseFields({ lang, form, index, count }: ClauseProps) {
  const t = clausesTexts[lang];
  const name = (field: ClauseField) => `clauses.${index}.${field}`;
  const field = (one: Exclude<ClauseField, 'code'>) => ({
    name: name(one),
    label: t[one],
    value: form.text(name(one)),
    error: form.error(name(one)),
    width: 'full' as const,
  });
  const heading = form.text(name(lang === 'nl' ? 'headingNl' : 'headingEn'));
  const wrong = (['headingNl', 'textNl', 'headingEn', 'textEn'] as const).some((one) => form.error(name(one)));
  const arrange = (verb: string, word: string) => (
    <Button
      small
      formAction={paths.clausesArrange()}
      name="arrange"
      value={`${verb}:${index}`}
      ariaLabel={t.nth(word, index + 1, heading)}
    >
      {word}
    </Button>
  );
  return (
    <Details summary={t.clause(index + 1, heading)} open={wrong || heading === ''}>
      <HiddenField name={name('code')} value={form.text(name('code'))} />
      <Stack gap="md">
        <CardGrid min="sm">
          <div>
            <Stack gap="md">
              <TextField {...field('headingNl')} />
              <TextArea {...field('textNl')} rows={10} />
            </Stack>
          </div>
          <div>
            <Stack gap="md">
              <TextField {...field('headingEn')} />
              <TextArea {...field('textEn')} rows={10} />
            </Stack>
          </div>
        </CardGrid>
        <ButtonRow>
          {index > 0 && arrange('up', t.up)}
          {index < count - 1 && arrange('down', t.down)}
          {count > 1 && arrange('remove', t.remove)}
        </ButtonRow>
      </Stack>
    </Details>
  );
}

function PlaceholderCard({ lang }: { lang: Lang }) {
  const t = clausesTexts[lang];
  const words = documentTexts[lang].placeholders;
  const list = (names: readonly (keyof typeof words)[]) => (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <code>{`{{${name}}}`}</code> {words[name]}
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={t.placeholdersTitle} compact>
      <Prose>
        <p>{t.placeholdersLead}</p>
        {list(placeholders)}
        <p>{t.blocksLead}</p>
        {list(blockPlaceholders)}
      </Prose>
    </Card>
  );
}

function VersionsCard({
  lang,
  current,
  versions,
}: {
  lang: Lang;
  current: number;
  versions: readonly ClauseVersionRow[];
}) {
  const t = clausesTexts[lang];
  const all = [...versions.map((row) => row.version), 0];
  return (
    <Card title={t.versionsTitle} compact>
      <KeyValues
        align="start"
        items={all.map((version) => {
          const row = versions.find((one) => one.version === version);
          return {
            key: t.version(version),
            value: (
              <>
                {row && <>{t.versionLine(formatInstant(lang, row.createdAt), row.createdByName ?? '')} </>}
                <a href={paths.clausesVersion({ version: String(version) })}>
                  {t.read}
                  <VisuallyHidden> {t.version(version)}</VisuallyHidden>
                </a>{' '}
                {version === current && <Badge tone="ok">{t.current}</Badge>}
              </>
            ),
          };
        })}
      />
    </Card>
  );
}

function PreviewCard({ lang, preview }: { lang: Lang; preview: NonNullable<ClausesPageProps['preview']> }) {
  const t = clausesTexts[lang];
  return (
    <Card title={t.previewTitle} id="voorbeeld">
      {langs.map((one) => (
        <Details key={one} summary={t.previewIn[one]} open={one === lang}>
          <DocumentText
            document={preview[one].document}
            periods={preview[one].terms.periods.map(({ period }) => period)}
          />
        </Details>
      ))}
    </Card>
  );
}

/** One version as it was saved. */
export function ClausesVersionPage({
  lang,
  stored,
  isCurrent,
}: {
  lang: Lang;
  stored: StoredClauses;
  isCurrent: boolean;
}) {
  const t = clausesTexts[lang];
  const { version, clauses } = stored;
  return (
    <>
      <PageHeading
        title={t.version(version)}
        lead={t.versionLead}
        badge={isCurrent ? <Badge tone="ok">{t.current}</Badge> : undefined}
        breadcrumbs={[{ label: t.title, href: paths.clauses() }, { label: t.version(version) }]}
        actions={<LinkButton href={`${paths.clauses()}?vanaf=${version}`}>{t.startFrom}</LinkButton>}
      />
      <Stack gap="lg">
        {clauses.nl.map((dutch, index) => {
          const english = clauses.en.find(({ code }) => code === dutch.code);
          return (
            <CardGrid key={dutch.code}>
              <ClauseText lang="nl" number={index + 1} heading={dutch.heading} text={dutch.text} />
              {english && <ClauseText lang="en" number={index + 1} heading={english.heading} text={english.text} />}
            </CardGrid>
          );
        })}
      </Stack>
    </>
  );
}

function ClauseText({ lang, number, heading, text }: { lang: Lang; number: number; heading: string; text: string }) {
  return (
    <div lang={lang}>
      <Card title={`${number}. ${heading}`} compact>
        <Prose>
          {text.split(/\n\s*\n/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </Prose>
      </Card>
    </div>
  );
}
