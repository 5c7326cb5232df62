import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyAuditFromTerminal } from './commands/audit-verify.ts';
import { backUpFromTerminal } from './commands/backup.ts';
import { addInstitutionFromTerminal } from './commands/institution-add.ts';
import { rotateKey } from './commands/key-rotate.ts';
import { printLoginLink } from './commands/login-link.ts';
import { readVerifyArguments, verifyPdfWithCertificates, verifyPdfWithRegister } from './commands/pdf-verify.ts';
import { CommandRefusal } from './commands/refusal.ts';
import { fileToRestore, restoreFromTerminal } from './commands/restore.ts';
import { upgradeDataFolder } from './commands/upgrade.ts';
import { carryKvkKeys } from './features/companies/index.ts';
import { carrySealKeys } from './features/seals/index.ts';
import { carryWebhookSecrets } from './features/webhooks/index.ts';
import { listen } from './http-server.ts';
import { queues } from './job-handlers.ts';
import { auditKeys } from './platform/audit/audit-keys.ts';
import { noteNewKey } from './platform/audit/note-new-key.ts';
import { BackupFault, type BackupPlace, backUpBeforeUpgrade, backUpNightly } from './platform/backup/index.ts';
import { steadyClock } from './platform/clock.ts';
import { type Config, isLoopback, readConfig } from './platform/config.ts';
import {
  discardEmbedded,
  EmbeddedStartError,
  findRunningEmbedded,
  majorVersions,
  type ServerAddress,
  startEmbedded,
} from './platform/db/embedded/index.ts';
import { DatabaseFault, openDatabase } from './platform/db/open-database.ts';
import { selectNewestTime } from './platform/identity/newest-time.ts';
import type { KeyRing } from './platform/keys/key-ring.ts';
import { createLog, errorFields } from './platform/log.ts';
import { createSmtpMailer } from './platform/mail/mailer.ts';
import { queueWaitingMail } from './platform/mail/outbox.ts';
import { createProduct } from './product.ts';
import { ensureProductDatabase } from './product-database.ts';
import { readSecretKey, SecretKeyFault } from './secret-key.ts';
import { type Deps, selectInstitutions } from './shell/index.ts';
import { listenForStop } from './stop-signals.ts';

const log = createLog();
const say = (text: string) => process.stderr.write(`${text}\n`);
const { stopped, stop } = listenForStop(log);
const clock = steadyClock((seconds) => log('clock_jumped', { seconds }));

/** Commands that may run beside a product on the same data folder. */
const besideCommands = ['institution-add', 'login-link', 'audit-verify', 'backup', 'pdf-verify'];

const waitForDatabase = {
  ms: 60_000,
  onWait: () => say('The database does not answer yet. Driehoek waits for it, at most a minute.'),
};

type Closer = () => Promise<unknown>;

class CannotStart extends Error {}

