import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, DataTable, EmptyState, LinkButton, Stack, Tabs } from '../../../ui/index.ts';
import type { CompanyImport } from '../import-store.ts';
import type { ListedRow } from '../row-list-store.ts';
import { texts } from '../texts.ts';
import { ImportHeading } from './import-frame.tsx';
import { RowPages } from './row-pages.tsx';

export const shownOnly = ['all', 'not_brought', 'kept'] as const;
export type ShownOnly = (typeof shownOnly)[number];

type RowsProps = {
  lang: Lang;
  found: CompanyImport;
  only: ShownOnly;
  rows: readonly ListedRow[];
  isContinued: boolean;
  next: number | null;
};

/** What came of every row. */
export function RowsPage({ lang, found, only, rows, isContinued, next }: RowsProps) {
  const t = texts[lang];
  const address = (one: ShownOnly) => `${paths.companyImportRows({ importId: found.id })}?wat=${one}`;
  const isUndone = found.state === 'undone';
  return (
    <>
      <ImportHeading lang={lang} title={t.rowsTitle} lead={t.rowsLead} under={found} />
      <Stack gap="lg">
        <Tabs
          label={t.onlyLabel}
          tabs={shownOnly
            .filter((one) => one !== 'kept' || isUndone)
            .map((one) => ({ href: address(one), label: t.only[one], current: one === only }))}
        />
        <DataTable
          caption={only === 'kept' ? t.keptCaption : t.rowsTitle}
          captionHidden
          rows={rows}
          rowKey={({ number }) => String(number)}
          empty={
            <EmptyState
              title={t.rowsNone}
              action={<LinkButton href={paths.companyImport({ importId: found.id })}>{t.toPreview}</LinkButton>}
            >
              {t.rowsNoneText}
            </EmptyState>
          }
          columns={[
            { key: 'row', header: t.row, cell: ({ number }) => String(number) },
            { key: 'company', header: t.company, rowHeader: true, cell: ({ cells }) => cells.name ?? '' },
            { key: 'contact', header: t.contact, cell: ({ cells }) => cells.contactName ?? '' },
            { key: 'outcome', header: t.outcome, cell: (row) => <Outcome lang={lang} row={row} /> },
            ...(isUndone ? [{ key: 'why', header: t.why, cell: (row: ListedRow) => keptWhy(lang, row) }] : []),
          ]}
        />
        <RowPages lang={lang} address={address(only)} rows={rows} isContinued={isContinued} next={next} />
      </Stack>
    </>
  );
}

function Outcome({ lang, row: { outcome, undo } }: { lang: Lang; row: ListedRow }) {
  const t = texts[lang];
  if (undo) return <Badge tone={undo === 'kept' ? 'warn' : 'neutral'}>{undo === 'kept' ? t.keptRow : t.removed}</Badge>;
  const words: Record<string, string> = t.outcomes;
  const isIn = outcome === 'added' || outcome === 'filled' || outcome === 'same';
  return <Badge tone={isIn ? 'ok' : 'warn'}>{words[outcome ?? ''] ?? ''}</Badge>;
}

function keptWhy(lang: Lang, { undo, undoReason }: ListedRow): string {
  if (undo !== 'kept') return '';
  const words: Record<string, string> = texts[lang].keptWhy;
  return words[undoReason ?? ''] ?? texts[lang].keptUsed;
}
