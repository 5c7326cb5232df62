import type { Direction } from './design.ts';

/** The list with one item a place up or down; the same list when there is no such item or it is at that end already. */
export function moveItem<T extends { id: string }>(items: T[], id: string, direction: Direction): T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [moved, other] = [items[from], items[to]];
  if (!moved || !other) return items;
  return items.with(from, other).with(to, moved);
}
