import type { Category } from './category.ts';

export type ExportedCategory = {
  category: Category;
  what: string;
  why: string;
  howLong: string;
  whoSees: string;
  tables: { table: string; rows: Record<string, unknown>[] }[];
};

/** The download: one JSON text, indented so that a person can read it too. Bytes are written in base64. */
export function exportText(
  about: { address: string; institution: string; madeAt: Date },
  data: ExportedCategory[],
): string {
  return JSON.stringify({ format: 'driehoek-personal-data/1', about, data }, (_, value: unknown) => plain(value), 2);
}

// A Buffer makes itself into an object with a list of numbers before we see it.
function plain(value: unknown): unknown {
  const bytes = value as { type?: string; data?: number[] } | null;
  if (typeof value === 'object' && bytes?.type === 'Buffer' && Array.isArray(bytes.data))
    return { base64: Buffer.from(bytes.data).toString('base64') };
  return value;
}
