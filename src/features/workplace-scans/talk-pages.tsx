import { paths } from '../../paths.ts';
import { FormState } from '../../platform/http/form.ts';
import type { Web } from '../../shell/index.ts';
import { findScan } from './find-scan.ts';
import { beginScanTalk, keepJoint, type TalkFault } from './hold-talk.ts';
import { answerValues, readAnswers } from './read-answers.ts';
import { compareParts, jointDraft } from './rules/differences.ts';
import { sentParts, waitingFor } from './rules/scan.ts';
import type { OfScan } from './scan-pages.tsx';
import { can } from './scan-policy.ts';
import type { StoredScan } from './scan-store.ts';
import { staffTexts } from './staff-texts.ts';
import { BeginTalkPage } from './views/begin-talk-view.tsx';
import { TalkPage } from './views/talk-view.tsx';

/** The joint talk: the parts side by side, the differences first, with one joint answer to each statement. */
export function mountTalk(web: Web): void {
  web.staff.get(paths.scanTalkBegin, askToBegin);
  web.staff.post(paths.scanTalkBegin, begin);
  web.staff.get(paths.scanTalk, (r) => withTalk(r, (stored) => showTalk(r, stored)));
  web.staff.post(paths.scanTalk, (r) => withTalk(r, (stored) => keep(r, stored)));
}

/** Begins at once when everybody answered; else asks whether it goes on without them. */
async function askToBegin(r: OfScan): Promise<Response> {
  const stored = await findScan(r, r.params.scanId, can.edit);
  if (!stored) return r.notFound();
  if (stored.scan.state === 'talk') return r.redirect(paths.scanTalk(r.params));
  if (stored.scan.state !== 'asked') return wrongState(r);
  const t = staffTexts[r.lang];
  const waiting = waitingFor(stored.scan);
  if (waiting.length === stored.scan.parts.length)
    return r.redirect(paths.scan(r.params), { tone: 'info', message: t.nobodySent });
  return r.page(
    { title: waiting.length > 0 ? t.beginTitle : t.beginTalk, width: 'narrow' },
    <BeginTalkPage lang={r.lang} stored={stored} waiting={waiting} />,
  );
}

async function begin(r: OfScan): Promise<Response> {
  const begun = await beginScanTalk(r, r.params.scanId, r.form.without === 'yes');
  const t = staffTexts[r.lang];
  if (begun.ok) return r.redirect(paths.scanTalk(r.params), { tone: 'success', message: t.begun });
  if (begun.fault === 'not_found') return r.notFound();
  if (begun.fault === 'not_all_sent') return r.redirect(paths.scanTalkBegin(r.params));
  if (begun.fault === 'nobody_sent') return r.redirect(paths.scan(r.params), { tone: 'info', message: t.nobodySent });
  return wrongState(r);
}

export const wrongState = (r: OfScan): Response =>
  r.redirect(paths.scan(r.params), { tone: 'info', message: staffTexts[r.lang].wrongState });

/** Only while the talk goes on. */
export async function withTalk(
  r: OfScan,
  answer: (stored: StoredScan) => Response | Promise<Response>,
): Promise<Response> {
  const stored = await findScan(r, r.params.scanId, can.edit);
  if (!stored) return r.notFound();
  return stored.scan.state === 'talk' ? answer(stored) : wrongState(r);
}

function showTalk(
  r: OfScan,
  stored: StoredScan,
  again?: { form: FormState; status: 409 | 422 },
): Response | Promise<Response> {
  const asked = stored.scan.parts.map(({ respondent }) => respondent);
  const comparisons = compareParts(stored.scan.statements, sentParts(stored.scan.parts));
  const drafted = jointDraft(comparisons, asked, stored.joint);
  return r.page(
    { title: staffTexts[r.lang].talkTitle, width: 'wide' },
    <TalkPage
      lang={r.lang}
      today={r.today}
      stored={stored}
      comparisons={comparisons}
      form={again?.form ?? new FormState(answerValues(drafted))}
      isOvertaken={again?.status === 409}
    />,
    again?.status ?? 200,
  );
}

async function keep(r: OfScan, stored: StoredScan): Promise<Response> {
  const read = readAnswers(r.lang, stored.scan.statements, r.form);
  if (!read.ok) return showTalk(r, stored, { form: read.form, status: 422 });
  const revision = Number(r.form.revision);
  const kept = await keepJoint(r, r.params.scanId, read.answers, Number.isInteger(revision) ? revision : -1);
  if (!kept.ok) return notKept(r, stored, kept, read.form);
  const next = String(r.form.next ?? '');
  if (next === 'uitkomst') return r.redirect(paths.scanConclude(r.params));
  const code = stored.scan.statements.find((one) => next === `afspraak-${one.code}`)?.code;
  if (code) return r.redirect(`${paths.scanActionNew(r.params)}?${new URLSearchParams({ zin: code })}`);
  return r.redirect(paths.scanTalk(r.params), { tone: 'success', message: staffTexts[r.lang].talkSaved });
}

/** What was typed comes back beside what another just kept, to be saved on top of it. */
async function notKept(r: OfScan, stored: StoredScan, { fault }: TalkFault, form: FormState): Promise<Response> {
  if (fault === 'not_found') return r.notFound();
  if (fault !== 'changed_meanwhile') return wrongState(r);
  const fresh = (await findScan(r, r.params.scanId, can.edit)) ?? stored;
  return showTalk(r, fresh, { form, status: 409 });
}
