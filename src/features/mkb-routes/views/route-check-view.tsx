import type { Figures } from '../../../kernel/figures.ts';
import { paths } from '../../../paths.ts';
import type { FieldErrors } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  Cluster,
  Columns,
  CopyField,
  Details,
  ErrorSummary,
  FieldRow,
  fieldId,
  NumberField,
  PageHeading,
  RadioGroup,
  Stack,
} from '../../../ui/index.ts';
import { routeCheckTexts } from '../route-check-texts.ts';
import { mkbRouteDegrees } from '../rules/degree.ts';
import {
  creditFieldNames,
  periodFieldNames,
  type ReadRouteCheck,
  type Row,
  type RowField,
} from '../rules/route-check-fields.ts';
import { live } from './live-ids.ts';
import { LiveData } from './live-panel.tsx';
import { RouteCheckLine, RouteCheckResult } from './route-check-result.tsx';

export type RouteCheckPageProps = {
  lang: Lang;
  degree: string;
  rows: readonly Row[];
  read: ReadRouteCheck;
  /** By 'degree' or `${row}.${field}`. */
  errors: FieldErrors;
  figures: Figures;
  shareAddress: string | null;
  examples: readonly { label: string; href: string }[];
};

/** The public check: degree and periods in, the same panel as in the designer out. A GET form, so that its address says it all. */
export function RouteCheckPage(props: RouteCheckPageProps) {
  const { lang, degree, rows, read, errors, figures, shareAddress, examples } = props;
  const t = routeCheckTexts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary
        title={t.fixFirst}
        errors={Object.entries(errors).map(([name, message]) => ({ name, message: inPeriod(lang, name, message) }))}
      />
      <Columns
        aside={
          <>
            <div id={live.panel} class="stack stack-lg">
              <RouteCheckResult lang={lang} read={read} figures={figures} noResult={t.noResult} />
            </div>
            <LiveData data={{ lang, figures, noResult: t.noResult }} />
          </>
        }
        asideLabel={t.weekTitle}
        summary={
          <div id={live.line}>
            <RouteCheckLine lang={lang} read={read} figures={figures} />
          </div>
        }
      >
        <p>
          {t.examples}{' '}
          {examples.map(({ label, href }, index) => (
            <span key={href}>
              {index > 0 && ' · '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
        <form class="form" method="get" action={paths.routeCheck()} id={live.form} noValidate>
          <Card>
            <RadioGroup
              name="degree"
              label={t.degree}
              value={degree}
              error={errors.degree}
              options={mkbRouteDegrees.map((value) => ({ value, label: t.degrees[value] }))}
            />
          </Card>
          {rows.map((row, index) => (
            <RowCard key={index} {...{ lang, row, index, errors, canRemove: rows.length > 1 }} />
          ))}
          <ButtonRow>
            <Button kind="primary">{t.calculate}</Button>
            <Button name="add" value="1">
              {t.add}
            </Button>
          </ButtonRow>
        </form>
        {shareAddress && (
          <Card title={t.shareTitle}>
            <CopyField name="share" label={t.shareLabel} value={shareAddress} hint={t.shareHint} width="full" />
          </Card>
        )}
        <p class="field-hint">{t.notAsked}</p>
        <p class="field-hint">
          {t.forDevelopers} <a href={paths.apiDocument()}>{t.api}</a>.
        </p>
      </Columns>
    </>
  );
}

function inPeriod(lang: Lang, name: string, message: string): string {
  const row = /^(\d+)\./.exec(name)?.[1];
  return row === undefined ? message : routeCheckTexts[lang].inPeriod(Number(row) + 1, message);
}

type RowCardProps = { lang: Lang; row: Row; index: number; errors: FieldErrors; canRemove: boolean };

function RowCard({ lang, row, index, errors, canRemove }: RowCardProps) {
  const t = routeCheckTexts[lang];
  const number = index + 1;
  const field = (name: RowField) => (
    <NumberField
      key={name}
      name={name}
      id={fieldId(`${index}.${name}`)}
      label={t[name]}
      value={row[name]}
      error={errors[`${index}.${name}`]}
      min={0}
      step={name === 'weeks' ? 1 : name === 'company' || name === 'school' || name === 'third' ? 0.5 : 'any'}
    />
  );
  const hasCredits = creditFieldNames.some((name) => row[name] !== '');
  return (
    <Card
      title={t.period(number)}
      actions={
        canRemove && (
          <Button kind="quiet" small name="remove" value={String(number)}>
            {t.remove(number)}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <FieldRow>{periodFieldNames.slice(0, 4).map(field)}</FieldRow>
        <FieldRow>{periodFieldNames.slice(4).map(field)}</FieldRow>
        <Details summary={t.creditsTitle} look="link" open={hasCredits}>
          <p class="field-hint">{t.creditsHint}</p>
          <Cluster>{creditFieldNames.map(field)}</Cluster>
        </Details>
      </Stack>
    </Card>
  );
}
