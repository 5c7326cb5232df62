import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  DataTable,
  Form,
  Notice,
  NumberField,
  PageHeading,
  Stack,
} from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import { texts } from '../office-texts.ts';
import type { Retention } from '../retention-store.ts';
import type { RetentionRun } from '../run-store.ts';
import type { SweepName } from '../sweep-store.ts';
import { texts as ownTexts } from '../texts.ts';

type RetentionPageProps = {
  lang: Lang;
  actor: Actor;
  form: FormState;
  retentions: readonly Retention[];
  counts: readonly { name: SweepName; count: number }[];
  runs: { last: RetentionRun | null; applied: RetentionRun | null };
};

export function RetentionPage({ lang, actor, form, retentions, counts, runs }: RetentionPageProps) {
  const t = texts[lang];
  const isFree = ({ minimum, maximum }: Retention) => minimum < maximum;
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="retention" />
      <PageHeading title={t.retentionTitle} lead={t.retentionLead} />
      <Stack>
        {runs.last?.state === 'refused' && <RefusedNotice lang={lang} applied={runs.applied} />}
        <Card>
          <FormErrors lang={lang} form={form} labels={t.rules} />
          <Form action={paths.retention()}>
            {retentions.filter(isFree).map((retention) => (
              <RetentionField key={retention.name} lang={lang} form={form} retention={retention} />
            ))}
            <ButtonRow>
              <Button kind="primary">{t.saveRetention}</Button>
            </ButtonRow>
          </Form>
        </Card>
        <Card title={t.fixedRules}>
          <DataTable
            caption={t.fixedRules}
            captionHidden
            columns={[
              { key: 'rule', header: t.rule, rowHeader: true, cell: ({ name }: Retention) => t.rules[name] },
              { key: 'keeps', header: t.keeps, cell: (one: Retention) => inWords(lang, one, one.value) },
              { key: 'why', header: t.why, cell: ({ source }: Retention) => <span lang="nl">{source}</span> },
            ]}
            rows={retentions.filter((one) => !isFree(one))}
            rowKey={({ name }) => name}
          />
        </Card>
        <Card title={t.previewTitle} subtitle={t.previewLead}>
          <DataTable
            caption={t.previewTitle}
            captionHidden
            dense
            columns={[
              { key: 'what', header: t.rule, rowHeader: true, cell: ({ name }) => t.sweeps[name] },
              { key: 'count', header: t.count, numeric: true, cell: ({ count }) => formatNumber(lang, count) },
            ]}
            rows={counts}
            rowKey={({ name }) => name}
          />
          <p>{runs.applied ? t.lastRun(formatInstant(lang, runs.applied.at)) : t.neverRun}</p>
          <Form action={paths.retentionApply()} inline>
            <Button>{t.apply}</Button>
          </Form>
        </Card>
      </Stack>
    </>
  );
}

function RefusedNotice({ lang, applied }: { lang: Lang; applied: RetentionRun | null }) {
  const t = texts[lang];
  return (
    <Notice tone="warning" title={t.refusedTitle}>
      {t.refused(applied ? formatInstant(lang, applied.at) : t.neverRun)}
    </Notice>
  );
}

function RetentionField({ lang, form, retention }: { lang: Lang; form: FormState; retention: Retention }) {
  const t = texts[lang];
  const { name, unit, minimum, maximum, source } = retention;
  return (
    <NumberField
      name={name}
      label={`${t.rules[name]} (${t.units[unit]})`}
      hint={
        <>
          {t.between(inWords(lang, retention, minimum), inWords(lang, retention, maximum))}{' '}
          <span lang="nl">{source}.</span>
        </>
      }
      value={form.text(name)}
      error={form.error(name)}
      suffix={t.units[unit]}
      width="sm"
      min={minimum}
      max={maximum}
    />
  );
}

const inWords = (lang: Lang, { unit }: Retention, value: number): string => ownTexts[lang].period[unit](value);
