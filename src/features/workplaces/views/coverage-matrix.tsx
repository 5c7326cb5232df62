import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  type MatrixGroup,
  type MatrixMark,
  MatrixTable,
  type MatrixWords,
  type Tone,
} from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import { planInWords } from '../coverage-words.ts';
import { type Answer, type ElsewherePlan, type Level, needsPlan } from '../rules/coverage.ts';
import type { Outcome } from '../rules/outcome.ts';

/** One outcome with a mark per column, how far it is covered, and the plan for what is not. */
export type CoverageRow = {
  outcome: Outcome;
  level: Level;
  marks: readonly (MatrixMark | null)[];
  plan: ElsewherePlan | null;
};

export type CoverageMatrixProps = {
  lang: Lang;
  finding: string;
  columns: readonly { key: string; name: string }[];
  columnsLegend: string;
  words: MatrixWords;
  rows: readonly CoverageRow[];
};

/** Outcomes by unit against what covers them. */
export function CoverageMatrix({ lang, finding, columns, columnsLegend, words, rows }: CoverageMatrixProps) {
  const t = coverageTexts[lang];
  const units = Map.groupBy(rows, ({ outcome }) => outcome.unitId);
  const groups: MatrixGroup[] = [...units].map(([unitId, own]) => ({
    key: unitId,
    title: own[0]?.outcome.unitName,
    rows: own.map((row) => ({
      key: `${unitId} ${row.outcome.outcome}`,
      name: row.outcome.outcome,
      marks: row.marks,
      after: [<LevelBadge lang={lang} row={row} />, elsewhereOf(lang, row)],
    })),
  }));
  return (
    <MatrixTable
      caption={finding}
      corner={t.outcome}
      columns={columns}
      after={[t.coverage, t.elsewhere]}
      groups={groups}
      words={words}
      columnsLegend={columnsLegend}
      marksLegend={t.marksLegend}
    />
  );
}

const tones: Record<Level, Tone> = { covered: 'ok', partly: 'warn', unknown: 'neutral', not: 'bad', no_task: 'bad' };

function LevelBadge({ lang, row: { outcome, level } }: { lang: Lang; row: CoverageRow }) {
  const t = coverageTexts[lang];
  // What the design does not expect of the company is no fault of a workplace.
  if (outcome.learnedAt !== 'company' && level !== 'covered') return <>{t.byDesign[outcome.learnedAt]}</>;
  return (
    <Badge tone={tones[level]} {...(level === 'unknown' && { icon: 'question' })}>
      {t.levels[level]}
    </Badge>
  );
}

/** Null where nothing is to be said, so that a card on a phone leaves it out. */
function elsewhereOf(lang: Lang, row: CoverageRow) {
  if (row.plan) return planInWords(lang, row.plan);
  return needsPlan(row) ? <Badge tone="warn">{coverageTexts[lang].noPlan}</Badge> : null;
}

const markOf: Record<Answer, MatrixMark> = { yes: 'full', partly: 'half', no: 'ring' };
/** The mark of an answer; of a task that was not asked about a question mark. */
export const answerMark = (answer: Answer | null): MatrixMark => (answer ? markOf[answer] : 'question');

/** The mark of what one workplace covers; nothing where no task is about the outcome. */
export const levelMark = (level: Level): MatrixMark | null =>
  (({ covered: 'full', partly: 'half', unknown: 'question', not: 'ring', no_task: null }) as const)[level];