async function main(): Promise<void> {
  const [command = 'serve', ...args] = process.argv.slice(2);
  const read = readConfig(process.env);
  if (!read.ok)
    throw new CannotStart(
      ['Driehoek cannot start with these settings:', ...read.faults.map((fault) => `- ${fault}`)].join('\n'),
    );
  if (command === 'pdf-verify' && readVerifyArguments(args).certificates.length > 0) {
    process.exitCode = (await verifyPdfWithCertificates(args)) ? 0 : 1;
    return;
  }
  if (command === 'key-rotate') return rotateKey(read.config);
  if (command === 'upgrade') return Promise.race([upgrade(read.config), stopped.then(refuseToGoOn)]);
  const restored = command === 'restore' ? fileToRestore(args) : '';
  if (command === 'backup' && !read.config.databaseUrl) await expectEmbedded(read.config.dataDir);
  const throwAway =
    command === 'demo' && !process.env.DATA_DIR ? await mkdtemp(path.join(tmpdir(), 'driehoek-demo-')) : null;
  const config: Config = throwAway ? { ...read.config, dataDir: throwAway } : read.config;

  const closers: Closer[] = [];
  if (throwAway) {
    // As root PostgreSQL runs under another account, which must be able to enter.
    await chmod(throwAway, 0o711);
    closers.push(async () => {
      await discardEmbedded(throwAway);
      await rm(throwAway, { recursive: true, force: true });
    });
  }
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse())
      await close().catch((error) => log('close_failed', errorFields(error)));
  };
  const run = async () => {
    const secretKey = await readSecretKey(config.secretKey, config.dataDir, say);
    const embedded = config.databaseUrl ? null : await embeddedFor(command, config.dataDir, closers);
    const address = await databaseAddress(config, embedded, secretKey);
    const place = { ownerUrl: address.ownerUrl, keys: auditKeys(secretKey), clock, log };
    // These take the database as it is, whatever its version.
    if (command === 'backup') return await backUpFromTerminal(place, config.backupDir, args);
    if (command === 'restore') return await restoreFromTerminal(address.ownerUrl, queues, place.keys, restored);
    const backupDir = throwAway ? null : config.backupDir;
    const database = await openDatabase(
      {
        ...address,
        secretKey,
        wait: command === 'serve' && !embedded ? waitForDatabase : undefined,
        beforeMigrating: command === 'serve' ? () => prepareBackups(place, backupDir) : undefined,
      },
      queues,
    );
    closers.push(() => within(2_000, database.close()));
    const mailer = config.smtpUrl ? createSmtpMailer(config.smtpUrl, config.mailFrom) : null;
    if (mailer) closers.push(async () => mailer.close());
    const product = createProduct({
      database,
      clock,
      log,
      secretKey,
      publicUrl: config.publicUrl,
      mailer,
      trustedProxies: config.trustedProxies,
      metricsToken: config.metricsToken,
      isLasting: throwAway === null,
      backUp: backupDir ? () => backUpNightly(place, backupDir) : null,
      demoAllowed: isLoopback(config.host) || config.demoPublic,
      showSetupCode: (code) =>
        say(`\nDriehoek is still empty. Set-up code, good for 30 minutes and once:\n\n    ${code}\n`),
    });
    closers.push(() => product.deps.jobs.stop());

    if (command === 'institution-add') await addInstitutionFromTerminal(product.deps, args);
    else if (command === 'login-link') await printLoginLink(product.deps, args);
    else if (command === 'pdf-verify') process.exitCode = (await verifyPdfWithRegister(product.deps, args)) ? 0 : 1;
    else if (command === 'audit-verify') process.exitCode = (await verifyAuditFromTerminal(product.deps, args)) ? 0 : 1;
    else {
      if (command === 'demo' && (await product.deps.installation.isDemo()) === null) await product.fillDemo();
      await refusePublicDemo(product.deps.installation, config);
      await product.announceSetup();
      await database.db.asIdentity((tx) => noteNewKey(tx, auditKeys(secretKey), clock.now()));
      const institutions = (await database.db.asIdentity(selectInstitutions)).map(({ id }) => id);
      await carrySealKeys(product.deps, institutions);
      await carryWebhookSecrets(product.deps, institutions);
      await carryKvkKeys(product.deps, institutions);
      await warnOfOldClock(database.db);
      if (mailer) await queueMailThatWaits(product.deps);
      await product.deps.jobs.start(product.jobHandlers, product.scheduled);
      const server = listen(product.app, config, {
        listening: (port) => {
          log('listening', { port });
          say(`Driehoek runs at ${config.publicUrl}${(command === 'demo' && '/demo') || ''}\n`);
        },
        error: (error) => {
          say(
            error.code === 'EADDRINUSE'
              ? `Port ${config.port} is taken by another program. Stop it, or set PORT to another number.`
              : error.message,
          );
          stop(1);
        },
      });
      closers.push(() => Promise.all([server.close(), product.deps.jobs.stop()]));
      await stopped;
      log('stopping');
    }
  };
  try {
    // A stop during the start does not wait for the end of the start.
    await Promise.race([run(), stopped]);
  } finally {
    await closeAll();
  }
}

/** A pool waits for ever for a connection that hangs. */
const within = (ms: number, work: Promise<unknown>) => Promise.race([work, sleep(ms, undefined, { ref: false })]);

