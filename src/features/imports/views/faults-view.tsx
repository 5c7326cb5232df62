import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, ButtonRow, DataTable, EmptyState, Form, LinkButton, Stack } from '../../../ui/index.ts';
import type { RowFaults } from '../check-row.ts';
import type { CompanyImport } from '../import-store.ts';
import type { ListedRow } from '../row-list-store.ts';
import { type RowField, rowFields } from '../rules/import-field.ts';
import { countsOf } from '../rules/row-counts.ts';
import { texts } from '../texts.ts';
import { ImportHeading, numberIn } from './import-frame.tsx';
import { RowPages } from './row-pages.tsx';

export type FaultyRow = ListedRow & { faults: RowFaults };
type FaultsProps = {
  lang: Lang;
  found: CompanyImport;
  rows: readonly FaultyRow[];
  isContinued: boolean;
  next: number | null;
};

export function FaultsPage({ lang, found, rows, isContinued, next }: FaultsProps) {
  const t = texts[lang];
  const { id: importId, state } = found;
  const { faulty } = countsOf(found.counts);
  const mayCorrect = state === 'checked';
  return (
    <>
      <ImportHeading
        lang={lang}
        title={t.faultsTitle}
        lead={faulty > 0 ? t.faultsLead(numberIn(lang)(faulty)) : undefined}
        under={found}
      />
      <Stack gap="lg">
        {rows.length > 0 && (
          <Form action={paths.companyImportFaults({ importId })}>
            <ButtonRow>
              <Button>{t.download}</Button>
            </ButtonRow>
          </Form>
        )}
        <DataTable
          caption={t.faultsTitle}
          captionHidden
          rows={rows}
          rowKey={({ number }) => String(number)}
          empty={
            <EmptyState
              title={t.faultsNone}
              action={<LinkButton href={paths.companyImport({ importId })}>{t.toPreview}</LinkButton>}
            >
              {t.faultsNoneText}
            </EmptyState>
          }
          columns={[
            { key: 'row', header: t.row, cell: ({ number }) => String(number) },
            { key: 'company', header: t.company, rowHeader: true, cell: ({ cells }) => cells.name ?? '' },
            {
              key: 'wrong',
              header: t.whatIsWrong,
              cell: ({ faults, cells }) => (
                <ul class="plain-list">
                  {faultList(faults).map(([field, message]) => (
                    <li key={field}>
                      <strong>{t.fields[field]}</strong>
                      {cells[field] && ` “${cells[field]}”`}: {message}
                    </li>
                  ))}
                </ul>
              ),
            },
            ...(mayCorrect
              ? [
                  {
                    key: 'act',
                    header: t.act,
                    headerHidden: true,
                    cell: ({ number }: FaultyRow) => (
                      <a
                        href={paths.companyImportRow({ importId, number: String(number) })}
                        aria-label={t.correctRow(String(number))}
                      >
                        {t.correct}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <RowPages
          lang={lang}
          address={paths.companyImportFaults({ importId })}
          rows={rows}
          isContinued={isContinued}
          next={next}
        />
        {rows.length > 0 && (
          <p>
            <a href={paths.companyImport({ importId })}>{t.toPreview}</a>
          </p>
        )}
      </Stack>
    </>
  );
}

/** In the order of the form. */
export const faultList = (faults: RowFaults): [RowField, string][] =>
  rowFields.flatMap((field) => (faults[field] === undefined ? [] : [[field, faults[field]] as [RowField, string]]));
