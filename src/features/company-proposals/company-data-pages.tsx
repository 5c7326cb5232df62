import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import { closeTaskLinks, selectTaskLink } from '../../platform/identity/task-links.ts';
import type { TaskRequest, Web } from '../../shell/index.ts';
import { MessagePage } from '../../shell/index.ts';
import { DeadLinkView } from '../../shell/link-views.tsx';
import { withPlainNumbers } from '../companies/index.ts';
import {
  colleagueForm,
  filledColleague,
  filledOwnData,
  ownDataForm,
  ownFields,
  signerForm,
} from './company-data-forms.ts';
import { companyDataPurpose } from './company-data-link.ts';
import {
  type OwnContact,
  saveDraft,
  selectColleagues,
  selectDraft,
  selectLinkedContact,
  selectLocations,
  selectOwnFacts,
} from './own-company-store.ts';
import { selectOpenProposals } from './proposal-store.ts';
import type { OwnFacts } from './rules/proposal.ts';
import { type Own, proposeSigner, saveColleague, saveOwnData } from './save-own-data.ts';
import { texts } from './texts.ts';
import { OwnDataPage } from './views/own-data-view.tsx';
import { ColleaguePage, NewSignerPage } from './views/people-forms.tsx';

type Answer<R extends TaskRequest<object>> = (r: R, own: Own) => Response | Promise<Response>;
type OfContact = TaskRequest<{ contactId: string }>;

/** The own pages of a company, behind a link for one of its contacts. */
export function mountOwnCompany(web: Web): void {
  web.task.get(paths.linkedCompany, (r) => withOwn(r, (_, own) => show(r, own)));
  web.task.post(paths.linkedCompany, (r) => withOwn(r, save));
  web.task.post(paths.linkedCompanyDraft, (r) => withOwn(r, keepDraft));
  web.task.get(paths.linkedCompanySigner, (r) => withOwn(r, () => showSigner(r, new FormState())));
  web.task.post(paths.linkedCompanySigner, (r) => withOwn(r, addSigner));
  web.task.get(paths.linkedCompanyContact, (r) => withColleague(r, (_, colleague) => showColleague(r, colleague)));
  web.task.post(paths.linkedCompanyContact, (r) => withColleague(r, (own, colleague) => change(r, own, colleague)));
  web.task.get(paths.linkedCompanyDone, thank);
  web.task.post(paths.linkedCompanyDone, (r) => withOwn(r, confirm));
}

async function thank(r: TaskRequest): Promise<Response> {
  const link = await selectTaskLink(r.tx, r.taskLinkId);
  if (link?.purpose !== companyDataPurpose) return r.notFound();
  const t = texts[r.lang];
  return r.page({ title: t.doneTitle, width: 'narrow' }, <MessagePage title={t.doneTitle} message={t.doneLead} />);
}

/** The contact behind this session, as long as the link works and it is one with this address. */
async function withOwn<R extends TaskRequest<object>>(r: R, answer: Answer<R>): Promise<Response> {
  const { tx, taskLinkId, institutionId, now, today, lang, deps } = r;
  const link = await selectTaskLink(tx, taskLinkId);
  if (link?.purpose !== companyDataPurpose) return r.notFound();
  const works = link.closedAt === null && link.expiresAt > now;
  const contact = works ? await selectLinkedContact(tx, link.subjectId, link.email, today) : null;
  if (contact) return answer(r, { tx, institutionId, taskLinkId, contact, now, lang, deps });
  const href = paths.companyDataAsk({ institutionSlug: r.view.institution?.slug ?? '' });
  const t = texts[lang];
  return r.page(
    { title: t.deadTitle, width: 'narrow' },
    <DeadLinkView t={t} way={{ href, label: t.deadButton }} />,
    410,
  );
}

type Shown = { form?: FormState; seen?: string; stored?: OwnFacts };

async function show(r: TaskRequest<object>, own: Own, shown: Shown = {}, status: 200 | 409 | 422 = 200) {
  const { tx, contact, taskLinkId, lang } = own;
  const { companyId } = contact;
  const [facts, people, locations, proposals, draft] = await Promise.all([
    selectOwnFacts(tx, companyId),
    selectColleagues(tx, companyId, r.today),
    selectLocations(tx, companyId),
    selectOpenProposals(tx, companyId),
    selectDraft(tx, taskLinkId),
  ]);
  if (!facts) return r.notFound();
  const { seen: draftSeen, ...drafted } = draft;
  const hasDraft = draftSeen !== undefined;
  const waiting = proposals.map(({ id, kind, proposedAt }) => {
    return { id, kind, on: formatDate(lang, dateInNetherlands(proposedAt)) };
  });
  return r.page(
    { title: texts[lang].ownTitle(facts.name), width: 'narrow' },
    <OwnDataPage
      lang={lang}
      institution={r.view.institution?.name ?? ''}
      company={facts.name}
      form={shown.form ?? new FormState({ ...filledOwnData(facts), ...drafted })}
      // A draft goes on from what was known then: who changed something since is shown when it is sent.
      seen={shown.seen ?? draftSeen ?? fingerprint(facts)}
      {...{ people, locations, waiting }}
      hasDraft={hasDraft && shown.form === undefined}
      stored={shown.stored && filledOwnData(shown.stored)}
    />,
    status,
  );
}

