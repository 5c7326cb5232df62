/** How long a seal waits for a server of time stamps that fails: one day. After that it is made without. */
const patienceMs = 24 * 60 * 60 * 1000;

/** Whether a seal may go on waiting for its time stamp. `since`: the first try that failed; null: none did. */
export const mayWaitForStamp = (since: Date | null, now: Date): boolean =>
  since === null || now.getTime() - since.getTime() < patienceMs;
