import { paths } from '../../../../paths.ts';
import { formatInstant } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, Card, Form, HiddenField, Stack, VisuallyHidden } from '../../../../ui/index.ts';
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
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <strong>{item[lang]}</strong>
              <p class="hint">
                {item.settledAt ? t.settledBy(item.settledBy ?? '', formatInstant(lang, item.settledAt)) : t.settledNot}
              </p>
              {mayEdit && (
                <Form action={paths.settlementItem({ agreementId, itemId: item.id })}>
                  <HiddenField name="settled" value={item.settledAt ? '' : 'yes'} />
                  <Button kind="quiet">
                    {item.settledAt ? t.unsettle : t.settle}
                    <VisuallyHidden>: {item[lang]}</VisuallyHidden>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        <p class="hint">{t.settleNote}</p>
      </Stack>
    </Card>
  );
}
