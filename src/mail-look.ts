import type { Tx } from './platform/db/db.ts';
import { selectStoredFile } from './platform/files/stored-file.ts';
import type { MailLook } from './platform/mail/compose.ts';
import { type ChosenStyle, wholeStyle } from './ui/house-style.ts';
import { lightPalette } from './ui/palette.ts';

/** Mail in the house style of its hogeschool: name, picture and colours. */
export async function selectMailLook(tx: Tx, institutionId: string): Promise<MailLook> {
  const { name, houseStyle } = await tx
    .selectFrom('institution')
    .select(['name', 'houseStyle'])
    .where('id', '=', institutionId)
    .executeTakeFirstOrThrow();
  const { logo, ...chosen } = houseStyle as ChosenStyle;
  const { brand, brandInk, paper, card, line, ink, inkSoft } = lightPalette(wholeStyle(chosen));
  const file = logo && (await selectStoredFile(tx, logo.fileId));
  const { alt = '', width = 0, height = 0 } = logo ?? {};
  const picture = file ? { contentType: file.contentType, bytes: file.bytes, alt, width, height } : null;
  return { name, picture, brand, brandInk, paper, card, line, ink, inkSoft };
}
