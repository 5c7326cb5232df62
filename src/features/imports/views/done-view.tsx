import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { ButtonRow, Card, ConfirmPanel, LinkButton, Stack, StatRow } from '../../../ui/index.ts';
import type { CompanyImport } from '../import-store.ts';
import { countsOf } from '../rules/row-counts.ts';
import { texts } from '../texts.ts';
import { ImportHeading, numberIn } from './import-frame.tsx';

type DoneProps = {
  lang: Lang;
  found: CompanyImport;
  /** The last day on which it can be undone; null: its rows are gone. */
  undoUntil: string | null;
};

export function DonePage({ lang, found, undoUntil }: DoneProps) {
  const t = texts[lang];
  const number = numberIn(lang);
  const counts = countsOf(found.counts);
  const importId = found.id;
  return (
    <>
      <ImportHeading lang={lang} title={t.doneTitle} lead={t.doneLead(number(counts.madeCompanies))} />
      <Stack gap="lg">
        <StatRow
          label={t.doneStats.label}
          stats={(['madeCompanies', 'madeContacts', 'madeWorkplaces', 'filled', 'notBrought'] as const).map((name) => ({
            value: number(counts[name]),
            label: t.doneStats[name],
            href:
              name === 'notBrought' && counts[name] > 0 && undoUntil
                ? `${paths.companyImportRows({ importId })}?wat=not_brought`
                : undefined,
          }))}
        />
        <ButtonRow>
          <LinkButton kind="primary" href={paths.companies()}>
            {t.toCompanies}
          </LinkButton>
          <LinkButton href={paths.companyImports()}>{t.another}</LinkButton>
          {undoUntil && <LinkButton href={paths.companyImportRows({ importId })}>{t.toRows}</LinkButton>}
        </ButtonRow>
        <Card title={t.undoTitle}>
          {undoUntil ? (
            <>
              <p>{t.undoUntil(formatDate(lang, undoUntil))}</p>
              <LinkButton href={paths.companyImportUndo({ importId })}>{t.undo}</LinkButton>
            </>
          ) : (
            <p>{t.undoOver}</p>
          )}
        </Card>
      </Stack>
    </>
  );
}

export function ConfirmUndoPage({ lang, found, rows }: { lang: Lang; found: CompanyImport; rows: number }) {
  const t = texts[lang];
  const importId = found.id;
  return (
    <>
      <ImportHeading lang={lang} title={t.undo} under={found} />
      <ConfirmPanel
        title={t.undoConfirm(numberIn(lang)(rows))}
        action={paths.companyImportUndo({ importId })}
        confirmLabel={t.undo}
        cancel={{ href: paths.companyImport({ importId }), label: t.keepIt }}
      >
        {t.undoText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </ConfirmPanel>
    </>
  );
}

export function UndonePage({ lang, found, hasRows }: { lang: Lang; found: CompanyImport; hasRows: boolean }) {
  const t = texts[lang];
  const number = numberIn(lang);
  const counts = countsOf(found.counts);
  const importId = found.id;
  return (
    <>
      <ImportHeading lang={lang} title={t.undoneTitle} lead={t.undoneLead(number(counts.kept))} />
      <Stack gap="lg">
        <StatRow
          label={t.undoneStats.label}
          stats={(['removed', 'kept'] as const).map((name) => ({
            value: number(counts[name]),
            label: t.undoneStats[name],
            href:
              name === 'kept' && counts.kept > 0 && hasRows
                ? `${paths.companyImportRows({ importId })}?wat=kept`
                : undefined,
          }))}
        />
        <ButtonRow>
          <LinkButton kind="primary" href={paths.companyImports()}>
            {t.another}
          </LinkButton>
          <LinkButton href={paths.companies()}>{t.toCompanies}</LinkButton>
          {hasRows && <LinkButton href={paths.companyImportRows({ importId })}>{t.toRows}</LinkButton>}
        </ButtonRow>
      </Stack>
    </>
  );
}
