import { paths } from '../../../../paths.ts';
import { formatInstant } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, Card, Form, HiddenField, Stack, StatusList, VisuallyHidden } from '../../../../ui/index.ts';
import type { SettlementItem } from '../settlement-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; agreementId: string; items: readonly SettlementItem[]; mayEdit: boolean };

/** What must be settled after the end, each with who ticked it off and when. */
export function SettlementCard({ lang, agreementId, items, mayEdit }: Props) {
  const t = texts[lang];
  const left = items.filter(({ settledAt }) => settledAt === null).length;
  return (
    <Card title={t.settleTitle}>
      <Stack>
        <p>{t.settleLeft(left)}</p>
        <StatusList
          items={items.map((item) => ({
            mark: item.settledAt ? ('ok' as const) : ('open' as const),
            word: item.settledAt ? t.settledWord : t.settledNot,
            title: item[lang],
            reason: item.settledAt
              ? t.settledBy(item.settledBy ?? '', formatInstant(lang, item.settledAt))
              : t.settledNot,
            action: mayEdit && (
              <Form action={paths.settlementItem({ agreementId, itemId: item.id })} inline>
                <HiddenField name="settled" value={item.settledAt ? '' : 'yes'} />
                <Button small>
                  {item.settledAt ? t.unsettle : t.settle}
                  <VisuallyHidden>: {item[lang]}</VisuallyHidden>
                </Button>
              </Form>
            ),
          }))}
        />
        <p class="hint">{t.settleNote}</p>
      </Stack>
    </Card>
  );
}
