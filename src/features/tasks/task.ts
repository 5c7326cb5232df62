import type { Expression } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { PartyTone } from '../../ui/index.ts';

/** One thing that waits for somebody: who it concerns, what, since when, and where to do it. */
export type Task = {
  id: string;
  who: { letter: string; tone: PartyTone; label: string };
  what: string;
  detail: string;
  since: Date;
  href: string;
  /** The address is one to post to: doing it opens something, so it is a button. */
  isPost?: boolean;
  action: string;
};

/** Where tasks come from: each feature gives its own. Wired together in app.ts. */
export type TaskSource = {
  list(tx: Tx, actor: Actor, lang: Lang, now: Date): Promise<Task[]>;
  /** Queries that each give one number, `n`; together as many as `list` would give. They run as one statement, on every page. */
  counts(tx: Tx, actor: Actor): Expression<{ n: number }>[];
};