async function save(r: TaskRequest<object>, own: Own): Promise<Response> {
  const saved = await saveTyped(r, own);
  if (saved instanceof Response) return saved;
  const t = texts[r.lang];
  return r.redirect(
    paths.linkedCompany(),
    saved.changed || saved.proposed > 0
      ? { tone: 'success', message: t.saved(String(saved.proposed)) }
      : { tone: 'info', message: t.nothingChanged },
  );
}

/** Saves what was typed; or the page that says what is wrong with it, with all of it still there. */
async function saveTyped(r: TaskRequest<object>, own: Own) {
  const parsed = parseForm(ownDataForm(r.lang), withPlainNumbers(r.form));
  const seen = parsed.form.text('seen');
  if (!parsed.ok) return show(r, own, { form: parsed.form, seen }, 422);
  const { explanation, ...typed } = parsed.value;
  const saved = await saveOwnData(own, typed, explanation, seen);
  if (saved.ok) return saved;
  return show(r, own, { form: parsed.form, seen: fingerprint(saved.stored), stored: saved.stored }, 409);
}

async function keepDraft(r: TaskRequest<object>, { tx, institutionId, taskLinkId, now }: Own): Promise<Response> {
  const form = new FormState(r.form);
  const typed = Object.fromEntries([...ownFields, 'seen'].map((name) => [name, form.text(name).slice(0, 1000)]));
  await saveDraft(tx, institutionId, taskLinkId, typed, now);
  return r.redirect(paths.linkedCompany(), { tone: 'success', message: texts[r.lang].kept });
}

/** All is right, with what stands in the fields now: who corrected something and then says so means the correction. */
async function confirm(r: TaskRequest<object>, own: Own): Promise<Response> {
  const saved = await saveTyped(r, own);
  if (saved instanceof Response) return saved;
  await closeTaskLinks(own.tx, companyDataPurpose, [own.contact.id], 'done', own.now);
  return r.redirect(paths.linkedCompanyDone());
}

const showSigner = (r: TaskRequest<object>, form: FormState) =>
  r.page(
    { title: texts[r.lang].newSignerTitle, width: 'narrow' },
    <NewSignerPage lang={r.lang} form={form} />,
    form.ok ? 200 : 422,
  );

async function addSigner(r: TaskRequest<object>, own: Own): Promise<Response> {
  const parsed = parseForm(signerForm(r.lang), r.form);
  if (!parsed.ok) return showSigner(r, parsed.form);
  await proposeSigner(own, parsed.value);
  return r.redirect(paths.linkedCompany(), { tone: 'success', message: texts[r.lang].saved('1') });
}

const withColleague = (r: OfContact, answer: (own: Own, colleague: OwnContact) => Response | Promise<Response>) =>
  withOwn(r, async (_, own) => {
    const colleagues = await selectColleagues(own.tx, own.contact.companyId, r.today);
    const colleague = colleagues.find(({ id }) => id === r.params.contactId);
    return colleague ? answer(own, colleague) : r.notFound();
  });

const showColleague = (r: OfContact, colleague: OwnContact, form = filledColleague(colleague)) =>
  r.page(
    { title: texts[r.lang].colleagueTitle(colleague.name), width: 'narrow' },
    <ColleaguePage lang={r.lang} form={form} colleague={colleague} />,
    form.ok ? 200 : 422,
  );

async function change(r: OfContact, own: Own, colleague: OwnContact): Promise<Response> {
  const parsed = parseForm(colleagueForm(r.lang), r.form);
  if (!parsed.ok) return showColleague(r, colleague, parsed.form);
  const { changed, proposed } = await saveColleague(own, colleague, parsed.value);
  const t = texts[r.lang];
  return r.redirect(
    paths.linkedCompany(),
    changed || proposed > 0
      ? { tone: 'success', message: t.saved(String(proposed)) }
      : { tone: 'info', message: t.nothingChanged },
  );
}
