import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  DataTable,
  FieldRow,
  Form,
  HiddenField,
  KeyValues,
  LinkButton,
  Notice,
  PageHeading,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import type { PostcodeImport } from '../import-store.ts';
import type { PostcodeTable } from '../postcode-store.ts';
import type { ReadImport } from '../read-import.ts';
import { neededParts, pointParts } from '../rules/columns.ts';
import { texts } from '../texts.ts';
import { SuspectsCard } from './suspects-card.tsx';

export type ImportProps = {
  lang: Lang;
  draft: PostcodeImport;
  read: ReadImport;
  /** The table in use that the file is compared with. */
  table: PostcodeTable | null;
  suspectKm: number;
  /** Why it was not taken over. */
  message: string | null;
  /** Codes of suspects whose new point was chosen. */
  take: ReadonlySet<string>;
};

/** So many rows that give no point are shown; the rest are counted. */
const shownRefused = 50;

export function ImportPage(props: ImportProps) {
  const { lang, draft, read, message } = props;
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const { suspects } = read.comparison;
  return (
    <>
      <PageHeading
        title={t.importTitle}
        lead={
          read.columnFaults.length > 0
            ? t.leadColumns
            : read.points.size === 0
              ? t.noPoints
              : suspects.length > 0
                ? t.leadSuspects(number(read.points.size), number(suspects.length))
                : t.leadReady(number(read.points.size))
        }
        breadcrumbs={[{ href: paths.postcodes(), label: t.postcodesTitle }]}
        breadcrumbsLabel={t.youAreHere}
      />
      <Stack gap="lg">
        {message && (
          <Notice tone="error" role="alert" title={t.notTakenOver}>
            {message}
          </Notice>
        )}
        <ColumnsCard {...props} />
        {read.points.size > 0 && <ComparisonCard {...props} />}
        {read.refused.length > 0 && <RefusedCard {...props} />}
        {read.points.size > 0 && <UseForm {...props} />}
        <Form action={paths.postcodeImportDrop({ importId: draft.id })}>
          <Button kind="quiet">{t.drop}</Button>
        </Form>
      </Stack>
    </>
  );
}

function ColumnsCard({ lang, draft, read }: ImportProps) {
  const t = texts[lang];
  const { header, rows } = read.file;
  const options = header.map((name, index) => ({ value: String(index), label: name || t.columnNumber(index + 1) }));
  return (
    <Card title={t.columnsTitle} subtitle={t.columnsHint}>
      <Form action={paths.postcodeImport({ importId: draft.id })}>
        <FieldRow>
          {pointParts.map((part) => {
            const fault = read.columnFaults.find((one) => one.part === part)?.fault;
            return (
              <SelectField
                key={part}
                name={part}
                label={t.parts[part]}
                width="md"
                value={String(draft.columns[part] ?? '')}
                emptyLabel={neededParts.some((needed) => needed === part) ? t.chooseColumn : t.noColumn}
                options={options}
                error={fault && t.columnFaults[fault]}
              />
            );
          })}
        </FieldRow>
        <ButtonRow>
          <Button>{t.readAgain}</Button>
        </ButtonRow>
      </Form>
      <DataTable
        caption={t.firstRows}
        dense
        rows={rows.slice(0, 5)}
        columns={header.map((name, index) => ({
          key: String(index),
          header: name || t.columnNumber(index + 1),
          cell: (row: { cells: string[] }) => row.cells[index] ?? '',
        }))}
      />
    </Card>
  );
}

function ComparisonCard({ lang, read, table, suspectKm }: ImportProps) {
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const { added, common, kept, medianKm, p95Km, suspects } = read.comparison;
  const km = (value: number | null) => (value === null ? '' : t.km(formatNumber(lang, value, 2)));
  return (
    <Card title={t.comparisonTitle} subtitle={table ? t.comparedWith(table.source) : t.comparedWithNothing}>
      <KeyValues
        items={[
          { key: t.inFile, value: number(read.points.size) },
          ...(table
            ? [
                { key: t.added, value: number(added) },
                { key: t.common, value: number(common) },
                { key: t.kept, value: number(kept) },
                { key: t.median, value: km(medianKm) },
                { key: t.p95, value: km(p95Km) },
                { key: t.suspectCount(number(suspectKm)), value: number(suspects.length) },
              ]
            : []),
          { key: t.refusedCount, value: number(read.refused.length) },
        ]}
      />
    </Card>
  );
}

function RefusedCard({ lang, read: { refused } }: ImportProps) {
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  return (
    <Card
      title={t.refusedTitle(number(refused.length))}
      footer={refused.length > shownRefused && <p>{t.refusedMore(number(refused.length - shownRefused))}</p>}
    >
      <DataTable
        caption={t.refusedTitle(number(refused.length))}
        captionHidden
        dense
        rows={refused.slice(0, shownRefused)}
        columns={[
          { key: 'line', header: t.line, numeric: true, cell: ({ line }) => number(line) },
          { key: 'text', header: t.row, rowHeader: true, cell: ({ text }) => text },
          { key: 'why', header: t.why, cell: ({ why }) => t.refusals[why] },
        ]}
      />
    </Card>
  );
}

function UseForm(props: ImportProps) {
  const { lang, draft, table, read } = props;
  const t = texts[lang];
  return (
    <Form action={paths.postcodeImportUse({ importId: draft.id })}>
      <HiddenField name="seen" value={table?.id ?? ''} />
      {read.comparison.suspects.length > 0 && <SuspectsCard {...props} />}
      <ButtonRow>
        <Button kind="primary">{t.takeOver}</Button>
        <LinkButton href={paths.postcodes()}>{t.later}</LinkButton>
      </ButtonRow>
    </Form>
  );
}
