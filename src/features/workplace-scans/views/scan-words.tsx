import type { IsoDate } from '../../../kernel/iso-date.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, type PartyTone, type Tone } from '../../../ui/index.ts';
import { overWords } from '../result-words.ts';
import type { ListState } from '../rules/list-filter.ts';
import type { Outcome } from '../rules/outcome.ts';
import type { ScanState } from '../rules/scan.ts';
import type { Respondent } from '../rules/statement.ts';
import type { RescanReason, ScanStanding } from '../rules/validity.ts';
import type { StoredScan } from '../scan-store.ts';
import { texts } from '../texts.ts';

export const partyTone: Record<Respondent, PartyTone> = {
  institution: 'school',
  company: 'company',
  student: 'student',
};

export const outcomeTone: Record<Outcome, Tone> = {
  suitable: 'ok',
  suitable_with_actions: 'ok',
  not_yet_suitable: 'bad',
};

const stateTone: Record<ListState, Tone> = {
  asked: 'neutral',
  talk: 'info',
  valid: 'ok',
  not_yet_suitable: 'bad',
  rescan: 'warn',
  followed: 'neutral',
  withdrawn: 'neutral',
};

type Standing = {
  state: ScanState;
  outcome: Outcome | null;
  isFollowed: boolean;
  rescanReasons: readonly RescanReason[];
};

/** How a scan stands, in the words of the list. */
export function listStateOf({ state, outcome, isFollowed, rescanReasons }: Standing): ListState {
  if (state !== 'concluded') return state;
  if (isFollowed) return 'followed';
  if (rescanReasons.some((reason) => reason !== 'ends_soon')) return 'rescan';
  return outcome === 'not_yet_suitable' ? 'not_yet_suitable' : 'valid';
}

export function StateBadge({ lang, standing }: { lang: Lang; standing: Standing }) {
  const state = listStateOf(standing);
  return <Badge tone={stateTone[state]}>{texts[lang].states[state]}</Badge>;
}

export function OutcomeBadge({ lang, outcome }: { lang: Lang; outcome: Outcome }) {
  return <Badge tone={outcomeTone[outcome]}>{texts[lang].outcomes[outcome]}</Badge>;
}

type Concluded = { outcome: Outcome; validUntil: IsoDate };

/** Until when an outcome holds, or why it does no more. What is not yet suitable holds for nothing: its day is that of the next look. */
export function untilWords(lang: Lang, stored: StoredScan, today: IsoDate): string {
  const { outcome, validUntil } = stored.facts;
  if (!outcome || !validUntil) return '';
  const over = overWords(lang, stored, today);
  if (over !== null) return over;
  const day = formatDate(lang, validUntil);
  return outcome === 'not_yet_suitable' ? texts[lang].lookAgainBy(day) : texts[lang].validUntil(day);
}

/** An outcome with until when it holds, in one line. */
export function outcomeLine(lang: Lang, { outcome, validUntil }: Concluded): string {
  const t = texts[lang];
  const line = outcome === 'not_yet_suitable' ? t.notYetLine : t.validLine;
  return line(t.outcomes[outcome], formatDate(lang, validUntil));
}

/** How a workplace stands, in a sentence or a few. */
export function standingWords(lang: Lang, standing: ScanStanding): string {
  const t = texts[lang];
  if (standing.kind === 'none') return t.neverScanned;
  const { outcome, validUntil } = standing.scan;
  if (standing.kind === 'rescan')
    return [t.states.rescan, ...standing.reasons.map((reason) => t.rescanReasons[reason])]
      .join('. ')
      .replace('..', '.');
  if (standing.kind === 'valid' && standing.endsSoon)
    return t.endsSoonLine(t.outcomes[outcome], formatDate(lang, validUntil));
  return outcomeLine(lang, standing.scan);
}
