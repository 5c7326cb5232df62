import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { Card, Details, KeyValues, Stack } from '../../../ui/index.ts';
import type { CompanyCard } from '../company-card.ts';
import { mayAddCompany } from '../company-policy.ts';
import { selectPairsOf } from './duplicate-store.ts';
import { selectMergesInto } from './merge-store.ts';
import { texts } from './texts.ts';
import { knownFacts } from './views/fact-words.ts';

/** On the page of a company, for whoever may merge: which ones look like it, and what was merged into it. */
export const mergingCard: CompanyCard = async ({ tx, actor, lang }, { id: companyId }) => {
  if (!mayAddCompany(actor)) return null;
  const t = texts[lang];
  const [pairs, merges] = await Promise.all([selectPairsOf(tx, companyId), selectMergesInto(tx, companyId)]);
  return (
    <Card title={t.cardTitle}>
      <Stack gap="sm">
        {pairs.map(({ second, reasons }) => (
          <p key={second.id}>
            <a href={paths.companyMerge({ companyId, otherId: second.id })}>{t.cardLikes(second.name)}</a>
            {': '}
            {reasons.map((reason) => t.reasons[reason]).join(', ')}
          </p>
        ))}
        {merges.map(({ id, name, byName, at, facts }) => (
          <div key={id}>
            <p>{t.cardMerged(name, byName, formatDate(lang, dateInNetherlands(at)))}</p>
            <Details summary={t.cardBefore} look="link">
              <KeyValues items={knownFacts(lang, facts, null)} />
            </Details>
          </div>
        ))}
        <p>
          <a href={paths.companyMergeChoose({ companyId })}>{t.cardMerge}</a>
        </p>
      </Stack>
    </Card>
  );
};
