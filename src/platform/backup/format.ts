import { z } from 'zod';

/** What stands in a backup: a gzipped tar with the header first, then the tables in parts, the jobs, and the manifest last. */
export const formatVersion = 1;
export const headerName = 'driehoek.json';
export const manifestName = 'manifest.json';
export const jobsName = 'jobs';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const content = z.object({ rows: z.int().min(0), sha256 });
const table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
});

/** Enough to refuse a backup by its first block, and to make the tables. */
export const header = z.object({
  product: z.string(),
  format: z.int(),
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** Names of the migrations that the tables are at, in order. */
  migrations: z.array(z.string()),
  postgres: z.int(),
  tables: z.array(table),
});

/** Known when all has been read: what must be there again afterwards. */
export const manifest = z.object({
  tables: z.record(z.string(), content),
  jobs: content,
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  /** The ends of the chains of the log, as a witness of them. */
  auditHeads: z.array(z.object({ chain: z.string(), number: z.int().min(0), mac: z.string() })),
  /** Keys that sealed the last line of each chain. */
  keyIds: z.array(z.string()),
});

/** One line of the jobs. */
export const savedJob = z.object({
  queue: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type SavedTable = z.output<typeof table>;
export type Content = z.output<typeof content>;
export type Header = z.output<typeof header>;
export type Manifest = z.output<typeof manifest>;
export type SavedJob = z.output<typeof savedJob>;

export const fullName = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`;
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quotedTable = ({ schema, name }: { schema: string; name: string }): string =>
  `${quoted(schema)}.${quoted(name)}`;

/** Name of part `number` (from 1) of a table or of the jobs; the parts one behind the other are the whole. */
export const partName = (of: string, number: number): string => `${of}/${String(number).padStart(6, '0')}`;
export const partsOfTable = (table: SavedTable): string => `data/${fullName(table)}`;

/** The file beside a backup that audit:verify takes as a witness, and that holds the digest of the whole. */
export const witnessFile = (file: string): string => `${file}.heads.json`;
