import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, KeyValues } from '../../../ui/index.ts';
import type { FeedbackRelease } from '../coach-store.ts';
import { statementsOf } from '../feedback/statements.ts';
import { texts } from '../texts.ts';

/** What students say of a coach, as it was released: words, and never of fewer than `least` together. */
export function FeedbackCard({
  lang,
  releases,
  least,
}: {
  lang: Lang;
  releases: readonly FeedbackRelease[];
  least: number;
}) {
  const t = texts[lang];
  return (
    <Card title={t.feedbackTitle}>
      {releases.length === 0 && <p>{t.feedbackNone(least)}</p>}
      {releases.map(({ year, answerCount, releasedOn, findings, statementsVersion }) => (
        <section key={`${year} ${statementsVersion}`}>
          <h3>{t.feedbackOf(year, answerCount, formatDate(lang, releasedOn))}</h3>
          <KeyValues
            items={Object.entries(statementsOf(statementsVersion).words[lang]).flatMap(([code, words]) => {
              const said = findings[code];
              return said ? [{ key: words, value: t.outcomes[said] }] : [];
            })}
          />
        </section>
      ))}
    </Card>
  );
}
