import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { Web } from '../../shell/index.ts';
import { Notice } from '../../ui/index.ts';
import { asStaffSees, handInPart, isOwnDraft, keepAnswers, takeBackPart } from './answer-part.ts';
import { byStaff } from './doing.ts';
import { findScan, partOf } from './find-scan.ts';
import { ownTexts } from './own-texts.ts';
import { answerValues, readAnswers } from './read-answers.ts';
import { type Readdressed, readdressPart, remindPart } from './readdress-part.ts';
import { screensOf } from './rules/answer.ts';
import { isOpen } from './rules/scan.ts';
import type { OfScan } from './scan-pages.tsx';
import { can } from './scan-policy.ts';
import type { StoredPart, StoredScan } from './scan-store.ts';
import { staffTexts } from './staff-texts.ts';
import { AddressPage } from './views/address-view.tsx';
import { AnswerCheck, AnswerScreen } from './views/answer-views.tsx';

type OfPart = OfScan<'respondent'>;
type OnScreen = OfScan<'respondent' | 'screen'>;
type Opened = { stored: StoredScan; part: StoredPart };

const addressForm = formSchema((f) => z.object({ name: f.text(120), email: f.optionalEmail() }));

/** Filling in the part of the hogeschool, typing over that of a party on paper, and asking a party again or elsewhere. */
export function mountParts(web: Web): void {
  web.staff.get(paths.scanAnswer, (r) => withOpenPart(r, (opened) => showScreen(r, opened)));
  web.staff.post(paths.scanAnswer, (r) => withOpenPart(r, (opened) => keepScreen(r, opened)));
  web.staff.get(paths.scanAnswerCheck, (r) => withOpenPart(r, (opened) => showCheck(r, opened)));
  web.staff.post(paths.scanAnswerCheck, (r) => withPart(r, (opened) => send(r, opened)));
  web.staff.post(paths.scanAnswerReopen, (r) => withPart(r, (opened) => reopen(r, opened)));
  web.staff.post(paths.scanRemind, (r) =>
    withPart(r, async ({ stored, part }) => {
      const reminded = await remindPart(r, stored.facts.id, part.respondent);
      return answered(r, reminded, staffTexts[r.lang].remindedNow);
    }),
  );
  web.staff.get(paths.scanAddress, (r) =>
    withOpenPart(r, (opened) => {
      const { name, email } = opened.part;
      return askAddress(r, opened, new FormState({ name, email: email ?? '' }));
    }),
  );
  web.staff.post(paths.scanAddress, (r) =>
    withOpenPart(r, async (opened) => {
      const parsed = parseForm(addressForm(r.lang), r.form);
      if (!parsed.ok) return askAddress(r, opened, parsed.form);
      const { stored, part } = opened;
      const readdressed = await readdressPart(r, stored.facts.id, part.respondent, parsed.value);
      return answered(r, readdressed, staffTexts[r.lang].readdressed.mailed);
    }),
  );
}

async function withPart(r: OfPart, answer: (opened: Opened) => Response | Promise<Response>): Promise<Response> {
  const stored = await findScan(r, r.params.scanId, can.edit);
  const part = stored && partOf(stored, r.params.respondent);
  return stored && part ? answer({ stored, part }) : r.notFound();
}

/** A part that was sent is shown no more to be filled in. */
const withOpenPart = (r: OfPart, answer: (opened: Opened) => Response | Promise<Response>): Promise<Response> =>
  withPart(r, (opened) => {
    const t = staffTexts[r.lang];
    if (!isOpen(opened.stored.scan)) return toScan(r, 'info', t.wrongState);
    return opened.part.sentAt ? toScan(r, 'info', t.partAlreadySent) : answer(opened);
  });

const toScan = (r: OfPart, tone: 'success' | 'info' | 'error', message: string): Response =>
  r.redirect(paths.scan({ scanId: r.params.scanId }), { tone, message });

function answered(r: OfPart, outcome: Readdressed, mailed: string): Response | Promise<Response> {
  if (outcome === 'not_found') return r.notFound();
  if (outcome === 'mailed') return toScan(r, 'success', mailed);
  return toScan(r, outcome === 'saved' ? 'success' : 'error', staffTexts[r.lang].readdressed[outcome]);
}

