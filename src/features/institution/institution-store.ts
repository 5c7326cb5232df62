import { json, type Tx } from '../../platform/db/db.ts';
import type { ChosenStyle } from './rules/chosen-style.ts';

/** What a hogeschool says of itself, and how it looks. */
export type InstitutionSettings = {
  name: string;
  place: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  houseStyle: ChosenStyle;
};

export type InstitutionContact = { name: string; email: string; phone: string };

/** Whom to ask, of this hogeschool. As identity, or inside it. */
export async function selectInstitutionContact(tx: Tx, institutionId: string): Promise<InstitutionContact> {
  return tx
    .selectFrom('institution')
    .select(['contactName as name', 'contactEmail as email', 'contactPhone as phone'])
    .where('id', '=', institutionId)
    .executeTakeFirstOrThrow();
}

/** The settings of the hogeschool, locked until the transaction ends, so that two saves come after one another. */
export async function lockInstitutionSettings(tx: Tx, institutionId: string): Promise<InstitutionSettings> {
  return settingsOf(await rowOf(tx, institutionId).forUpdate().executeTakeFirstOrThrow());
}

export async function selectInstitutionSettings(tx: Tx, institutionId: string): Promise<InstitutionSettings> {
  return settingsOf(await rowOf(tx, institutionId).executeTakeFirstOrThrow());
}

const rowOf = (tx: Tx, institutionId: string) =>
  tx
    .selectFrom('institution')
    .select(['name', 'place', 'contactName', 'contactEmail', 'contactPhone', 'houseStyle'])
    .where('id', '=', institutionId);

const settingsOf = (row: Omit<InstitutionSettings, 'houseStyle'> & { houseStyle: unknown }): InstitutionSettings => ({
  ...row,
  houseStyle: row.houseStyle as ChosenStyle,
});

export async function updateInstitutionSettings(
  tx: Tx,
  institutionId: string,
  settings: InstitutionSettings,
): Promise<void> {
  await tx
    .updateTable('institution')
    .set({ ...settings, houseStyle: json(settings.houseStyle) })
    .where('id', '=', institutionId)
    .execute();
}
