import { dateInNetherlands } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { type Deps, selectInstitutions } from '../../shell/index.ts';
import type { InboxSource, InboxWords, OpenLink } from './inbox-source.ts';
import { selectOpenLinks } from './open-link-store.ts';
import type { Waiting } from './rules/order.ts';

export type WaitingItem = Waiting &
  InboxWords & { taskLinkId: string; institutionSlug: string; institutionName: string; minutes: number };

/** Everything that waits for a proven address: one transaction per hogeschool, joined here. No hogeschool learns of another. */
export async function findWaiting(
  { db }: Pick<Deps, 'db'>,
  sources: readonly InboxSource[],
  email: string,
  { now, lang }: { now: Date; lang: Lang },
): Promise<WaitingItem[]> {
  const items: WaitingItem[] = [];
  for (const { id, slug, name } of await db.asIdentity(selectInstitutions))
    for (const item of await db.inInstitution(id, (tx) => waitingHere(tx, sources, email, { now, lang })))
      items.push({ ...item, institutionSlug: slug, institutionName: name });
  return items;
}

async function waitingHere(
  tx: Tx,
  sources: readonly InboxSource[],
  email: string,
  { now, lang }: { now: Date; lang: Lang },
): Promise<Omit<WaitingItem, 'institutionSlug' | 'institutionName'>[]> {
  const links = await selectOpenLinks(
    tx,
    email,
    sources.map(({ purpose }) => purpose),
    now,
  );
  if (links.length === 0) return [];
  const today = dateInNetherlands(now);
  const ofSource = await Promise.all(
    sources.map(async (source, rank) => {
      const own: OpenLink[] = links.filter(({ purpose }) => purpose === source.purpose);
      const words = own.length === 0 ? new Map<string, InboxWords>() : await source.describe(tx, own, lang, today);
      return own.flatMap(({ id, createdAt }) => {
        const said = words.get(id);
        return said ? [{ ...said, rank, since: createdAt, taskLinkId: id, minutes: source.minutes }] : [];
      });
    }),
  );
  return ofSource.flat();
}
