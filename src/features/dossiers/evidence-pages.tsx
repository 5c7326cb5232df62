import { z } from 'zod';
import { paths } from '../../paths.ts';
import { selectStoredFile } from '../../platform/files/stored-file.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { fileResponse, type StaffRequest, type Web } from '../../shell/index.ts';
import { addEvidence, removeEvidence } from './change-files.ts';
import { can } from './dossier-policy.ts';
import type { DossierFile } from './dossier-store.ts';
import { evidenceLimits, readEvidence } from './evidence-file.ts';
import { withDossier } from './find-dossier.ts';
import type { OpenDossier } from './open-dossier.ts';
import { type EvidenceKind, evidenceKinds } from './rules/evidence-kind.ts';
import { holdsBsn } from './rules/holds-bsn.ts';
import { texts } from './texts.ts';
import { AddEvidencePage, RemoveEvidencePage } from './views/evidence-views.tsx';

const evidenceForm = formSchema((f) => z.object({ description: f.text(120), replaces: f.optionalId() }));

type AddRequest = StaffRequest<{ agreementId: string; studyYear: string; kind: string }>;
type FileRequest = StaffRequest<{ agreementId: string; studyYear: string; fileId: string }>;

/** Files in a dossier: adding, replacing, reading and removing them. */
export function mountEvidence(web: Web): void {
  web.staff.get(paths.dossierAdd, (r) =>
    withKind(r, (opened, kind) => {
      const replaced = opened.dossier.files.find(({ id }) => id === r.query.get('vervangt'));
      const form = new FormState(replaced ? { replaces: replaced.id, description: replaced.description } : {});
      return ask(r, opened, kind, form);
    }),
  );
  web.staff.upload(paths.dossierAdd, (r) => withKind(r, (opened, kind) => save(r, opened, kind)), {
    ...evidenceLimits,
    onFault: (r, fault) =>
      withKind(r, (opened, kind) => {
        const message = texts[r.lang].fileFaults[fault === 'too_large' ? 'too_heavy' : fault];
        return ask(r, opened, kind, new FormState(r.form, { file: message }));
      }),
  });
  web.staff.get(paths.dossierFile, (r) =>
    withFile(r, can.read, async (_, { storedFileId }) => {
      const stored = await selectStoredFile(r.tx, storedFileId);
      return stored ? fileResponse(r.c, stored) : r.notFound();
    }),
  );
  web.staff.get(paths.dossierFileRemove, (r) =>
    withFile(r, can.edit, (opened, file) =>
      r.page(
        { title: texts[r.lang].removeTitle(texts[r.lang].parts[file.kind]), width: 'narrow' },
        <RemoveEvidencePage lang={r.lang} opened={opened} file={file} />,
      ),
    ),
  );
  web.staff.post(paths.dossierFileRemove, (r) =>
    withFile(r, can.edit, async ({ year }, file) => {
      const removed = await removeEvidence(r, r.params.agreementId, year, file.id);
      if (!removed.ok) return r.notFound();
      return r.redirect(paths.dossier(r.params), { tone: 'success', message: texts[r.lang].removed });
    }),
  );
}

function withKind(
  r: AddRequest,
  answer: (opened: OpenDossier, kind: EvidenceKind) => Promise<Response>,
): Promise<Response> {
  const kind = evidenceKinds.find((one) => one === r.params.kind);
  // Of a year in which the agreement is not in force there is nothing to show.
  return withDossier(r, can.edit, async (opened) =>
    kind && opened.dossier.inForce ? answer(opened, kind) : r.notFound(),
  );
}

function withFile(
  r: FileRequest,
  allowed: typeof can.read,
  answer: (opened: OpenDossier, file: DossierFile) => Promise<Response>,
): Promise<Response> {
  return withDossier(r, allowed, async (opened) => {
    const file = opened.dossier.files.find(({ id }) => id === r.params.fileId);
    return file ? answer(opened, file) : r.notFound();
  });
}

async function save(r: AddRequest, opened: OpenDossier, kind: EvidenceKind): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(evidenceForm(r.lang), r.form);
  const read = readEvidence(r.files.get('file'));
  if (holdsBsn(parsed.form.text('description')))
    return ask(r, opened, kind, parsed.form.with({ description: t.bsnInText, ...('file' in read && again(t)) }));
  if ('fault' in read) return ask(r, opened, kind, parsed.form.with({ file: t.fileFaults[read.fault] }));
  if (!parsed.ok) return ask(r, opened, kind, parsed.form.with(again(t)));
  const { description, replaces } = parsed.value;
  const added = await addEvidence(r, r.params.agreementId, opened.year, {
    kind,
    description,
    file: read.file,
    replaces,
  });
  if (added.ok)
    return r.redirect(paths.dossier(r.params), { tone: 'success', message: replaces ? t.replaced : t.added });
  if (added.fault === 'not_found') return r.notFound();
  const form = added.fault === 'gone' ? new FormState({ description }) : parsed.form;
  return ask(r, opened, kind, form.with({ file: t.fileFaults[added.fault] }));
}

/** A browser does not send a file twice by itself. */
const again = (t: { chooseAgain: string }) => ({ file: t.chooseAgain });

function ask(r: AddRequest, opened: OpenDossier, kind: EvidenceKind, form: FormState): Promise<Response> {
  const t = texts[r.lang];
  const title = form.text('replaces') ? t.replaceTitle(t.parts[kind]) : t.addTo(t.parts[kind]);
  return r.page(
    { title, width: 'narrow' },
    <AddEvidencePage lang={r.lang} title={title} opened={opened} kind={kind} form={form} />,
    form.ok ? 200 : 422,
  );
}
