import { z } from 'zod';
import { paths } from '../../paths.ts';
import { readPicture } from '../../platform/files/picture.ts';
import { selectStoredFile } from '../../platform/files/stored-file.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { changePhoto, removePhoto } from './change-photo.ts';
import { withWorkplace } from './find-workplace.ts';
import { photoLimits } from './photo.ts';
import type { WorkplaceProfile } from './rules/profile.ts';
import { texts } from './texts.ts';
import { PhotoPage } from './views/photo-view.tsx';
import { can } from './workplace-policy.ts';

type OfWorkplace = StaffRequest<{ workplaceId: string }>;

const photoForm = formSchema((f) => z.object({ alt: f.text(160) }));
const limits = { largest: photoLimits.bytes + 64 * 1024, seconds: 120, atOnce: 8 };

/** The photo of a workplace: seeing, choosing and removing it. */
export function mountPhoto(web: Web): void {
  web.staff.get(paths.workplacePhoto, (r) => withWorkplace(r, can.read, (workplace) => show(r, workplace)));
  web.staff.get(paths.workplacePhotoEdit, (r) =>
    withWorkplace(r, can.edit, (workplace) => ask(r, workplace, new FormState({ alt: workplace.photo?.alt ?? '' }))),
  );
  web.staff.upload(paths.workplacePhotoEdit, (r) => withWorkplace(r, can.edit, (workplace) => save(r, workplace)), {
    ...limits,
    onFault: (r, fault) =>
      withWorkplace(r, can.edit, (workplace) => {
        const t = texts[r.lang];
        const file = t.photoFaults[fault === 'too_large' ? 'too_heavy' : fault];
        return ask(r, workplace, new FormState({ alt: workplace.photo?.alt ?? '', ...r.form }, { file }));
      }),
  });
  web.staff.post(paths.workplacePhotoRemove, (r) =>
    withWorkplace(r, can.edit, async ({ id }) => {
      const t = texts[r.lang];
      const removed = await removePhoto(r, id);
      const flash = removed
        ? ({ tone: 'success', message: t.photoRemoved } as const)
        : ({ tone: 'info', message: t.photoSame } as const);
      return r.redirect(paths.workplace({ workplaceId: id }), flash);
    }),
  );
}

/** Shown inside the page, and kept no longer than it: people can be in it. */
async function show(r: OfWorkplace, { photo }: WorkplaceProfile): Promise<Response> {
  const file = photo && (await selectStoredFile(r.tx, photo.fileId));
  if (!file) return r.notFound();
  return r.c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': file.contentType });
}

async function save(r: OfWorkplace, workplace: WorkplaceProfile): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(photoForm(r.lang), r.form);
  const file = r.files.get('file');
  const read = file || !workplace.photo ? readPicture(file ?? new Uint8Array(), photoLimits) : null;
  if (read && 'fault' in read) return ask(r, workplace, parsed.form.with({ file: t.photoFaults[read.fault] }));
  if (!parsed.ok) return ask(r, workplace, read ? parsed.form.with({ file: t.photoAgain }) : parsed.form);
  const changed = await changePhoto(r, workplace.id, read?.picture ?? null, parsed.value.alt);
  return r.redirect(
    paths.workplace({ workplaceId: workplace.id }),
    changed ? { tone: 'success', message: t.photoSaved } : { tone: 'info', message: t.photoSame },
  );
}

function ask(r: OfWorkplace, workplace: WorkplaceProfile, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].photoTitle, width: 'narrow' },
    <PhotoPage lang={r.lang} workplace={workplace} form={form} />,
    form.ok ? 200 : 422,
  );
}
