import { z } from 'zod';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { selectTaskLink } from '../../platform/identity/task-links.ts';
import type { TaskRequest, Web } from '../../shell/index.ts';
import { mountLinkDoor } from '../../shell/link-door.tsx';
import { DeadLinkView } from '../../shell/link-views.tsx';
import { handInPart, keepAnswers, takeBackPart } from './answer-part.ts';
import { askParty } from './ask-party.ts';
import { tickAction } from './change-action.ts';
import { byLink, type Doing } from './doing.ts';
import { ownTexts } from './own-texts.ts';
import { answerValues, readAnswers } from './read-answers.ts';
import { screensOf } from './rules/answer.ts';
import { isOpen } from './rules/scan.ts';
import { scanPurpose } from './rules/task-purpose.ts';
import { selectPartOf, selectScanContact } from './scan-contact-store.ts';
import { scanPdfResponse } from './scan-pdf.ts';
import { type StoredPart, type StoredScan, selectOptionalScan } from './scan-store.ts';
import { AnswerCheck, AnswerScreen } from './views/answer-views.tsx';
import { OwnScanPage } from './views/own-scan-view.tsx';

type Own = { stored: StoredScan; part: StoredPart; doing: Doing };
type Answer<Params> = (r: TaskRequest<Params>, own: Own) => Promise<Response>;

/** The pages of a company or a student, by the link in the mail and without account. */
export function mountOwnScan(web: Web): void {
  mountLinkDoor(web, {
    path: paths.scanLink,
    purpose: scanPurpose,
    words: (lang) => ownTexts[lang],
    next: () => paths.ownScan(),
    renew: {
      path: paths.scanLinkRenew,
      async send({ tx, institutionId, now, deps }, link) {
        const found = await findPart(tx, link.subjectId, now);
        // Who got another address, or is done, gets nothing at the old one.
        if (found?.part.email !== link.email || found.stored.scan.state === 'withdrawn') return;
        const kind = found.stored.scan.state === 'concluded' ? 'scan_outcome' : 'scan_request';
        await askParty({ tx, institutionId, now, deps }, found.part, found.stored.facts.companyName, kind);
      },
    },
  });
  web.task.get(paths.ownScan, own(show));
  web.task.get(paths.ownScanScreen, own(showScreen));
  web.task.post(paths.ownScanScreen, own(keepScreen));
  web.task.get(paths.ownScanCheck, own(showCheck));
  web.task.post(paths.ownScanCheck, own(send));
  web.task.post(paths.ownScanReopen, own(reopen));
  web.task.post(paths.ownScanActionDone, own(tick));
  web.task.get(
    paths.ownScanPdf,
    own((r, { stored }) =>
      stored.scan.state === 'concluded' ? scanPdfResponse(r, r.institutionId, stored, r.lang) : r.notFound(),
    ),
  );
}

/** Only behind a link to a scan that works; of a dead one it says so. */
const own =
  <Params extends Record<never, string>>(answer: Answer<Params>) =>
  async (r: TaskRequest<Params>): Promise<Response> => {
    const link = await selectTaskLink(r.tx, r.taskLinkId);
    if (link?.purpose !== scanPurpose) return r.notFound();
    const found = await findPart(r.tx, link.subjectId, r.now);
    if (!found || link.closedAt !== null || link.expiresAt <= r.now || link.email !== found.part.email)
      return r.page(
        { title: ownTexts[r.lang].deadTitle, width: 'narrow' },
        <DeadLinkView t={ownTexts[r.lang]} way={null} />,
        410,
      );
    return answer(r, { ...found, doing: byLink(r, found.part) });
  };

async function findPart(tx: TaskRequest['tx'], partId: string, now: Date) {
  const of = await selectPartOf(tx, partId);
  const stored = of && (await selectOptionalScan(tx, of.scanId, dateInNetherlands(now)));
  const part = stored?.scan.parts.find(({ id }) => id === partId);
  return stored && part ? { stored, part } : null;
}

async function show(r: TaskRequest<object>, { stored, part }: Own): Promise<Response> {
  const contact = await selectScanContact(r.tx, stored.facts.ownerId);
  const title = ownTexts[r.lang].title(stored.facts.companyName);
  return r.page(
    { title, width: 'narrow' },
    <OwnScanPage lang={r.lang} today={r.today} {...{ stored, part, contact }} />,
  );
}

type OnScreen = TaskRequest<{ screen: string }>;

