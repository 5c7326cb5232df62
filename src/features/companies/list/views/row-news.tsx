import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { formatNumber, formatShortDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge } from '../../../../ui/index.ts';
import { type AnswerTerm, waitingOf } from '../../rules/answer-term.ts';
import type { CompanyRow } from '../company-list-store.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  row: CompanyRow;
  terms: readonly AnswerTerm[];
  proposedDays: number;
};

/** What asks for attention at this company: who waits for us, and what we said we would do; null when nothing does, which leaves the cell out on a phone. */
export function rowNews({ lang, today, row, terms, proposedDays }: Props) {
  const t = texts[lang];
  const waiting = row.waitingSince && waitingOf(row.waitingSince, today, terms, proposedDays);
  const { nextStep, nextStepDue } = row;
  if (!waiting && !nextStepDue) return null;
  return (
    <>
      {waiting && (
        <div>
          <Badge tone={waiting.late ? 'bad' : 'warn'}>
            {(waiting.late ? t.waitsLate : t.waits)(formatNumber(lang, waiting.workingDays))}
          </Badge>
        </div>
      )}
      {nextStep && nextStepDue && (
        <div class="muted">
          {t.step(nextStep, formatShortDate(lang, nextStepDue))}
          {nextStepDue < today && <> ({t.late})</>}
        </div>
      )}
    </>
  );
}
