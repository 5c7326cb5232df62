import { paths } from '../../../paths.ts';
import { formatList, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Notice,
  PageHeading,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import type { PostcodeTable } from '../postcode-store.ts';
import { findingOf } from '../rules/finding.ts';
import { type MapQuestion, type Measure, measures, measureText, stages } from '../rules/map-question.ts';
import type { Province } from '../rules/province.ts';
import type { ProvinceRow } from '../rules/province-rows.ts';
import { texts } from '../texts.ts';
import { ProvinceMap } from './province-map.tsx';

type Props = {
  lang: Lang;
  question: MapQuestion;
  rows: readonly ProvinceRow[];
  /** Of all students, also where numbers of some provinces are hidden; null when it would tell one of these. */
  studentTotal: number | null;
  table: PostcodeTable | null;
  mayManage: boolean;
  maySeeStudents: boolean;
};

export function MapPage(props: Props) {
  const { lang, question, rows, mayManage, table } = props;
  const t = texts[lang];
  const { measure } = question;
  const counts = rows.map((row) => ({ province: row.province, count: row[measure] }));
  const finding = sayFinding(props);
  const isEmpty = rows.every(({ companies, students }) => companies === 0 && students === 0);
  return (
    <>
      <PageHeading
        title={t.mapTitle}
        lead={isEmpty && question.stage === null ? undefined : finding}
        breadcrumbs={[{ href: paths.companies(), label: t.companies }]}
        breadcrumbsLabel={t.youAreHere}
      />
      {isEmpty && question.stage === null ? (
        <EmptyState title={t.mapEmptyTitle} action={<LinkButton href={paths.companies()}>{t.companies}</LinkButton>}>
          {t.mapEmpty}
        </EmptyState>
      ) : (
        <Stack gap="md">
          <Question lang={lang} question={question} />
          {!table && (
            <Notice
              tone="info"
              title={t.byPlaceTitle}
              action={mayManage && <LinkButton href={paths.postcodes()}>{t.bringIn}</LinkButton>}
            >
              {mayManage ? t.byPlaceManage : t.byPlace}
            </Notice>
          )}
          <div class="area-map-beside">
            <Card title={t.measures[measure]}>
              <ProvinceMap
                lang={lang}
                finding={finding}
                counts={new Map(counts.flatMap(({ province, count }) => (province ? [[province, count]] : [])))}
              />
            </Card>
            <ProvinceTable {...props} />
          </div>
        </Stack>
      )}
    </>
  );
}

function sayFinding({ lang, question: { measure }, rows, studentTotal }: Props): string {
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const counts = rows.map((row) => ({ province: row.province, count: row[measure] }));
  const total = measure === 'students' ? studentTotal : counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const found = findingOf(counts, total);
  if (found.kind !== 'most') return t.findings[measure][found.kind];
  const names = formatList(
    lang,
    found.provinces.map((province) => t.provinces[province]),
  );
  const { count } = found;
  return t.findings[measure].most(names, number(count), found.total === null ? null : number(found.total));
}

function Question({ lang, question: { measure, stage } }: { lang: Lang; question: MapQuestion }) {
  const t = texts[lang];
  const isNarrow = stage !== null || measure !== 'companies';
  return (
    <FilterBar
      label={t.mapFilter}
      action={paths.map()}
      submitLabel={t.show}
      reset={isNarrow ? { href: paths.map(), label: t.mapReset } : undefined}
    >
      <SelectField
        name="laat"
        label={t.whatToShow}
        width="md"
        value={measureText(measure)}
        options={measures.map((one) => ({ value: measureText(one), label: t.measures[one] }))}
      />
      <SelectField
        name="fase"
        label={t.stage}
        width="md"
        value={stage}
        emptyLabel={t.everyStage}
        options={stages.map((one) => ({ value: one, label: t.stages[one] }))}
      />
    </FilterBar>
  );
}

function ProvinceTable(props: Props) {
  const { lang, question, rows, maySeeStudents, studentTotal } = props;
  const t = texts[lang];
  const sum = (of: 'companies' | 'workplaces') =>
    formatNumber(
      lang,
      rows.reduce((all, row) => all + row[of], 0),
    );
  const cell = (row: ProvinceRow, measure: Measure) => {
    const count = row[measure];
    if (count === null) return <abbr title={t.hidden}>{t.few}</abbr>;
    const shown = formatNumber(lang, count);
    const href = count === 0 ? null : listOf(row.province, measure, question, maySeeStudents);
    if (!href) return shown;
    const name = row.province ? t.provinces[row.province] : t.nowhere;
    return (
      <a href={href} aria-label={t.toList[measure](shown, name)}>
        {shown}
      </a>
    );
  };
  // On a phone each row is a block: a province without anything is a word in a sentence, not a block of zeros.
  const isBare = (row: ProvinceRow) => row.companies === 0 && row.workplaces === 0 && row.students === 0;
  const bare = rows.filter(isBare).flatMap(({ province }) => (province ? [t.provinces[province]] : []));
  return (
    <Card title={t.tableCaption} footer={<p>{maySeeStudents ? t.countedBy : `${t.countedBy} ${t.hidden}`}</p>}>
      <DataTable
        caption={t.tableCaption}
        captionHidden
        dense
        rows={rows.filter((row) => !isBare(row))}
        rowKey={({ province }) => province ?? 'nowhere'}
        columns={[
          {
            key: 'province',
            header: t.parts.province,
            rowHeader: true,
            cell: ({ province }) => (province ? t.provinces[province] : t.nowhere),
          },
          { key: 'companies', header: t.columns.companies, numeric: true, cell: (row) => cell(row, 'companies') },
          { key: 'workplaces', header: t.columns.workplaces, numeric: true, cell: (row) => cell(row, 'workplaces') },
          { key: 'students', header: t.columns.students, numeric: true, cell: (row) => cell(row, 'students') },
        ]}
        footer={[
          t.together,
          sum('companies'),
          sum('workplaces'),
          studentTotal === null ? t.few : formatNumber(lang, studentTotal),
        ]}
      />
      {bare.length > 0 && <p>{t.bareProvinces(formatList(lang, bare))}</p>}
    </Card>
  );
}

/** The list that a number counts; null where the actor may not see it. */
function listOf(
  province: Province | null,
  measure: Measure,
  { stage }: MapQuestion,
  maySeeStudents: boolean,
): string | null {
  if (measure === 'students' && !maySeeStudents) return null;
  const query = new URLSearchParams({
    ...(measure !== 'students' && stage !== null && { fase: stage }),
    provincie: province ?? 'geen',
    ...(measure === 'workplaces' && { werkplek: 'ja' }),
  });
  return `${measure === 'students' ? paths.students() : paths.companies()}?${query}`;
}
