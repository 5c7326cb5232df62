// `npm run bench:kills`: kills the product and its database again and again while they write, and looks whether anything was lost.
import { parseArgs } from 'node:util';
import { runKills } from './rounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(130));
process.on('disconnect', () => process.exit(130));

say(`seed ${values.seed}`);
const { rounds, acknowledged, unknown, slowestRestartMs, faults } = await runKills(
  Number(values.rounds),
  Number(values.seed),
  say,
);
say(
  `\n${rounds} kills, ${acknowledged} acknowledged writes, ${unknown} requests without an answer, slowest return ${Math.round(slowestRestartMs)} ms.`,
);
say(faults.length === 0 ? 'Nothing was lost, nothing was half done, no process was left.' : faults.join('\n'));
process.exit(faults.length === 0 ? 0 : 1);
