import type { Tx } from '../../platform/db/db.ts';
import type { Mode, Programme, ProgrammeDegree, ProgrammeFacts, Sector } from './programme.ts';

type Row = {
  id: string;
  name: string;
  programmeCode: string;
  degree: string;
  credits: number;
  mode: string;
  sector: string | null;
};
const programmeOf = (row: Row): Programme => ({
  ...row,
  degree: row.degree as ProgrammeDegree,
  mode: row.mode as Mode,
  sector: row.sector as Sector | null,
});
const columns = ['id', 'name', 'programmeCode', 'degree', 'credits', 'mode', 'sector'] as const;

/** Every base programme of the hogeschool by name: a hogeschool has a few dozen, so one page holds them. */
export async function selectProgrammes(tx: Tx): Promise<Programme[]> {
  const rows = await tx.selectFrom('programme').select(columns).orderBy('name').orderBy('id').limit(500).execute();
  return rows.map(programmeOf);
}

export async function selectOptionalProgramme(tx: Tx, id: string): Promise<Programme | null> {
  const row = await tx.selectFrom('programme').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? programmeOf(row) : null;
}

/** As `selectOptionalProgramme`; nobody else can change the row until this transaction ends. */
export async function lockProgramme(tx: Tx, id: string): Promise<Programme | null> {
  const row = await tx.selectFrom('programme').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? programmeOf(row) : null;
}

export async function insertProgramme(tx: Tx, institutionId: string, programme: Programme, at: Date): Promise<void> {
  await tx
    .insertInto('programme')
    .values({ institutionId, ...programme, createdAt: at })
    .execute();
}

export async function updateProgramme(tx: Tx, id: string, facts: ProgrammeFacts): Promise<void> {
  await tx.updateTable('programme').set(facts).where('id', '=', id).execute();
}
