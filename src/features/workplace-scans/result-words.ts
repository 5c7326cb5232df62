import { formatList } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Answers } from './rules/answer.ts';
import type { ScanAction } from './rules/outcome.ts';
import { type Result, resultOf } from './rules/result.ts';
import { type Scan, sentParts } from './rules/scan.ts';
import { staffTexts } from './staff-texts.ts';
import { texts } from './texts.ts';

/** What of a stored scan its result is made of. */
type Spoken = { scan: Pick<Scan, 'statements' | 'parts'>; joint: Answers; actions: readonly ScanAction[] };

/** What a stored scan says in its result. */
export const resultOfStored = ({ scan, joint, actions }: Spoken): Result =>
  resultOf(scan.statements, {
    parts: sentParts(scan.parts),
    joint,
    actions,
    asked: scan.parts.map(({ respondent }) => respondent),
  });

/** Who did not answer, as a sentence. */
export const missedWords = (lang: Lang, missed: Result['missed']): string =>
  staffTexts[lang].missedLine(
    formatList(
      lang,
      missed.map((one) => texts[lang].party[one].toLowerCase()),
    ),
  );

/** Each hard signal that one party saw and the joint answer does not have, with why. */
export function raisedWords(lang: Lang, stored: Spoken): string[] {
  const t = staffTexts[lang];
  return resultOfStored(stored).raised.map(({ statement, by }) => {
    const parties = formatList(
      lang,
      by.map((one) => texts[lang].party[one]),
    );
    const answer = stored.joint[statement.code];
    const after = answer ? t.raisedAfter(texts[lang].choices[answer.choice], answer.note) : '';
    return `${t.raised(parties, statement.words[lang])} ${after}`.trim();
  });
}