/** Of a party: that its answers are typed over, and what becomes of those that it began itself. */
function typingNotice(r: OfPart, part: StoredPart) {
  const { respondent, name, answers } = part;
  if (respondent === 'institution') return undefined;
  const t = staffTexts[r.lang];
  const hasBegun = isOwnDraft(part) && Object.keys(answers).length > 0;
  return (
    <Notice tone={hasBegun ? 'warning' : 'info'}>
      {t.typingNote(name)} {hasBegun && t.typingInstead(name)}
    </Notice>
  );
}

function showScreen(r: OnScreen, { stored, part }: Opened, form?: FormState): Response | Promise<Response> {
  const { statements } = stored.scan;
  const screen = Number(r.params.screen);
  if (!screensOf(statements)[screen - 1]) return r.notFound();
  const { scanId, respondent } = r.params;
  const title = staffTexts[r.lang].typingTitle[part.respondent];
  return r.page(
    { title, width: 'narrow' },
    <AnswerScreen
      lang={r.lang}
      statements={statements}
      screen={screen}
      form={form ?? new FormState(answerValues(asStaffSees(part).answers))}
      action={paths.scanAnswer(r.params)}
      back={screen > 1 ? paths.scanAnswer({ scanId, respondent, screen: String(screen - 1) }) : paths.scan({ scanId })}
      title={title}
      lead={ownTexts[r.lang].screenLead}
      notice={typingNotice(r, part)}
    />,
    form && !form.ok ? 422 : 200,
  );
}

async function keepScreen(r: OnScreen, opened: Opened): Promise<Response> {
  const { stored, part } = opened;
  const screens = screensOf(stored.scan.statements);
  const screen = Number(r.params.screen);
  const shown = screens[screen - 1];
  if (!shown) return r.notFound();
  const read = readAnswers(r.lang, shown, r.form);
  if (!read.ok) return showScreen(r, opened, read.form);
  const kept = await keepAnswers(byStaff(r), stored.facts.id, part.respondent, read.answers);
  const t = staffTexts[r.lang];
  if (kept === 'not_found') return r.notFound();
  if (kept !== 'kept') return toScan(r, 'info', kept === 'closed' ? t.wrongState : t.partAlreadySent);
  return r.redirect(
    screen < screens.length
      ? paths.scanAnswer({ ...r.params, screen: String(screen + 1) })
      : paths.scanAnswerCheck(r.params),
  );
}

function showCheck(r: OfPart, { stored, part }: Opened): Promise<Response> {
  return r.page(
    { title: `${staffTexts[r.lang].typingTitle[part.respondent]}: ${ownTexts[r.lang].checkTitle}`, width: 'narrow' },
    <AnswerCheck
      lang={r.lang}
      statements={stored.scan.statements}
      answers={asStaffSees(part).answers}
      hrefOf={(screen) => paths.scanAnswer({ ...r.params, screen: String(screen) })}
      action={paths.scanAnswerCheck(r.params)}
      title={staffTexts[r.lang].typingTitle[part.respondent]}
      notice={typingNotice(r, part)}
    />,
  );
}

async function send(r: OfPart, { stored, part }: Opened): Promise<Response> {
  const sent = await handInPart(byStaff(r), stored.facts.id, part.respondent);
  const t = staffTexts[r.lang];
  if (sent.ok) return toScan(r, 'success', t.sentFor[part.respondent]);
  if (sent.fault === 'already_sent') return toScan(r, 'info', t.partAlreadySent);
  if (sent.fault === 'unanswered')
    return r.redirect(paths.scanAnswerCheck(r.params), { tone: 'error', message: ownTexts[r.lang].stillOpen });
  return toScan(r, 'info', t.wrongState);
}

/** Only the part of the hogeschool itself: what another party sent is that party's to change. */
async function reopen(r: OfPart, { stored, part }: Opened): Promise<Response> {
  if (part.respondent !== 'institution') return r.notFound();
  const reopened = await takeBackPart(byStaff(r), stored.facts.id, part.respondent);
  const t = staffTexts[r.lang];
  if (!reopened.ok) return toScan(r, 'info', t.cannotReopen);
  return r.redirect(paths.scanAnswerCheck(r.params), { tone: 'success', message: t.partReopened });
}

function askAddress(r: OfPart, { stored, part }: Opened, form: FormState): Response | Promise<Response> {
  if (part.respondent === 'institution') return r.notFound();
  return r.page(
    { title: staffTexts[r.lang].addressTitle[part.respondent], width: 'narrow' },
    <AddressPage lang={r.lang} stored={stored} respondent={part.respondent} form={form} />,
    form.ok ? 200 : 422,
  );
}
