import { paths } from '../../../paths.ts';
import { formatNumber, formatShare } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, DataTable, EmptyState, FilterBar, Notice, PageHeading, SelectField, Stack } from '../../../ui/index.ts';
import { compareTexts } from '../compare-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { CheckSnapshot } from '../rules/check-snapshot.ts';
import { compareDefinitions } from '../rules/compare-definitions.ts';
import { definitionOf } from '../rules/definition.ts';
import { type Difference, marksOf } from '../rules/difference.ts';
import { totalHours } from '../rules/hours.ts';
import { texts } from '../texts.ts';
import type { StoredVersion } from '../version-store.ts';
import { crumbs } from './crumbs.tsx';
import { explainDifferences } from './explain-difference.ts';
import { WeekRibbon } from './ribbon/week-ribbon.tsx';

/** A version with its check. */
export type Compared = { stored: StoredVersion; snapshot: CheckSnapshot };

export type ComparePageProps = {
  lang: Lang;
  route: MkbRoute;
  versions: readonly StoredVersion[];
  from: Compared;
  to: Compared;
};

/** Two versions of a Mkb-route: what differs in words, in figures, and in two ribbons under one another. */
export function ComparePage({ lang, route, versions, from, to }: ComparePageProps) {
  const t = compareTexts[lang];
  const [before, after] = [from, to].map(({ stored, snapshot }) =>
    definitionOf(stored.variant, stored.version.design, snapshot),
  ) as [ReturnType<typeof definitionOf>, ReturnType<typeof definitionOf>];
  const differences = compareDefinitions(before, after);
  return (
    <>
      <PageHeading
        title={t.title}
        {...crumbs(lang, route, { label: t.title })}
        lead={leadOf(lang, from.stored, to.stored, differences.length)}
      />
      <Stack gap="lg">
        <ChooseVersions {...{ lang, route, versions, from, to }} />
        {(!before.facts || !after.facts) && <Notice>{t.factsNotKept}</Notice>}
        {explainDifferences(lang, differences).map(({ subject, sentences }) => (
          <Card key={subject} title={t.subjects[subject]}>
            <ul class="stack stack-sm">
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Card>
        ))}
        <InNumbers {...{ lang, from, to }} />
        <MarkedRibbon lang={lang} version={from.stored} differences={differences} side="before" />
        <MarkedRibbon lang={lang} version={to.stored} differences={differences} side="after" />
      </Stack>
    </>
  );
}

/** While there is nothing to compare with. */
export function NothingToComparePage({ lang, route }: { lang: Lang; route: MkbRoute }) {
  const t = compareTexts[lang];
  return <PageHeading title={t.title} {...crumbs(lang, route, { label: t.title })} lead={t.onlyOne} />;
}

function leadOf(lang: Lang, from: StoredVersion, to: StoredVersion, count: number): string {
  const t = compareTexts[lang];
  if (from.id === to.id) return t.same(to.number);
  return count === 0 ? t.none(from.number, to.number) : t.some(from.number, to.number, count);
}

function ChooseVersions({ lang, route, versions, from, to }: ComparePageProps) {
  const t = compareTexts[lang];
  const options = versions.map(({ id, number, version }) => ({
    value: id,
    label: texts[lang].versionAndState(number, texts[lang].states[version.state]),
  }));
  return (
    <FilterBar label={t.choose} action={paths.versionCompare({ mkbRouteId: route.id })} submitLabel={t.show}>
      <SelectField name="van" label={t.from} options={options} value={from.stored.id} />
      <SelectField name="naar" label={t.to} options={options} value={to.stored.id} />
    </FilterBar>
  );
}

function InNumbers({ lang, from, to }: Pick<ComparePageProps, 'lang' | 'from' | 'to'>) {
  const t = compareTexts[lang];
  const share = (value: number | undefined) => (value === undefined ? t.unknown : formatShare(lang, value));
  const figures = ({ stored, snapshot: { check } }: Compared): Record<keyof typeof t.numbers, string> => ({
    weeks: formatNumber(
      lang,
      stored.version.design.periods.reduce((total, { weeks }) => total + weeks, 0),
    ),
    hours: formatNumber(lang, totalHours(check.hours)),
    days: share(check.shares.days?.company),
    credits: check.credits ? formatNumber(lang, check.credits.total, 2) : t.unknown,
    companyCredits: share(check.shares.credits?.company),
  });
  const [before, after] = [figures(from), figures(to)];
  const column = ({ stored }: Compared, values: typeof before) => ({
    key: `${stored.number} ${values === before}`,
    header: texts[lang].version(stored.number),
    numeric: true,
    cell: (name: keyof typeof t.numbers) => values[name],
  });
  return (
    <Card title={t.inNumbers}>
      <DataTable
        caption={t.inNumbers}
        captionHidden
        dense
        rows={Object.keys(t.numbers) as (keyof typeof t.numbers)[]}
        rowKey={(name) => name}
        columns={[
          { key: 'what', header: t.numbersCol, rowHeader: true, cell: (name) => t.numbers[name] },
          column(from, before),
          column(to, after),
        ]}
      />
    </Card>
  );
}

type MarkedProps = {
  lang: Lang;
  version: StoredVersion;
  differences: readonly Difference[];
  side: 'before' | 'after';
};

/** The ribbon of one version; what differs says so in words and has a line beside it. */
function MarkedRibbon({ lang, version, differences, side }: MarkedProps) {
  const t = compareTexts[lang];
  const { periods } = version.version.design;
  const marks = marksOf(differences, side);
  return (
    <Card title={t.weeksOf(texts[lang].version(version.number).toLowerCase())}>
      {periods.length === 0 ? (
        <EmptyState title={t.noWeeks} level={3} />
      ) : (
        <WeekRibbon
          periods={periods}
          lang={lang}
          legend={side === 'after'}
          note={({ id }) =>
            marks
              .get(id)
              ?.map((mark) => t.marks[mark])
              .join(', ')
          }
        />
      )}
    </Card>
  );
}
