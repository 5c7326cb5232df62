import { formatList } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge } from '../../../ui/index.ts';
import { partyWords } from '../party-words.ts';
import type { AgreementState } from '../rules/agreement.ts';
import type { Standing } from '../rules/in-force.ts';
import type { Party } from '../rules/party.ts';
import { texts } from '../texts.ts';

const tone = {
  draft: 'neutral',
  sent: 'info',
  partly_signed: 'warn',
  concluded: 'ok',
  ended: 'neutral',
  withdrawn: 'bad',
} as const;

/** The state of an agreement; a concluded one also says how it stands today. */
export function StateBadge({ lang, state, standing }: { lang: Lang; state: AgreementState; standing: Standing }) {
  const t = texts[lang];
  const words = state === 'concluded' && standing !== 'not_concluded' ? t.standing[standing] : t.state[state];
  return <Badge tone={tone[state]}>{words}</Badge>;
}

/** "leerbedrijf en student": the parties in lower case, each once. */
export function listParties(lang: Lang, parties: readonly Party[]): string {
  const names = [...new Set(parties)].map((party) => partyWords[lang].party[party].toLowerCase());
  return formatList(lang, names);
}

/** Whole days between two moments. */
export const daysBetween = (from: Date, until: Date): number =>
  Math.max(0, Math.floor((until.getTime() - from.getTime()) / 86_400_000));
