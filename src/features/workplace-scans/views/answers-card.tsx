import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, DataTable, Details } from '../../../ui/index.ts';
import type { Answer } from '../rules/answer.ts';
import { compareParts } from '../rules/differences.ts';
import { sentParts } from '../rules/scan.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';

/** Every statement with what each party answered and what was decided together, the differences first. */
export function AnswersCard({ lang, stored }: { lang: Lang; stored: StoredScan }) {
  const t = staffTexts[lang];
  const { scan, joint } = stored;
  const rows = compareParts(scan.statements, sentParts(scan.parts));
  return (
    <Card>
      <Details summary={t.answers}>
        <DataTable
          caption={t.answersCaption}
          captionHidden
          dense
          rows={rows}
          rowKey={({ statement }) => statement.code}
          columns={[
            { key: 'statement', header: t.statement, rowHeader: true, cell: ({ statement }) => statement.words[lang] },
            ...scan.parts.map(({ respondent }) => ({
              key: respondent,
              header: texts[lang].party[respondent],
              cell: ({ answers }: (typeof rows)[number]) => <AnswerCell lang={lang} answer={answers[respondent]} />,
            })),
            {
              key: 'joint',
              header: t.together,
              cell: ({ statement }) => <AnswerCell lang={lang} answer={joint[statement.code]} />,
            },
          ]}
        />
      </Details>
    </Card>
  );
}

function AnswerCell({ lang, answer }: { lang: Lang; answer: Answer | undefined }) {
  if (!answer) return <span class="muted">{staffTexts[lang].partyNoAnswer}</span>;
  return (
    <>
      {texts[lang].choices[answer.choice]}
      {answer.note && <div class="muted">{answer.note}</div>}
    </>
  );
}
