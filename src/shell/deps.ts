import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db, Tx } from '../platform/db/db.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { KeyRing } from '../platform/keys/key-ring.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics/metrics.ts';
import type { CallOut } from '../platform/outbound/call-out.ts';
import type { PdfMaker } from '../platform/pdf/typst.ts';
import type { StampTime } from '../platform/time-stamp/request-time-stamp.ts';
import type { Assets } from '../ui/assets.ts';
import type { Islands } from './islands.ts';

/** What the product is made of; made once by main.ts (or a test) and passed on. */
export type Deps = {
  db: Db;
  clock: Clock;
  newId: () => string;
  /** Keys for codes, form tokens and flash messages. */
  secretKey: KeyRing;
  publicUrl: string;
  /** Whether mail can leave: a mail server is set, or this is a demo that keeps mail inside. */
  mailWorks: () => Promise<boolean>;
  jobs: Jobs;
  pdf: PdfMaker;
  /** Asks a server elsewhere for a time stamp. */
  stampTime: StampTime;
  /** The way out to another server; null in a demo, which calls nobody. */
  callOut: () => Promise<CallOut | null>;
  log: Log;
  assets: Assets;
  islands: Islands;
  /** A demo database: decided once, at set-up. Null while the database is empty. */
  installation: InstallationState;
  trustedProxies: readonly string[];
  /** Null unless METRICS_TOKEN is set: then nothing is measured. */
  metrics: Metrics | null;
  /** How many tasks wait for this actor; shown in the navigation of every page. */
  countTasks: (tx: Tx, actor: Actor) => Promise<number>;
};

/** Whether the installation is set up and is a demo. Read from the database, remembered until it changes. */
export type InstallationState = {
  isDemo(again?: boolean): Promise<boolean | null>;
  forget(): void;
};
