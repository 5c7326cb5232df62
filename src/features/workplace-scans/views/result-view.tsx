import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, Notice, Prose } from '../../../ui/index.ts';
import { missedWords, raisedWords, resultOfStored } from '../result-words.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';

/** Hard signals first, then what one party saw otherwise, and who did not answer. */
export function ResultNotices({ lang, stored }: { lang: Lang; stored: StoredScan }) {
  const t = staffTexts[lang];
  const { signals, missed } = resultOfStored(stored);
  return (
    <>
      {signals.length > 0 && (
        <Notice tone="error" title={t.signalsTitle}>
          <List items={signals.map((signal) => texts[lang].signals[signal])} />
        </Notice>
      )}
      <RaisedSignals lang={lang} stored={stored} />
      {missed.length > 0 && (
        <Notice tone="info" title={t.missedTitle}>
          {missedWords(lang, missed)}
        </Notice>
      )}
    </>
  );
}

/** What the parties call strong together; nothing when that is nothing. */
export function StrongCard({ lang, stored }: { lang: Lang; stored: StoredScan }) {
  const { strong } = resultOfStored(stored);
  if (strong.length === 0) return null;
  return (
    <Card title={staffTexts[lang].strongTitle}>
      <List items={strong.map(({ words }) => words[lang])} />
    </Card>
  );
}

/** Hard signals that one party saw and the joint answers do not have. */
export function RaisedSignals({ lang, stored }: { lang: Lang; stored: StoredScan }) {
  const raised = raisedWords(lang, stored);
  if (raised.length === 0) return null;
  return (
    <Notice tone="warning" title={staffTexts[lang].raisedTitle}>
      <List items={raised} />
    </Notice>
  );
}

export function List({ items }: { items: readonly string[] }) {
  return (
    <Prose>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Prose>
  );
}
