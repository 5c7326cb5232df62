import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge, type Tone } from '../../../../ui/index.ts';
import type { Stage } from '../../rules/stage.ts';
import { texts } from '../texts.ts';

const tones: Record<Stage, Tone> = {
  unknown: 'neutral',
  approached: 'neutral',
  interested: 'info',
  committed: 'info',
  active: 'ok',
  inactive: 'neutral',
  stopped: 'bad',
};

/** Where a company stands, in a word and a shape; `short` where a heading says already that it is about the stage. */
export function StageBadge({ lang, stage, short }: { lang: Lang; stage: Stage; short?: boolean }) {
  const t = texts[lang];
  return (
    <Badge tone={tones[stage]} icon={stage === 'unknown' ? 'question' : undefined}>
      {short ? t.stage[stage] : t.inFull(t.stage[stage])}
    </Badge>
  );
}
