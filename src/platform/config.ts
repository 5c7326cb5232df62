import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { keyFaults } from './keys/key-ring.ts';

/** Everything the environment may say. Read once at start by main.ts; nothing else reads the environment. */
export type Config = {
  host: string;
  port: number;
  dataDir: string;
  /** Where the backup of every night comes; null = nowhere, so none is made. */
  backupDir: string | null;
  /** External PostgreSQL; null = the embedded one in dataDir. */
  databaseUrl: string | null;
  migrationDatabaseUrl: string | null;
  /** Without trailing slash. Every link in mail and every redirect is made from it. */
  publicUrl: string;
  smtpUrl: string | null;
  mailFrom: string;
  /** One or more keys separated by white space, newest first. */
  secretKey: string | null;
  trustedProxies: string[];
  demoPublic: boolean;
  /** Null: no /metrics. */
  metricsToken: string | null;
};

const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must start with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );
/** Pages link to paths from the root, so Driehoek has an address of its own. */
const isOrigin = (text: string): boolean =>
  !/^https?:/.test(text) || !URL.canParse(text) || new URL(text).href.replace(/\/+$/, '') === new URL(text).origin;
const empty = (value: unknown) => (value === '' ? undefined : value);

const environment = z.object({
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  PORT: z.preprocess(
    empty,
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(0, 'must be 0–65535')
      .max(65535, 'must be 0–65535')
      .default(3000),
  ),
  DATA_DIR: z.preprocess(empty, z.string().default('data')),
  BACKUP_DIR: z.preprocess(empty, z.string().optional()),
  DATABASE_URL: z.preprocess(empty, url(['postgres:', 'postgresql:']).optional()),
  MIGRATION_DATABASE_URL: z.preprocess(empty, url(['postgres:', 'postgresql:']).optional()),
  PUBLIC_URL: z.preprocess(
    empty,
    url(['http:', 'https:'])
      .refine(isOrigin, 'must be the name of a host only, without a path, e.g. https://driehoek.example.nl')
      .optional(),
  ),
  SMTP_URL: z.preprocess(empty, url(['smtp:', 'smtps:']).optional()),
  MAIL_FROM: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'must be an e-mail address')
      .optional(),
  ),
  SECRET_KEY: z.preprocess(
    empty,
    z
      .string()
      .superRefine((text, context) => {
        for (const message of keyFaults(text)) context.addIssue({ code: 'custom', message });
      })
      .optional(),
  ),
  TRUSTED_PROXIES: z.preprocess(
    empty,
    z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      )
      .refine((list) => list.every((address) => isIP(address) !== 0), 'must be IP addresses, separated by commas'),
  ),
  METRICS_TOKEN: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[\x21-\x7e]*$/, 'must have letters, digits and signs only, no spaces')
      .min(32, 'must have at least 32 characters')
      .optional(),
  ),
  DEMO_PUBLIC: z.preprocess(empty, z.enum(['0', '1'], 'must be 0 or 1').default('0')),
});

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Reads and checks the environment. All faults come back at once, each naming its variable and what to do. */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; faults: string[] } {
  const parsed = environment.safeParse(env);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  const faults = [...wrong, ...missingSettings(env)];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const e = parsed.data;
  const dataDir = path.resolve(e.DATA_DIR);
  // With a server of its own a product need not have a data folder: then nobody may be looking at one made unasked.
  const backupsInDataDir = !e.DATABASE_URL || env.DATA_DIR ? path.join(dataDir, 'backups') : null;
  return {
    ok: true,
    config: {
      host: e.HOST,
      port: e.PORT,
      dataDir,
      backupDir: e.BACKUP_DIR ? path.resolve(e.BACKUP_DIR) : backupsInDataDir,
      databaseUrl: e.DATABASE_URL ?? null,
      migrationDatabaseUrl: e.MIGRATION_DATABASE_URL ?? null,
      publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
      smtpUrl: e.SMTP_URL ?? null,
      mailFrom: e.MAIL_FROM ?? 'Driehoek <noreply@localhost>',
      secretKey: e.SECRET_KEY ?? null,
      trustedProxies: e.TRUSTED_PROXIES,
      demoPublic: e.DEMO_PUBLIC === '1',
      metricsToken: e.METRICS_TOKEN ?? null,
    },
  };
}

/** What is needed because of another setting; asked of the plain text, so that it is said beside what is wrong. */
function missingSettings(env: Record<string, string | undefined>): string[] {
  const faults: string[] = [];
  if (env.SMTP_URL && !env.PUBLIC_URL)
    faults.push(
      'PUBLIC_URL is missing: with SMTP_URL set, links in mail need the address people use, e.g. https://driehoek.example.nl',
    );
  if (env.HOST && !isLoopback(env.HOST) && !env.PUBLIC_URL)
    faults.push(`PUBLIC_URL is missing: HOST ${env.HOST} can be reached from outside, so say at which address`);
  if (env.SMTP_URL && !env.MAIL_FROM)
    faults.push('MAIL_FROM is missing: with SMTP_URL set, say which address the mail comes from');
  if (env.DATABASE_URL && !env.SECRET_KEY)
    faults.push(
      'SECRET_KEY is missing: with DATABASE_URL set, give a secret of at least 32 characters and keep a copy of it, apart from database and backups',
    );
  if (env.MIGRATION_DATABASE_URL && !env.DATABASE_URL)
    faults.push('DATABASE_URL is missing: MIGRATION_DATABASE_URL only makes sense beside it');
  return faults;
}
