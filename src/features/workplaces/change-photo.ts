import type { Picture } from '../../platform/files/picture.ts';
import { insertStoredFile } from '../../platform/files/stored-file.ts';
import { type Act, audit } from '../../shell/index.ts';
import { shownSize } from './photo.ts';
import type { Photo } from './rules/profile.ts';
import { lockWorkplace, selectProfile, updatePhoto } from './workplace-store.ts';

/** Keeps a new photo, or only other words for the one there is. False when there is neither a photo nor a change. */
export async function changePhoto(
  act: Act,
  workplaceId: string,
  picture: Picture | null,
  alt: string,
): Promise<boolean> {
  const before = await lockedPhoto(act, workplaceId);
  if (!picture) return before !== null && before.alt !== alt && putPhoto(act, workplaceId, before, { ...before, alt });
  const { kind, bytes } = picture;
  const fileId = act.deps.newId();
  const name = kind === 'png' ? 'werkplek.png' : 'werkplek.jpg';
  const file = { id: fileId, contentType: `image/${kind}`, name, bytes };
  await insertStoredFile(act.tx, act.actor.institutionId, file, act.now);
  return putPhoto(act, workplaceId, before, { fileId, alt, ...shownSize(picture) });
}

/** Takes the photo away; false when there was none. */
export async function removePhoto(act: Act, workplaceId: string): Promise<boolean> {
  const before = await lockedPhoto(act, workplaceId);
  return before !== null && putPhoto(act, workplaceId, before, null);
}

async function lockedPhoto(act: Act, workplaceId: string): Promise<Photo | null> {
  await lockWorkplace(act.tx, workplaceId);
  return (await selectProfile(act.tx, workplaceId))?.photo ?? null;
}

async function putPhoto(act: Act, workplaceId: string, before: Photo | null, after: Photo | null): Promise<true> {
  await updatePhoto(act.tx, workplaceId, after);
  await audit(act, {
    action: 'workplace.photo_changed',
    subjectKind: 'workplace',
    subjectId: workplaceId,
    before: { photo: before?.alt ?? null },
    after: { photo: after?.alt ?? null },
  });
  return true;
}
