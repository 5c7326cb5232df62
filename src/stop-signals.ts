import { errorFields, type Log } from './platform/log.ts';

/** After this many milliseconds the process ends, whatever still hangs; the database's supervisor then stops the database itself. */
const longest = 14_000;
/** Two signals within this time are one: a terminal and a process manager may both send theirs. */
const sameMoment = 1_000;

/**
 * When to stop: at SIGTERM or SIGINT, when the process that started us is gone, and after an error that nobody expected, for
 * then nobody knows in what state we are. A second signal ends the process at once; nothing that was acknowledged is lost by that.
 */
export function listenForStop(log: Log): { stopped: Promise<void>; stop: (code: number) => void } {
  let began: number | null = null;
  let settle: () => void;
  const stopped = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const stop = (code: number) => {
    if (began !== null) return;
    began = performance.now();
    process.exitCode = code;
    settle();
    setTimeout(() => {
      log('stopped_in_a_hurry');
      process.exit();
    }, longest).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (began !== null && performance.now() - began > sameMoment) process.exit(1);
      stop(0);
    });
  // Started by `npm start`: when that process is gone, nobody can stop us any more.
  process.on('disconnect', () => stop(0));
  process.on('uncaughtException', (error) => {
    log('uncaught_exception', errorFields(error));
    stop(1);
  });
  // Belongs to one request or job, whose transaction is rolled back; the others go on.
  process.on('unhandledRejection', (reason) => log('unhandled_rejection', errorFields(reason)));
  return { stopped, stop };
}