/** Our own server, or for a command beside a running product the server of that product, which is left running. */
async function embeddedFor(command: string, dataDir: string, closers: Closer[]): Promise<ServerAddress> {
  try {
    const starting = startEmbedded({ dataDir, log });
    // A stop during its start waits for that, so that nothing is left behind.
    closers.push(async () => (await starting.catch(() => null))?.stop());
    return await starting;
  } catch (error) {
    const beside = besideCommands.includes(command) && error instanceof EmbeddedStartError && error.code === 'in_use';
    const running = beside ? await findRunningEmbedded(dataDir) : null;
    if (!running) throw error;
    return running;
  }
}

/** A backup makes no database just to find it empty. */
async function expectEmbedded(dataDir: string): Promise<void> {
  if ((await majorVersions(dataDir)).found === null)
    throw new CommandRefusal(`There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL as for the product.`);
}

async function upgrade({ databaseUrl, dataDir, backupDir, secretKey: given }: Config): Promise<void> {
  if (databaseUrl)
    throw new CommandRefusal(
      'This is for the embedded database. From one server to another: npm run backup -- FILE on the old one, npm run restore -- FILE on the new one.',
    );
  const secretKey = await readSecretKey(given, dataDir, say);
  await upgradeDataFolder({
    dataDir,
    backupDir: backupDir ?? path.join(dataDir, 'backups'),
    keys: auditKeys(secretKey),
    queues,
    clock,
    log,
    ownerUrl: (server) => ensureProductDatabase(server, secretKey),
    npmCli: process.env.npm_execpath,
  });
}

/** Ends at once: what an upgrade changes, it changes in the end and in one step. */
function refuseToGoOn(): never {
  throw new CommandRefusal('The upgrade was broken off. Nothing was lost: run npm run upgrade again.');
}

/** Says it when no backups are made, and makes one before the tables of an older version are changed. */
async function prepareBackups(place: BackupPlace, backupDir: string | null): Promise<void> {
  if (!backupDir) {
    say('No backup is made at night: with DATABASE_URL that needs a folder, so set BACKUP_DIR.');
    return;
  }
  const file = await backUpBeforeUpgrade(place, backupDir);
  if (file) say(`This database is of an older version. Before it is changed, a backup was made: ${file}`);
}

/** A clock that stands before what already happened is wrong, or was wrong then. */
async function warnOfOldClock(db: Deps['db']): Promise<void> {
  const newest = await db.asIdentity(selectNewestTime);
  const seconds = newest ? Math.round((newest.getTime() - clock.now().getTime()) / 1000) : 0;
  if (seconds < 300) return;
  log('clock_behind', { seconds });
  say(
    `The clock of this machine stands ${Math.round(seconds / 60)} minutes before the newest entry in the database. Check it; see docs/operations/clock.md.`,
  );
}

async function queueMailThatWaits({ db, jobs }: Deps): Promise<void> {
  for (const { id } of await db.asIdentity(selectInstitutions))
    await db.inInstitution(id, (tx) => queueWaitingMail(tx, jobs));
}

async function databaseAddress(config: Config, embedded: ServerAddress | null, secretKey: KeyRing) {
  if (embedded) return { ownerUrl: await ensureProductDatabase(embedded, secretKey), webUrl: null };
  if (config.migrationDatabaseUrl) return { ownerUrl: config.migrationDatabaseUrl, webUrl: config.databaseUrl };
  return { ownerUrl: config.databaseUrl ?? '', webUrl: null };
}

async function refusePublicDemo(installation: { isDemo(): Promise<boolean | null> }, config: Config): Promise<void> {
  if ((await installation.isDemo()) === true && !isLoopback(config.host) && !config.demoPublic)
    throw new CannotStart(
      'This is a demo: everybody may log in as anybody. It is served on this machine only. Set HOST to 127.0.0.1, or DEMO_PUBLIC=1 when you mean it.',
    );
}

try {
  await main();
} catch (error) {
  if ([CannotStart, CommandRefusal, DatabaseFault, SecretKeyFault].some((kind) => error instanceof kind))
    say((error as Error).message);
  else if (error instanceof EmbeddedStartError || error instanceof BackupFault)
    say(`${error.words.nl}\n${error.words.en}`);
  else {
    log('start_failed', errorFields(error));
    say(`Driehoek could not start: ${error instanceof Error ? error.message : String(error)}`);
  }
  process.exitCode = 1;
}
// A pool or timer that a library left open must not keep a stopped product alive.
process.exit();
