import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  RadioGroup,
  Stack,
  Tabs,
} from '../../../ui/index.ts';
import { mergingTexts } from '../../companies/index.ts';
import type { CompanyImport } from '../import-store.ts';
import type { ListedRow } from '../row-list-store.ts';
import { decisionsOf, type Match, matches } from '../rules/decisions.ts';
import { countsOf } from '../rules/row-counts.ts';
import { texts } from '../texts.ts';
import { ImportHeading, numberIn } from './import-frame.tsx';
import { RowPages } from './row-pages.tsx';

export type DuplicatesProps = {
  lang: Lang;
  found: CompanyImport;
  kind: Match;
  rows: readonly ListedRow[];
  /** Of this kind nobody decided on so many. */
  undecided: number;
  isContinued: boolean;
  next: number | null;
  message: string | null;
};

const address = (importId: string, kind: Match) => `${paths.companyImportDuplicates({ importId })}?soort=${kind}`;

export function DuplicatesPage(props: DuplicatesProps) {
  const { lang, found, kind, rows, undecided, isContinued, next, message } = props;
  const t = texts[lang];
  const number = numberIn(lang);
  const counts = countsOf(found.counts);
  const importId = found.id;
  const back = <LinkButton href={paths.companyImport({ importId })}>{t.toPreview}</LinkButton>;
  if (counts.kvk + counts.alike + counts.file === 0)
    return (
      <>
        <ImportHeading lang={lang} title={t.duplicatesTitle} under={found} />
        <EmptyState title={t.duplicatesNone} action={back}>
          {t.duplicatesNoneText}
        </EmptyState>
      </>
    );
  return (
    <>
      <ImportHeading lang={lang} title={t.duplicatesTitle} lead={t.duplicatesLead} under={found} />
      <Stack gap="lg">
        {message && (
          <Notice tone="error" role="alert">
            {message}
          </Notice>
        )}
        <Tabs
          label={t.kindsLabel}
          tabs={matches
            .filter((match) => counts[match] > 0 || match === kind)
            .map((match) => ({
              href: address(importId, match),
              label: t.kindTab(t.kinds[match], number(counts[match])),
              current: match === kind,
            }))}
        />
        <p>
          {t.kindHints[kind]} {kind !== 'file' && t.fillMeans}
        </p>
        {undecided > 1 && <DecideAll {...props} />}
        {rows.length > 0 && <DecideRows {...props} />}
        <RowPages lang={lang} address={address(importId, kind)} rows={rows} isContinued={isContinued} next={next} />
        <p>
          <a href={paths.companyImport({ importId })}>{t.toPreview}</a>
        </p>
      </Stack>
    </>
  );
}

function DecideAll({ lang, found, kind, undecided }: DuplicatesProps) {
  const t = texts[lang];
  return (
    <Card title={t.decideAllTitle}>
      <Form action={paths.companyImportDuplicates({ importId: found.id })}>
        <HiddenField name="kind" value={kind} />
        <RadioGroup
          name="all"
          label={t.decideAllLabel}
          options={decisionsOf[kind].map((decision) => ({ value: decision, label: t.decisions[kind][decision] }))}
        />
        <ButtonRow>
          <Button>{t.decideAll(numberIn(lang)(undecided))}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function DecideRows({ lang, found, kind, rows }: DuplicatesProps) {
  const t = texts[lang];
  const last = rows.at(-1)?.number ?? 0;
  return (
    <Form action={paths.companyImportDuplicates({ importId: found.id })}>
      <HiddenField name="kind" value={kind} />
      <HiddenField name="last" value={String(last)} />
      <DataTable
        caption={t.kinds[kind]}
        captionHidden
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'row', header: t.row, cell: ({ number }) => String(number) },
          {
            key: 'company',
            header: t.company,
            rowHeader: true,
            cell: ({ cells }) => (
              <Stack gap="sm">
                <span>{cells.name}</span>
                <span class="muted">{[cells.kvkNumber, cells.street, cells.place].filter(Boolean).join(', ')}</span>
              </Stack>
            ),
          },
          { key: 'known', header: t.knownAs, cell: (row) => <LooksLike lang={lang} row={row} /> },
          {
            key: 'decision',
            header: t.decision,
            cell: (row) => (
              <RadioGroup
                name={`row-${row.number}`}
                label={t.decisionFor(row.cells.name ?? '', String(row.number))}
                labelHidden
                value={row.decision}
                options={decisionsOf[kind].map((decision) => ({ value: decision, label: t.decisions[kind][decision] }))}
              />
            ),
          },
        ]}
      />
      <ButtonRow>
        <Button kind="primary">{t.saveDecisions}</Button>
      </ButtonRow>
    </Form>
  );
}

function LooksLike({ lang, row }: { lang: Lang; row: ListedRow }) {
  const t = texts[lang];
  if (row.match === 'file') return <>{t.inRow(String(row.matchRow ?? ''), row.matchRowName ?? '')}</>;
  if (!row.company) return <span class="muted">{t.gone}</span>;
  const reasons: Record<string, string> = mergingTexts[lang].reasons;
  return (
    <Stack gap="sm">
      <a href={paths.company({ companyId: row.company.id })}>{row.company.name}</a>
      <span class="muted">{[row.company.kvkNumber, row.company.place].filter(Boolean).join(', ')}</span>
      {row.matchReasons.length > 0 && (
        <Badge tone="neutral">{row.matchReasons.map((reason) => reasons[reason] ?? reason).join(', ')}</Badge>
      )}
    </Stack>
  );
}
