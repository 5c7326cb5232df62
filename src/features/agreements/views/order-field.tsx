import type { Lang } from '../../../platform/i18n/lang.ts';
import { RadioGroup } from '../../../ui/index.ts';
import { texts } from '../settings/texts.ts';

/** All at once or in order, for the agreement that is about to be sent; the hogeschool's setting is chosen already. */
export function OrderField({ lang, inOrder, id }: { lang: Lang; inOrder: boolean; id: string }) {
  const t = texts[lang];
  return (
    <RadioGroup
      id={id}
      name="order"
      label={t.order}
      value={inOrder ? 'in_order' : 'together'}
      options={[
        { value: 'together', label: t.together },
        { value: 'in_order', label: t.inOrder },
      ]}
    />
  );
}
