import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';

/** An open link of a mailbox. */
export type OpenLink = { id: string; subjectId: string; email: string; createdAt: Date; pressedAt: Date | null };
/** What a link is about, in words: what there is to do, and for whom or with whom. */
export type InboxWords = { what: string; detail: string };

/** A kind of task that can wait in the inbox of a company: each feature gives its own. Wired together in src/inbox-sources.ts. */
export type InboxSource = {
  /** That of its task links. */
  purpose: string;
  /** How long it takes, at most two. What takes longer is offered a piece at a time: the words say which piece comes next. */
  minutes: 1 | 2;
  /** Words per link id, in the hogeschool of the transaction. A link that is left out has nothing to do (any more). */
  describe(tx: Tx, links: readonly OpenLink[], lang: Lang, today: IsoDate): Promise<ReadonlyMap<string, InboxWords>>;
  /** Where the opened task begins. */
  path(): string;
};
