import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, DataTable, LinkButton } from '../../../ui/index.ts';
import type { CommitmentRow } from '../commitment-store.ts';
import { texts } from '../texts.ts';
import { LetterBadge, LevelBadge, placesInWords, StandingWords } from './commitment-words.tsx';

type Props = { lang: Lang; companyId: string; rows: readonly CommitmentRow[]; mayAdd: boolean };

/** On the page of a company: what it promised for this study year and later. */
export function CompanyPromises({ lang, companyId, rows, mayAdd }: Props) {
  const t = texts[lang];
  return (
    <Card
      title={t.companyCard}
      actions={
        mayAdd && (
          <LinkButton small href={paths.commitmentNew({ companyId })}>
            {t.add}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t.companyCard}
        captionHidden
        dense
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{t.companyCardEmpty}</p>}
        columns={[
          {
            key: 'route',
            header: t.mkbRoute,
            rowHeader: true,
            cell: ({ id, mkbRouteName, cohortYear }) => (
              <a href={paths.commitment({ companyId, commitmentId: id })}>
                {t.oneTitle(mkbRouteName, studyYearName(cohortYear))}
              </a>
            ),
          },
          { key: 'places', header: t.placesLabel, cell: ({ places }) => placesInWords(lang, places) },
          { key: 'level', header: t.level, cell: ({ level }) => <LevelBadge lang={lang} level={level} /> },
          { key: 'counts', header: t.counting, cell: (row) => <StandingWords lang={lang} row={row} /> },
          {
            key: 'letter',
            header: t.letter,
            cell: ({ letter }) => (letter ? <LetterBadge lang={lang} state={letter.state} /> : t.noLetter),
          },
        ]}
      />
    </Card>
  );
}
