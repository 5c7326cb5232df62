import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import type { Cores } from './cores.ts';
import { spreadOf } from './load/percentiles.ts';

/** What the figures hang on: machine, versions, and how long this disk takes to really write. Lines of Markdown. */
export async function describeMachine(
  client: pg.Client,
  { dataDir, cores, loadBefore }: { dataDir: string; cores: Cores; loadBefore: number },
): Promise<string[]> {
  const { rows } = await client.query<
    Record<'version' | 'fsync' | 'agreements' | 'students' | 'companies' | 'lines' | 'size', string>
  >(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
            (select count(*) from agreement) as agreements, (select count(*) from student) as students, (select count(*) from company) as companies,
            (select count(*) from audit_event) as lines, pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const held = rows[0];
  const flush = flushTimes(dataDir);
  const cpu = os.cpus();
  return [
    `- ${new Date().toISOString().slice(0, 10)}, one hogeschool with ${held?.agreements} agreements, ${held?.students} students, ${held?.companies} companies and ${held?.lines} lines in its log; ${held?.size} on disk.`,
    `- ${cpu.length} cores (${cpu[0]?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}; ` +
      (cores === 'one each'
        ? 'product and PostgreSQL together on core 0, load on core 1.'
        : 'processes not bound to cores.'),
    `- Node ${process.versions.node}, PostgreSQL ${held?.version} with fsync ${held?.fsync}.`,
    `- Load average before it began: ${loadBefore.toFixed(1)}. Well above 1 says that other programs took their share; then only the order of magnitude counts.`,
    `- Reading memory here and there takes ${Math.round(memoryReadNs())} ns. On a shared host that changes from run to run, and the CPU time of the same work with it.`,
    `- Flushing 8 kB to this disk takes ${flush.p50.toFixed(2)} ms (p50), ${flush.p975.toFixed(2)} ms (p97.5).`,
  ];
}

/** Nanoseconds for one read at random in 64 MB, far more than the caches hold: each read waits for the one before it. */
function memoryReadNs(): number {
  const cells = new Uint32Array(2 ** 24).map((_, index) => Math.imul(index, 2654435761) >>> 8);
  const reads = 2_000_000;
  const start = performance.now();
  let at = 1;
  for (let count = 0; count < reads; count += 1) at = (cells[at] ?? 0) ^ (count & 0xffff);
  // `at` is used, or the compiler could leave the reads out.
  return at < 0 ? 0 : ((performance.now() - start) * 1e6) / reads;
}

/** One page written and flushed, as PostgreSQL does at a commit; 200 times. */
function flushTimes(folder: string) {
  const file = path.join(folder, 'flush');
  const page = Buffer.alloc(8192, 1);
  const descriptor = openSync(file, 'w');
  try {
    const times = Array.from({ length: 200 }, (_, index) => {
      const start = performance.now();
      writeSync(descriptor, page, 0, page.length, index * page.length);
      fdatasyncSync(descriptor);
      return performance.now() - start;
    });
    return spreadOf(times);
  } finally {
    closeSync(descriptor);
    rmSync(file);
  }
}
