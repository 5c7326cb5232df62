import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, type Tone } from '../../../ui/index.ts';
import type { CommitmentRow } from '../commitment-store.ts';
import { type Level, standingOf } from '../rules/commitment.ts';
import type { Count } from '../rules/group-standing.ts';
import type { LetterState } from '../rules/letter.ts';
import { texts } from '../texts.ts';

const levelTones: Record<Level, Tone> = { firm: 'ok', intended: 'info', perhaps: 'neutral' };
const letterTones: Record<LetterState, Tone> = {
  sent: 'neutral',
  signed: 'ok',
  refused: 'bad',
  proposed: 'warn',
  withdrawn: 'neutral',
};
const verdictTones: Record<Count['verdict'], Tone> = {
  no_minimum: 'neutral',
  short: 'bad',
  too_dependent: 'warn',
  enough: 'ok',
};

export const LevelBadge = ({ lang, level }: { lang: Lang; level: Level }) => (
  <Badge tone={levelTones[level]} icon="none">
    {texts[lang].levels[level]}
  </Badge>
);

export const LetterBadge = ({ lang, state }: { lang: Lang; state: LetterState }) => (
  <Badge tone={letterTones[state]}>{texts[lang].letterStates[state]}</Badge>
);

export const VerdictBadge = ({ lang, verdict }: { lang: Lang; verdict: Count['verdict'] }) => (
  <Badge tone={verdictTones[verdict]}>{texts[lang].verdict[verdict]}</Badge>
);

/** Whether a promise counts; nothing where it simply does. */
export function StandingWords({ lang, row }: { lang: Lang; row: CommitmentRow }) {
  const standing = standingOf(row);
  return <>{texts[lang].standing[standing]}</>;
}

export const placesInWords = (lang: Lang, places: number): string => texts[lang].places(formatNumber(lang, places));

export const dayOf = (lang: Lang, instant: Date): string => formatDate(lang, dateInNetherlands(instant));
