import { type Content, classNames } from './content.ts';

export type KeyValue = { key: string; value: Content; total?: boolean | undefined };

/** Short facts: the name left, the value right. For longer answers use SummaryList. */
export function KeyValues({
  items,
  align = 'end',
}: {
  items: readonly KeyValue[];
  align?: 'start' | 'end' | undefined;
}) {
  return (
    <dl class={classNames('key-values', align === 'start' && 'key-values-start')}>
      {items.map((item) => (
        <div key={item.key} class={classNames(item.total && 'key-values-total')}>
          <dt>{item.key}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
