import { z } from 'zod';
import { paths } from '../../paths.ts';
import { writePem } from '../../platform/certificates/certificate.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { namesPrivateMachine } from '../../platform/outbound/public-address.ts';
import { fileResponse, type StaffRequest, type Web } from '../../shell/index.ts';
import { selectCertificate } from './certificate-store.ts';
import { queueWaiting, selfMakeCertificate, uploadCertificate } from './change-certificate.ts';
import { changeTimeServer } from './change-time-server.ts';
import { selectCounts, selectTimeStampUrl } from './seal-store.ts';
import { texts } from './texts.ts';
import { SealPage } from './views/seal-view.tsx';

/** *Verzegeling*: the certificate of the hogeschool, where time stamps come from, and what waits for its seal. */
export function mountSeals(web: Web): void {
  web.staff.get(paths.seal, (r) => show(r));
  web.staff.get(paths.sealCertificate, download);
  web.staff.upload(paths.sealCertificate, upload);
  web.staff.post(paths.sealSelfMade, async (r) => {
    if (!r.view.isDemo) return r.notFound();
    await selfMakeCertificate(r, r.view.institution?.name ?? '');
    return r.redirect(paths.seal(), { tone: 'success', message: texts[r.lang].used });
  });
  web.staff.post(paths.sealTimeServer, saveTimeServer);
  web.staff.post(paths.sealWaiting, async (r) => {
    const count = await queueWaiting(r.tx, r.deps.jobs, r.actor.institutionId);
    const message = count > 0 ? texts[r.lang].sealAsked(count) : texts[r.lang].nothingChanged;
    return r.redirect(paths.seal(), { tone: count > 0 ? 'success' : 'info', message });
  });
}

/** Whoever has this file can check a seal without Driehoek. */
async function download(r: StaffRequest): Promise<Response> {
  const certificate = await selectCertificate(r.tx, r.deps.secretKey, r.actor.institutionId);
  if (!certificate) return r.notFound();
  const bytes = Buffer.from(writePem(certificate.chain));
  return fileResponse(r.c, { contentType: 'application/x-pem-file', name: `${texts[r.lang].fileName}.pem`, bytes });
}

async function upload(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const file = r.files.get('file');
  // As typed: spaces at its ends are part of a password.
  const password = String(r.form.password ?? '');
  const outcome = file ? await uploadCertificate(r, file, password) : ({ fault: 'no_file' } as const);
  if (!outcome) return r.redirect(paths.seal(), { tone: 'success', message: t.used });
  const field = outcome.fault === 'wrong_password' ? 'password' : 'file';
  const errors = { [field]: t.faults[outcome.fault] };
  // A password is never shown again: say so, instead of leaving an empty field.
  return show(r, new FormState({}, !file && password ? { ...errors, password: t.passwordAgain } : errors));
}

const timeForm = formSchema((f) => z.object({ timeStampUrl: f.optionalText(300) }));

async function saveTimeServer(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(timeForm(r.lang), r.form);
  if (!parsed.ok) return show(r, parsed.form);
  const { timeStampUrl } = parsed.value;
  if (timeStampUrl !== '' && !isServerAddress(timeStampUrl))
    return show(r, parsed.form.with({ timeStampUrl: t.timeUrlFault }));
  if (timeStampUrl !== '' && namesPrivateMachine(timeStampUrl))
    return show(r, parsed.form.with({ timeStampUrl: t.timeUrlPrivate }));
  const changed = await changeTimeServer(r, timeStampUrl);
  if (!changed) return r.redirect(paths.seal(), { tone: 'info', message: t.nothingChanged });
  return r.redirect(paths.seal(), { tone: 'success', message: timeStampUrl ? t.timeSaved : t.timeOff });
}

function isServerAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['https:', 'http:'].includes(url.protocol) && !url.username && !url.password;
}

async function show(r: StaffRequest, form?: FormState): Promise<Response> {
  const { institutionId } = r.actor;
  const timeStampUrl = (await selectTimeStampUrl(r.tx, institutionId)) ?? '';
  return r.page(
    { title: texts[r.lang].title },
    <SealPage
      lang={r.lang}
      actor={r.actor}
      now={r.now}
      isDemo={r.view.isDemo}
      form={form ? new FormState({ timeStampUrl, ...form.values }, form.errors) : new FormState({ timeStampUrl })}
      certificate={await selectCertificate(r.tx, r.deps.secretKey, institutionId)}
      counts={await selectCounts(r.tx)}
    />,
    form && !form.ok ? 422 : 200,
  );
}
