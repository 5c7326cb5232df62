/** What a search found: at most as many as fit on a page, and how many there are. */
export type Found<Item> = { shown: Item[]; total: number };

const atMost = 20;

/** The items whose words hold every word of the search, whatever their capitals and accents. */
export function found<Item>(items: readonly Item[], q: string, wordsOf: (item: Item) => string): Found<Item> {
  const wanted = plain(q).split(/\s+/).filter(Boolean);
  const hits = items.filter((item) => {
    const words = plain(wordsOf(item));
    return wanted.every((word) => words.includes(word));
  });
  return { shown: hits.slice(0, atMost), total: hits.length };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
