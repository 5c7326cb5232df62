import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { findScan } from './find-scan.ts';
import { takeOverScan, withdrawScan } from './hold-talk.ts';
import { selectPartMails } from './reminder-store.ts';
import { isOpen } from './rules/scan.ts';
import { scanPdfResponse } from './scan-pdf.ts';
import { can } from './scan-policy.ts';
import { selectOptionalScan } from './scan-store.ts';
import { staffTexts } from './staff-texts.ts';
import { ScanPage } from './views/scan-view.tsx';
import { WithdrawPage } from './views/withdraw-view.tsx';

export type OfScan<More extends string = never> = StaffRequest<{ scanId: string } & { [Name in More]: string }>;

const reasonForm = formSchema((f) => z.object({ reason: f.text(500) }));

/** One scan for staff: how it stands, whom it waits for, and what came of it. */
export function mountScanPages(web: Web): void {
  web.staff.get(paths.scan, show);
  web.staff.get(paths.scanPdf, async (r) => {
    const stored = await findScan(r, r.params.scanId, can.read);
    if (stored?.scan.state !== 'concluded') return r.notFound();
    const asked = r.query.get('taal');
    const lang = asked === 'nl' || asked === 'en' ? asked : r.lang;
    return scanPdfResponse(r, r.actor.institutionId, stored, lang);
  });
  web.staff.post(paths.scanTakeOver, async (r) => {
    const taken = await takeOverScan(r, r.params.scanId);
    if (!taken.ok) return r.notFound();
    return r.redirect(paths.scan(r.params), { tone: 'success', message: staffTexts[r.lang].takenOver });
  });
  web.staff.get(paths.scanWithdraw, (r) => askReason(r, new FormState()));
  web.staff.post(paths.scanWithdraw, async (r) => {
    const parsed = parseForm(reasonForm(r.lang), r.form);
    if (!parsed.ok) return askReason(r, parsed.form);
    const withdrawn = await withdrawScan(r, r.params.scanId, parsed.value.reason);
    const t = staffTexts[r.lang];
    if (withdrawn.ok) return r.redirect(paths.scan(r.params), { tone: 'success', message: t.withdrawnNow });
    if (withdrawn.fault === 'not_found') return r.notFound();
    return r.redirect(paths.scan(r.params), { tone: 'info', message: t.wrongState });
  });
}

async function show(r: OfScan): Promise<Response> {
  const stored = await findScan(r, r.params.scanId, can.read);
  if (!stored) return r.notFound();
  const { facts, scan } = stored;
  const [mails, former] = await Promise.all([
    isOpen(scan)
      ? selectPartMails(
          r.tx,
          scan.parts.map(({ id }) => id),
        )
      : [],
    facts.formerId ? selectOptionalScan(r.tx, facts.formerId, r.today) : null,
  ]);
  return r.page(
    { title: staffTexts[r.lang].scanTitle(facts.scanned.functionTitle, facts.companyName) },
    <ScanPage
      lang={r.lang}
      today={r.today}
      stored={stored}
      mails={mails}
      former={former}
      mayEdit={can.edit(r.actor, facts)}
      isOwner={facts.ownerId === r.actor.personId}
    />,
  );
}

async function askReason(r: OfScan, form: FormState): Promise<Response> {
  const stored = await findScan(r, r.params.scanId, can.edit);
  if (!stored) return r.notFound();
  const t = staffTexts[r.lang];
  if (!isOpen(stored.scan)) return r.redirect(paths.scan(r.params), { tone: 'info', message: t.wrongState });
  return r.page(
    { title: t.withdrawTitle, width: 'narrow' },
    <WithdrawPage lang={r.lang} stored={stored} form={form} />,
    form.ok ? 200 : 422,
  );
}
