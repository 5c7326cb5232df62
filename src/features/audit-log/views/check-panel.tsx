import { paths } from '../../../paths.ts';
import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Form, Notice } from '../../../ui/index.ts';
import type { LastCheck } from '../check-log.ts';
import { texts } from '../texts.ts';
import { faultWords } from './chain-words.ts';

/** When the log was last checked, what came of it, and the button that checks it. */
export function CheckPanel({ lang, last }: { lang: Lang; last: LastCheck | null }) {
  const t = texts[lang];
  return (
    <section aria-labelledby="log-check">
      <h2 id="log-check">{t.checkTitle}</h2>
      <p>{t.checkLead}</p>
      <Outcome lang={lang} last={last} />
      <Form action={paths.auditLogCheck()}>
        <Button kind="secondary">{t.check}</Button>
      </Form>
    </section>
  );
}

function Outcome({ lang, last }: { lang: Lang; last: LastCheck | null }) {
  const t = texts[lang];
  if (!last) return <p>{t.neverChecked}</p>;
  const [when, who] = [formatInstant(lang, last.at), last.actorName ?? t.erasedUser];
  if (!last.found) return <p>{t.checkedErased(when)}</p>;
  const { lastLine, faults } = last.found;
  if (faults.length === 0) return <p>{t.checkedWhole(when, who, formatNumber(lang, lastLine))}</p>;
  return (
    <Notice tone="error" level={3} title={t.checkedFaulty(when, who)}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.kind} ${fault.from}`}>{faultWords(lang, fault)}</li>
        ))}
      </ul>
      <p>{t.whatNow}</p>
    </Notice>
  );
}