function showScreen(r: OnScreen, { stored, part }: Own, form?: FormState): Promise<Response> {
  const t = ownTexts[r.lang];
  const { statements } = stored.scan;
  const screen = Number(r.params.screen);
  if (!screensOf(statements)[screen - 1]) return r.notFound();
  if (part.sentAt || !isOpen(stored.scan)) return Promise.resolve(r.redirect(paths.ownScan()));
  return r.page(
    { title: `${t.screenTitle} ${t.screen(screen, screensOf(statements).length)}`, width: 'narrow' },
    <AnswerScreen
      lang={r.lang}
      statements={statements}
      screen={screen}
      form={form ?? new FormState(answerValues(part.answers))}
      action={paths.ownScanScreen({ screen: String(screen) })}
      back={screen > 1 ? paths.ownScanScreen({ screen: String(screen - 1) }) : paths.ownScan()}
      title={t.screenTitle}
      lead={t.screenLead}
    />,
    form && !form.ok ? 422 : 200,
  );
}

async function keepScreen(r: OnScreen, own: Own): Promise<Response> {
  const { stored, part, doing } = own;
  const screens = screensOf(stored.scan.statements);
  const screen = Number(r.params.screen);
  const shown = screens[screen - 1];
  if (!shown) return r.notFound();
  const read = readAnswers(r.lang, shown, r.form);
  if (!read.ok) return showScreen(r, own, read.form);
  const kept = await keepAnswers(doing, stored.facts.id, part.respondent, read.answers);
  if (kept !== 'kept') return r.redirect(paths.ownScan(), { tone: 'info', message: notKept(r, kept, stored) });
  return r.redirect(
    screen < screens.length ? paths.ownScanScreen({ screen: String(screen + 1) }) : paths.ownScanCheck(),
  );
}

function notKept(r: TaskRequest<object>, kept: 'already_sent' | 'closed' | 'not_found', stored: StoredScan): string {
  const t = ownTexts[r.lang];
  if (kept !== 'already_sent') return t.closed;
  return stored.scan.state === 'asked' ? t.alreadySent : t.alreadySentInTalk;
}

function showCheck(r: TaskRequest<object>, { stored, part }: Own): Promise<Response> {
  if (part.sentAt || !isOpen(stored.scan)) return Promise.resolve(r.redirect(paths.ownScan()));
  return r.page(
    { title: ownTexts[r.lang].checkTitle, width: 'narrow' },
    <AnswerCheck
      lang={r.lang}
      statements={stored.scan.statements}
      answers={part.answers}
      hrefOf={(screen) => paths.ownScanScreen({ screen: String(screen) })}
      action={paths.ownScanCheck()}
    />,
  );
}

async function send(r: TaskRequest<object>, { stored, part, doing }: Own): Promise<Response> {
  const sent = await handInPart(doing, stored.facts.id, part.respondent);
  // Sent twice is sent once: the page says that it is done.
  if (sent.ok || sent.fault === 'already_sent') return r.redirect(paths.ownScan());
  const t = ownTexts[r.lang];
  if (sent.fault === 'unanswered') return r.redirect(paths.ownScanCheck(), { tone: 'error', message: t.stillOpen });
  return r.redirect(paths.ownScan(), { tone: 'info', message: t.closed });
}

async function reopen(r: TaskRequest<object>, { stored, part, doing }: Own): Promise<Response> {
  const t = ownTexts[r.lang];
  const reopened = await takeBackPart(doing, stored.facts.id, part.respondent);
  if (reopened.ok) return r.redirect(paths.ownScanCheck(), { tone: 'success', message: t.reopened });
  const message = reopened.fault === 'talk_began' ? t.alreadySentInTalk : null;
  return r.redirect(paths.ownScan(), message ? { tone: 'info', message } : undefined);
}

const doneForm = formSchema((f) => z.object({ done: f.choice(['yes', 'no']) }));

async function tick(r: TaskRequest<{ actionId: string }>, { stored, part, doing }: Own): Promise<Response> {
  const parsed = parseForm(doneForm(r.lang), r.form);
  if (!parsed.ok || part.respondent === 'institution') return r.notFound();
  const isDone = parsed.value.done === 'yes';
  const party = part.respondent;
  const ticked = await tickAction(doing, stored.facts.id, r.params.actionId, { isDone, party });
  if (ticked === 'not_found') return r.notFound();
  return r.redirect(paths.ownScan(), { tone: 'success', message: ownTexts[r.lang].ticked });
}
