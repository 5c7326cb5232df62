import { dateInNetherlands, type IsoDate } from '../../kernel/iso-date.ts';
import { formatList } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Answers } from './rules/answer.ts';
import type { ScanAction } from './rules/outcome.ts';
import { type Result, resultOf } from './rules/result.ts';
import { type Scan, sentParts } from './rules/scan.ts';
import { type ConcludedScan, type RescanReason, rescanReasons, type Scanned } from './rules/validity.ts';
import { staffTexts } from './staff-texts.ts';
import { texts } from './texts.ts';

/** What of a stored scan its result is made of. */
type Spoken = { scan: Pick<Scan, 'statements' | 'parts'>; joint: Answers; actions: readonly ScanAction[] };

/** What of a stored scan its validity follows from. */
type Held = {
  scan: Pick<Scan, 'state'>;
  facts: Pick<ConcludedScan, 'id'> & { [fact in 'outcome' | 'validUntil']: ConcludedScan[fact] | null } & {
    scanned: Scanned;
    now: Scanned;
    concludedAt: Date | null;
    followedAt: Date | null;
  };
};

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

/** Why a scan that counts no longer holds on a day; live, whatever was last noted. */
export function reasonsNow({ facts, scan }: Held, on: IsoDate): RescanReason[] {
  if (scan.state !== 'concluded' || facts.followedAt || !facts.outcome || !facts.validUntil || !facts.concludedAt)
    return [];
  const { id, outcome, validUntil, scanned, concludedAt, now } = facts;
  const concluded: ConcludedScan = { id, outcome, validUntil, scanned, concludedOn: dateInNetherlands(concludedAt) };
  return rescanReasons(concluded, now, on);
}

/** That a concluded scan says nothing about the workplace as it is on a day, with why; null while it does. */
export function overWords(lang: Lang, stored: Held, on: IsoDate): string | null {
  const t = staffTexts[lang];
  if (stored.facts.followedAt) return t.leads.followed;
  const reasons = reasonsNow(stored, on);
  return reasons.length === 0
    ? null
    : [`${t.rescanNotice}.`, ...reasons.map((reason) => texts[lang].rescanReasons[reason])].join(' ');
}
