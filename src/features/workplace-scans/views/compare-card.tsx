import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, StatusList } from '../../../ui/index.ts';
import { changesSince } from '../rules/result.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';

/** What became better or worse since the scan before this one. */
export function CompareCard({ lang, stored, former }: { lang: Lang; stored: StoredScan; former: StoredScan }) {
  const t = staffTexts[lang];
  const { choices } = texts[lang];
  const changes = changesSince(stored.scan.statements, former.joint, stored.joint);
  return (
    <Card
      title={t.compare}
      footer={<LinkButton href={paths.scan({ scanId: former.facts.id })}>{t.toFormer}</LinkButton>}
    >
      {changes.length === 0 ? (
        <p>{t.noMoves}</p>
      ) : (
        <StatusList
          showWords
          items={changes.map(({ statement, before, after, steps }) => ({
            mark: steps > 0 ? 'ok' : 'warn',
            word: steps > 0 ? t.better : t.worse,
            title: statement.words[lang],
            reason: t.move(choices[before], choices[after]),
          }))}
        />
      )}
    </Card>
  );
}
