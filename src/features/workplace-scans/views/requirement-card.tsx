import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, VisuallyHidden } from '../../../ui/index.ts';
import type { Requirement } from '../rules/requirement.ts';
import { settingsTexts } from '../settings-texts.ts';

/** What a Mkb-route asks of a workplace; `href`: where that can be changed. */
export function RequirementCard({
  lang,
  requirement,
  href,
}: {
  lang: Lang;
  requirement: Requirement;
  href: string | null;
}) {
  const t = settingsTexts[lang];
  return (
    <Card
      title={t.requirementCard}
      actions={
        href && (
          <a href={href}>
            {t.changeRequirement}
            <VisuallyHidden> {t.requirementCard}</VisuallyHidden>
          </a>
        )
      }
    >
      <p>{t.requirementNow[requirement]}</p>
    </Card>
  );
}
