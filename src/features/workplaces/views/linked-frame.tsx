import type { Lang } from '../../../platform/i18n/lang.ts';
import { type Content, PageHeading, Stack, StepIndicator } from '../../../ui/index.ts';
import { linkTexts } from '../link-texts.ts';

export type Steps = { at: number; of: number };

type Props = { lang: Lang; title: string; lead?: string | undefined; steps: Steps; children: Content };

/** A screen of somebody of a company: where they are, one question, and that nothing is lost. */
export function LinkedFrame({ lang, title, lead, steps, children }: Props) {
  const t = linkTexts[lang];
  return (
    <>
      <StepIndicator position={t.steps(steps.at, steps.of)} />
      <PageHeading title={title} lead={lead} />
      <Stack gap="md">
        {children}
        <p class="muted">{t.kept}</p>
      </Stack>
    </>
  );
}

/** A page that only says something: thanks, or that there is nothing to do. */
export function LinkedMessage({ title, lead }: { title: string; lead: string }) {
  return <PageHeading title={title} lead={lead} />;
}
