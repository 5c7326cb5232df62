import type { Picture } from '../../platform/files/picture.ts';
import { insertStoredFile } from '../../platform/files/stored-file.ts';
import { type Act, audit } from '../../shell/index.ts';
import type { Logo } from '../../ui/house-style.ts';
import { lockInstitutionSettings, updateInstitutionSettings } from './institution-store.ts';

/** Keeps a new picture, or only other words for the one there is. False when there is neither a picture nor a change. */
export async function changeLogo(act: Act, picture: Picture | null, alt: string): Promise<boolean> {
  const { institutionId } = act.actor;
  const { logo } = (await lockInstitutionSettings(act.tx, institutionId)).houseStyle;
  if (!picture) return logo !== undefined && logo.alt !== alt && putLogo(act, { ...logo, alt });
  const { kind, width, height, bytes } = picture;
  const fileId = act.deps.newId();
  const file = { id: fileId, contentType: `image/${kind}`, name: kind === 'png' ? 'logo.png' : 'logo.jpg', bytes };
  await insertStoredFile(act.tx, institutionId, file, act.now);
  return putLogo(act, { fileId, kind, width, height, alt });
}

/** From now on the product's own mark stands there again; false when it already did. */
export async function removeLogo(act: Act): Promise<boolean> {
  const { houseStyle } = await lockInstitutionSettings(act.tx, act.actor.institutionId);
  return houseStyle.logo !== undefined && putLogo(act, null);
}

async function putLogo(act: Act, after: Logo | null): Promise<true> {
  const { institutionId } = act.actor;
  const settings = await lockInstitutionSettings(act.tx, institutionId);
  const { logo: before = null, ...rest } = settings.houseStyle;
  const houseStyle = after ? { ...rest, logo: after } : rest;
  await updateInstitutionSettings(act.tx, institutionId, { ...settings, houseStyle });
  await audit(act, {
    action: 'institution.logo_changed',
    subjectKind: 'institution',
    subjectId: institutionId,
    before: { logo: before },
    after: { logo: after },
  });
  return true;
}
