import type { Direction } from './design.ts';

/** The list with one item a place up or down; the same list when there is no such item or it is at that end already. */
export function moveItem<T extends { id: string }>(items: T[], id: string, direction: Direction): T[] {
  const from = items.findIndex((item) => item.id === id);
  return moveItemTo(items, id, direction === 'up' ? from - 1 : from + 1);
}

/** The list with one item at another place (0 is the first); the same list when the item or the place is not there. */
export function moveItemTo<T extends { id: string }>(items: T[], id: string, to: number): T[] {
  const from = items.findIndex((item) => item.id === id);
  const moved = items[from];
  if (!moved || !items[to] || to === from) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, moved);
}
