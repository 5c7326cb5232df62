import type { Account } from './account.ts';

/** What the product tells its supervisor, as JSON on the command line. No secrets: everybody can read that. */
export type Orders = {
  readonly postgres: string;
  readonly args: readonly string[];
  readonly cluster: string;
  readonly logFile: string;
  readonly account: Account | undefined;
};

/** What the supervisor tells the product, one line of JSON each. */
export type Report =
  /** A postgres that an earlier product left behind was stopped. */
  | { readonly event: 'leftover_stopped'; readonly pid: number }
  /** It takes connections; again after each sudden end. */
  | { readonly event: 'ready'; readonly pid: number }
  /** It is up but not ready after ten seconds, for instance because it recovers. */
  | { readonly event: 'slow'; readonly pid: number }
  /** It ended though nobody asked; it is started again. */
  | { readonly event: 'ended_suddenly'; readonly detail: string }
  /** It ended before it was ever ready; the supervisor ends too. */
  | { readonly event: 'failed'; readonly detail: string };
