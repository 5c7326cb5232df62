/**
 * A process of its own that starts postgres, starts it again when it ends suddenly, and stops it when the product is
 * gone. Its standard input is a pipe from the product: the operating system closes it however the product ends, also
 * after kill -9. Run by plain node, which strips the types.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { boundedLog } from './bounded-log.ts';
import { runPostgres } from './postgres-process.ts';
import { stopLeftover } from './postmaster.ts';
import type { Orders, Report } from './supervisor-talk.ts';

const logLimit = 5_000_000;
const firstPause = 100;
const longestPause = 5_000;
const healthyAfter = 30_000;

const orders = JSON.parse(process.argv[2] ?? '') as Orders;
const log = boundedLog(orders.logFile, logLimit);
const productGone = new AbortController();

// Ctrl-C and the like reach the whole process group: when to stop is for the product to decide.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdout.on('error', () => undefined);
for (const event of ['end', 'close', 'error']) process.stdin.on(event, () => productGone.abort());
process.stdin.resume();
process.on('uncaughtException', (error) => {
  log(`supervisor: ${error.stack}\n`);
  productGone.abort();
});

process.exitCode = await supervise().catch((error: Error) => {
  log(`supervisor: ${error.stack}\n`);
  report({ event: 'failed', detail: error.message });
  return 1;
});
await stopLeftover(orders.cluster, orders.account);
process.stdin.destroy();

async function supervise(): Promise<number> {
  let everReady = false;
  for (let pause = firstPause; !productGone.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
    const leftover = await stopLeftover(orders.cluster, orders.account);
    if (leftover !== undefined) report({ event: 'leftover_stopped', pid: leftover });
    if (productGone.signal.aborted) break;

    const began = Date.now();
    const { wasReady, detail } = await runPostgres(orders, log, productGone.signal, report);
    if (productGone.signal.aborted) break;

    everReady ||= wasReady;
    if (!everReady) {
      report({ event: 'failed', detail });
      return 1;
    }
    report({ event: 'ended_suddenly', detail });
    if (Date.now() - began > healthyAfter) pause = firstPause;
    await sleep(pause, undefined, { signal: productGone.signal }).catch(() => undefined);
  }
  return 0;
}

function report(line: Report): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
