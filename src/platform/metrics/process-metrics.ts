import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gauge, type Metric } from './exposition.ts';

const perSecond = 1e9;

/** Of this process: start, memory, processor time, and how late its event loop was since it was last asked. */
export function createProcessMetrics(): () => Metric[] {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const start = Date.now() / 1000 - process.uptime();
  return () => {
    const memory = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const late = {
      mean: (Number.isFinite(delay.mean) ? delay.mean : 0) / perSecond,
      p99: delay.percentile(99) / perSecond,
      max: delay.max / perSecond,
    };
    delay.reset();
    return [
      gauge('process_start_time_seconds', 'When this process started, in seconds since 1970.', start),
      {
        name: 'process_cpu_seconds_total',
        type: 'counter',
        help: 'Processor time used, user and system.',
        samples: [{ value: (user + system) / 1e6 }],
      },
      gauge('process_resident_memory_bytes', 'Memory of this process, without the database.', memory.rss),
      gauge('nodejs_heap_size_used_bytes', 'JavaScript heap in use.', memory.heapUsed),
      gauge('nodejs_heap_size_total_bytes', 'JavaScript heap reserved.', memory.heapTotal),
      gauge('nodejs_external_memory_bytes', 'Memory of buffers and native code.', memory.external),
      gauge('nodejs_eventloop_lag_mean_seconds', 'Mean time between ticks of 10 ms, since asked before.', late.mean),
      gauge('nodejs_eventloop_lag_p99_seconds', '99 of 100 ticks came sooner, since asked before.', late.p99),
      gauge('nodejs_eventloop_lag_max_seconds', 'Longest time between ticks, since asked before.', late.max),
    ];
  };
}
