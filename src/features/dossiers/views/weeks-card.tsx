import { paths } from '../../../paths.ts';
import { formatNumber, formatShare, formatShortDate } from '../../../platform/i18n/format.ts';
import { Button, ButtonRow, Card, DataTable, Form, Meter, Notice, NumberField, Stack } from '../../../ui/index.ts';
import { weeksWords } from '../dossier-words.ts';
import { yearName } from '../rules/subsidy-year.ts';
import { weeksOffField } from '../rules/weeks-off-form.ts';
import { texts } from '../texts.ts';
import type { DossierPageProps } from './dossier-view.tsx';

/** The weeks of coaching per employer, and how they are counted. */
export function WeeksCard(props: DossierPageProps) {
  const { lang, opened, mayEdit } = props;
  const t = texts[lang];
  const { weeks, year } = opened;
  const full = formatNumber(lang, year.fullWeeks);
  if (weeks.employers.length === 0)
    return (
      <Card title={t.weeksTitle}>
        <p>{t.noWeeks}</p>
      </Card>
    );
  return (
    <Card title={t.weeksTitle}>
      <Stack gap="md">
        <Meter
          share={weeks.share}
          label={<strong>{weeksWords(lang, weeks.weeks, year)}</strong>}
          tick={null}
          note={t.weeksExplained(full)}
        />
        {weeks.isMoreThanFull && <Notice tone="warning">{t.moreThanFull(full)}</Notice>}
        <DataTable
          caption={t.weeksTitle}
          captionHidden
          dense
          rows={weeks.employers}
          rowKey={({ key }) => key}
          columns={[
            { key: 'employer', header: t.employer, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'period',
              header: t.period,
              cell: ({ periods }) =>
                periods.map(({ from, until }) => (
                  <div key={from}>{t.periodFromTo(formatShortDate(lang, from), formatShortDate(lang, until))}</div>
                )),
            },
            { key: 'inForce', header: t.weeksInForce, numeric: true, cell: ({ weeksInForce }) => weeksInForce },
            { key: 'off', header: t.weeksOff, numeric: true, cell: ({ weeksOff }) => weeksOff },
            { key: 'weeks', header: t.weeks, numeric: true, cell: (one) => one.weeks },
            { key: 'share', header: t.share, numeric: true, cell: ({ share }) => formatShare(lang, share) },
          ]}
        />
        {mayEdit && <WeeksOffForm {...props} />}
      </Stack>
    </Card>
  );
}

function WeeksOffForm({ lang, opened, form }: DossierPageProps) {
  const t = texts[lang];
  const { weeks, dossier, year } = opened;
  return (
    <Form action={paths.dossierWeeks({ agreementId: dossier.agreementId, studyYear: yearName(year) })}>
      {weeks.employers.map(({ key, name, weeksOff, weeksInForce }, index) => {
        const field = weeksOffField(index);
        return (
          <NumberField
            key={key}
            name={field}
            label={t.weeksOffOf(name)}
            hint={t.weeksOffHint}
            value={form.ok ? weeksOff : form.text(field)}
            error={form.error(field)}
            min={0}
            max={weeksInForce}
          />
        );
      })}
      <ButtonRow>
        <Button>{t.saveWeeks}</Button>
      </ButtonRow>
    </Form>
  );
}
