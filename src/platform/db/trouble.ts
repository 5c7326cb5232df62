/**
 * What keeps the database from answering: `away` cannot be reached or was lost half-way, `busy` did not manage in time, `full` has
 * no room left. Each passes without anybody changing the product, and each leaves nothing half done.
 */
export type DatabaseTrouble = 'away' | 'busy' | 'full';

/** The trouble behind this error or its causes; null when it is none, but a fault of the product. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null;
  const { code, message } = error as Error & { code?: unknown };
  const found = table.find(([, codes, words]) => codes.test(String(code ?? '')) || words?.test(message));
  return found ? found[0] : databaseTrouble(error.cause);
}

/** Codes of the operating system, and of PostgreSQL (its appendix A); words of the driver, which gives no codes. */
const table: [DatabaseTrouble, codes: RegExp, words?: RegExp][] = [
  // Disk full.
  ['full', /^53100$/],
  // Other resources used up, statement or lock waited too long, deadlock, transaction idle for too long.
  ['busy', /^(53|57014$|55P03$|40001$|40P01$|25P0[34]$)/],
  // Connection lost or refused, server stopping or starting, a stand-by that does not take writes (yet).
  [
    'away',
    /^(ECONN|EPIPE$|ETIMEDOUT$|ENETUNREACH$|EHOSTUNREACH$|ENOTFOUND$|EAI_AGAIN$|08|57P|25006$)/,
    /^connect ENOENT|connection terminated|timeout e(xpired|xceeded when trying to connect)|query read timeout|not queryable/i,
  ],
];
