import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Button, Card, DataTable, Form, LinkButton, Notice, Stack, StatRow } from '../../../ui/index.ts';
import type { CompanyImport } from '../import-store.ts';
import type { ListedRow } from '../row-list-store.ts';
import { countsOf, willBringIn } from '../rules/row-counts.ts';
import { texts } from '../texts.ts';
import { ImportHeading, numberIn } from './import-frame.tsx';

type PreviewProps = { lang: Lang; found: CompanyImport; rows: readonly ListedRow[] };

export function PreviewPage({ lang, found, rows }: PreviewProps) {
  const t = texts[lang];
  const number = numberIn(lang);
  const counts = countsOf(found.counts);
  const importId = found.id;
  const coming = willBringIn(counts);
  const duplicates = counts.kvk + counts.alike + counts.file;
  return (
    <>
      <ImportHeading
        lang={lang}
        title={t.previewTitle}
        lead={coming > 0 ? t.previewLead(number(coming)) : t.previewNothing}
      />
      <Stack gap="lg">
        <StatRow
          label={t.stats.label}
          stats={[
            { value: number(counts.new), label: t.stats.new },
            { value: number(counts.contacts), label: t.stats.contacts },
            { value: number(counts.workplaces), label: t.stats.workplaces },
            {
              value: number(duplicates),
              label: t.stats.duplicates,
              href: duplicates > 0 ? paths.companyImportDuplicates({ importId }) : undefined,
            },
            {
              value: number(counts.faulty),
              label: t.stats.faulty,
              href: counts.faulty > 0 ? paths.companyImportFaults({ importId }) : undefined,
            },
          ]}
        />
        {counts.faulty > 0 && (
          <Notice
            tone="warning"
            title={t.faultsTodo(number(counts.faulty))}
            action={<LinkButton href={paths.companyImportFaults({ importId })}>{t.faultsGo}</LinkButton>}
          />
        )}
        {duplicates > 0 && (
          <Notice
            tone={counts.undecided > 0 ? 'warning' : 'success'}
            title={counts.undecided > 0 ? t.duplicatesTodo(number(counts.undecided)) : t.duplicatesDone}
            action={<LinkButton href={paths.companyImportDuplicates({ importId })}>{t.duplicatesGo}</LinkButton>}
          >
            {counts.undecided > 0 && t.undecidedStay}
          </Notice>
        )}
        {counts.joined > 0 && <p>{t.joined(number(counts.joined))}</p>}
        {counts.withoutPostcode > 0 && <p>{t.withoutPostcode(number(counts.withoutPostcode))}</p>}
        <FirstRows lang={lang} rows={rows} />
        <div class="cluster">
          {coming > 0 && (
            <Form action={paths.companyImportRun({ importId })} inline>
              <Button kind="primary">{t.run(number(coming))}</Button>
            </Form>
          )}
          <Form action={paths.companyImportRemap({ importId })} inline>
            <Button>{t.changeColumns}</Button>
          </Form>
          <Form action={paths.companyImportDrop({ importId })} inline>
            <Button kind="quiet">{t.drop}</Button>
          </Form>
        </div>
      </Stack>
    </>
  );
}

function FirstRows({ lang, rows }: Pick<PreviewProps, 'lang' | 'rows'>) {
  const t = texts[lang];
  return (
    <Card title={t.firstRows}>
      <DataTable
        caption={t.firstRows}
        captionHidden
        dense
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'row', header: t.row, cell: ({ number }) => String(number) },
          { key: 'company', header: t.company, rowHeader: true, cell: ({ cells }) => cells.name ?? '' },
          { key: 'kvk', header: t.fields.kvkNumber, cell: ({ cells }) => cells.kvkNumber ?? '' },
          {
            key: 'address',
            header: t.address,
            cell: ({ cells }) =>
              [cells.street, [cells.postcode, cells.place].filter(Boolean).join(' ')].filter(Boolean).join(', '),
          },
          {
            key: 'contact',
            header: t.contact,
            cell: ({ cells }) => [cells.contactName, cells.contactEmail].filter(Boolean).join(', '),
          },
          { key: 'workplace', header: t.workplace, cell: ({ cells }) => cells.workplaceFunction ?? '' },
          { key: 'becomes', header: t.becomes, cell: (row) => <Becomes lang={lang} row={row} /> },
        ]}
      />
    </Card>
  );
}

/** What becomes of a row as things stand, in a word. */
function Becomes({ lang, row }: { lang: Lang; row: ListedRow }) {
  const t = texts[lang];
  if (row.isFaulty) return <Badge tone="bad">{t.becomesFaulty}</Badge>;
  if (row.match && row.decision) return <Badge tone="neutral">{t.decided[row.decision]}</Badge>;
  if (row.match) return <Badge tone="warn">{t.becomesMatch[row.match]}</Badge>;
  if (row.lead !== row.number) return <Badge tone="neutral">{t.becomesJoined}</Badge>;
  return <Badge tone="ok">{t.becomesNew}</Badge>;
}
