import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createApp } from './app.tsx';
import { createDemoMailer } from './features/demo/index.ts';
import { mintSetupCode } from './features/setup/index.ts';
import { createJobHandlers, scheduledJobs } from './job-handlers.ts';
import { backupQueue, backupTime } from './platform/backup/index.ts';
import type { Clock } from './platform/clock.ts';
import type { OpenDatabase } from './platform/db/open-database.ts';
import { createJobs, type JobHandler, type Scheduled } from './platform/jobs/jobs.ts';
import type { KeyRing } from './platform/keys/key-ring.ts';
import type { Log } from './platform/log.ts';
import type { Mailer } from './platform/mail/mailer.ts';
import { type CallOut, createCallOut } from './platform/outbound/call-out.ts';
import { createPdfMaker } from './platform/pdf/typst.ts';
import { requestTimeStamp, type StampTime } from './platform/time-stamp/request-time-stamp.ts';
import { createProductMetrics } from './product-metrics.ts';
import { type Deps, selectInstitutions } from './shell/index.ts';
import { createInstallationState } from './shell/installation.ts';
import { loadIslands } from './shell/islands.ts';
import { countTasks } from './task-sources.ts';
import { loadAssets } from './ui/assets.ts';

export type ProductParts = {
  database: OpenDatabase;
  clock: Clock;
  log: Log;
  secretKey: KeyRing;
  publicUrl: string;
  /** Null when no mail server is set. A demo never uses it. */
  mailer: Mailer | null;
  trustedProxies: readonly string[];
  /** Asks for time stamps; only at public addresses unless said otherwise. */
  stampTime?: StampTime;
  /** Turns /metrics on, for who sends it. */
  metricsToken?: string | null;
  /** Whether the data stay after a stop; true unless said otherwise. */
  isLasting?: boolean;
  /** Whether set-up may offer the demo; true unless said otherwise. */
  demoAllowed?: boolean;
  /** The way out to addresses that an administrator gives; to public ones only, unless said otherwise. */
  callOut?: CallOut;
  /** Makes the backup of every night; null where none is made. */
  backUp?: (() => Promise<void>) | null;
  /** Shows the set-up code to whoever can read the terminal. */
  showSetupCode: (code: string) => void;
};

export type Product = {
  app: Hono;
  deps: Deps;
  jobHandlers: Record<string, JobHandler>;
  /** What recurs by the clock. */
  scheduled: readonly Scheduled[];
  announceSetup(): Promise<void>;
  fillDemo(): Promise<void>;
};

/** Puts the product together from its parts: for main.ts, the tests and the bench alike. */
export function createProduct(parts: ProductParts): Product {
  const { database, clock, log, secretKey, publicUrl } = parts;
  const { db } = database;
  const installation = createInstallationState(db);
  const demoMailer = createDemoMailer(db, clock);
  // While a demo is being filled it is not known as one yet: nothing leaves before a real set-up is done.
  const mailer = async (again = false) => ((await installation.isDemo(again)) === false ? parts.mailer : demoMailer);
  const { backUp = null, callOut = createCallOut() } = parts;
  const deps: Deps = {
    db,
    clock,
    newId: randomUUID,
    secretKey,
    publicUrl,
    mailWorks: async () => (await mailer()) !== null,
    jobs: createJobs(database.jobsPool, log),
    pdf: createPdfMaker(),
    stampTime: parts.stampTime ?? requestTimeStamp,
    // A demo calls nobody: everybody may be anybody there.
    callOut: async () => ((await installation.isDemo(true)) === false ? callOut : null),
    log,
    assets: loadAssets(),
    islands: loadIslands(),
    installation,
    trustedProxies: parts.trustedProxies,
    metrics: parts.metricsToken ? createProductMetrics(parts.metricsToken, parts) : null,
    countTasks,
  };
  const jobHandlers = {
    ...createJobHandlers(deps, () => mailer(true), deps.callOut),
    // Only where a backup has a place: a process without one leaves the job to another. An example world needs none.
    ...(backUp && {
      [backupQueue.name]: async () => void ((await installation.isDemo(true)) === false && (await backUp())),
    }),
  };
  const announceSetup = async () => {
    if ((await installation.isDemo()) === null)
      parts.showSetupCode(await db.asIdentity((tx) => mintSetupCode(tx, secretKey, clock.now())));
  };
  const fillDemoOnce = async () => {
    if ((await installation.isDemo()) !== null) return;
    // A hogeschool without an installation is a fill that died half-way.
    if ((await db.asIdentity(selectInstitutions)).length > 0) await database.wipe(clock.now());
    const { fillDemoWorld } = await import('../seeds/demo-world.ts');
    await fillDemoWorld(deps);
    installation.forget();
  };
  let filling: Promise<void> | null = null;
  // Two clicks on the button are one world.
  const fillDemo = () => {
    filling ??= fillDemoOnce().finally(() => {
      filling = null;
    });
    return filling;
  };
  const wipe = async () => {
    await database.wipe(clock.now());
    installation.forget();
    await announceSetup();
  };
  return {
    app: createApp(deps, {
      demoAllowed: parts.demoAllowed ?? true,
      isLasting: parts.isLasting ?? true,
      fillDemo,
      wipe,
    }),
    deps,
    jobHandlers,
    scheduled: [...scheduledJobs, ...(backUp ? [{ queue: backupQueue.name, cron: backupTime }] : [])],
    announceSetup,
    fillDemo,
  };
}
