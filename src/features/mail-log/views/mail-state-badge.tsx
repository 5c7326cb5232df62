import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, type Tone } from '../../../ui/index.ts';
import type { MailState } from '../mail-log-store.ts';
import { texts } from '../texts.ts';

const tones: Record<MailState, Tone> = { waiting: 'warn', accepted: 'ok', refused: 'bad', cancelled: 'neutral' };

/** The state of a mail as word and shape. */
export function MailStateBadge({ lang, state }: { lang: Lang; state: MailState }) {
  return <Badge tone={tones[state]}>{texts[lang].states[state]}</Badge>;
}
