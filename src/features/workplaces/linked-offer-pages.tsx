import { paths } from '../../paths.ts';
import type { FormState } from '../../platform/http/form.ts';
import { selectTaskLink } from '../../platform/identity/task-links.ts';
import type { TaskRequest, Web } from '../../shell/index.ts';
import { linkTexts } from './link-texts.ts';
import { withTicks } from './linked-task-pages.tsx';
import { filledPart, readPart } from './offer-forms.ts';
import { type Offer, selectOffer } from './offer-store.ts';
import { yearsAhead } from './rules/cohort-year.ts';
import type { WorkTask } from './rules/coverage.ts';
import { firstLack, isGone, isWriting, type OfferPart, offerParts } from './rules/offer.ts';
import { offerScreens, screenToGoOn, tasksOn } from './rules/offer-screens.ts';
import { screensOf } from './rules/screens.ts';
import { offerPurpose } from './send-link.ts';
import { sendOffer, writeOffer } from './send-offer.ts';
import { filledTicks } from './tick-form.ts';
import { LinkedMessage } from './views/linked-frame.tsx';
import { OfferCheckPage, OfferPartPage } from './views/linked-offer-view.tsx';
import { LinkedScreenPage } from './views/linked-tasks-view.tsx';
import { selectWorkTasks } from './work-task-store.ts';
import { type LocationChoices, selectLocations } from './workplace-store.ts';

type Linked = { offer: Offer; tasks: WorkTask[]; locations: LocationChoices };
type ScreenRequest = TaskRequest<{ screen: string }>;

const screenPath = (screen: string) => paths.linkedOfferScreen({ screen });

/** Somebody of a company offers a workplace: a few questions on each screen, kept at each, offered at the end. */
export function mountLinkedOffer(web: Web): void {
  web.task.get(paths.linkedOffer, (r) =>
    withOffer(r, async ({ offer, tasks }) =>
      isWriting(offer.state) ? r.redirect(screenPath(screenToGoOn(offer.content, tasks))) : thank(r, offer),
    ),
  );
  web.task.get(paths.linkedOfferScreen, (r) => withOffer(r, (linked) => show(r, linked)));
  web.task.post(paths.linkedOfferScreen, (r) => withOffer(r, (linked) => keep(r, linked), { lock: true }));
}

async function withOffer(
  r: TaskRequest,
  answer: (linked: Linked) => Promise<Response>,
  options: { lock?: boolean } = {},
): Promise<Response> {
  const link = await selectTaskLink(r.tx, r.taskLinkId);
  if (link?.purpose !== offerPurpose) return r.notFound();
  const offer = await selectOffer(r.tx, link.subjectId, options);
  // After an offer came back, only the newer link goes on with it; and only the mailbox of who was asked.
  const works = link.closedAt === null && link.expiresAt > r.now && link.email === offer?.email;
  if (!offer || (!works && isWriting(offer.state))) {
    const t = linkTexts[r.lang];
    return r.page({ title: t.goneTitle, width: 'narrow' }, <LinkedMessage title={t.goneTitle} lead={t.gone} />, 410);
  }
  const [tasks, locations] = await Promise.all([
    selectWorkTasks(r.tx, offer.mkbRouteId),
    selectLocations(r.tx, offer.companyId),
  ]);
  return answer({ offer, tasks, locations });
}

function thank(r: TaskRequest, offer: Offer): Promise<Response> {
  const t = linkTexts[r.lang].offer;
  const institution = r.view.institution?.name ?? '';
  const isAccepted = offer.state === 'accepted';
  const title = isAccepted ? t.acceptedTitle : t.doneTitle;
  const lead = isAccepted ? t.acceptedBody(institution, offer.content.functionTitle ?? '') : t.doneLead(institution);
  return r.page({ title, width: 'narrow' }, <LinkedMessage title={title} lead={lead} />);
}

async function show(r: ScreenRequest, linked: Linked): Promise<Response> {
  const { offer, tasks } = linked;
  const { screen } = r.params;
  if (!isWriting(offer.state)) return thank(r, offer);
  const part = offerParts.find((one) => one === screen);
  if (part) return askPart(r, linked, part, filledPart(offer.content));
  if (screen === 'nakijken') return check(r, linked);
  const asked = tasksOn(screen, tasks);
  if (!asked) return r.redirect(paths.linkedOffer());
  const t = linkTexts[r.lang].offer;
  return r.page(
    { title: t.tasksTitle, width: 'narrow' },
    <LinkedScreenPage
      lang={r.lang}
      title={t.tasksTitle}
      lead={t.tasksLead}
      steps={stepsOf(screen, tasks)}
      tasks={asked}
      form={filledTicks(asked, offer.content.answers ?? {})}
      action={screenPath(screen)}
      back={before(screen, tasks)}
    />,
  );
}

function askPart(r: ScreenRequest, linked: Linked, part: OfferPart, form: FormState): Promise<Response> {
  const { offer, tasks, locations } = linked;
  const t = linkTexts[r.lang].offer;
  const title = { work: t.workTitle, where: t.whereTitle, when: t.whenTitle }[part];
  return r.page(
    { title, width: 'narrow' },
    <OfferPartPage
      lang={r.lang}
      {...{ part, title, form, locations }}
      years={yearsAhead(r.today)}
      reason={offer.state === 'returned' ? offer.reason : null}
      steps={stepsOf(part, tasks)}
      action={screenPath(part)}
      back={before(part, tasks)}
    />,
    form.ok ? 200 : 422,
  );
}

function check(
  r: ScreenRequest,
  { offer, tasks, locations }: Linked,
  lacks: OfferPart | null = null,
): Promise<Response> {
  const t = linkTexts[r.lang].offer;
  return r.page(
    { title: t.checkTitle, width: 'narrow' },
    <OfferCheckPage
      lang={r.lang}
      {...{ offer, locations, lacks, screenPath }}
      screens={screensOf(tasks)}
      steps={stepsOf('nakijken', tasks)}
      action={screenPath('nakijken')}
    />,
    lacks ? 422 : 200,
  );
}

async function keep(r: ScreenRequest, linked: Linked): Promise<Response> {
  const { offer, tasks, locations } = linked;
  const { screen } = r.params;
  if (!isWriting(offer.state)) return r.redirect(paths.linkedOffer());
  if (screen === 'nakijken') {
    const lacks = firstLack(offer.content);
    if (lacks) return check(r, linked, lacks);
    await sendOffer(r, offer);
    return r.redirect(paths.linkedOffer());
  }
  const part = offerParts.find((one) => one === screen);
  if (part) {
    const parsed = readPart(r.lang, part, r.form);
    if (!parsed.ok) return askPart(r, linked, part, parsed.form);
    const { where } = parsed.value;
    if (isGone(where, locations.others))
      return askPart(r, linked, part, parsed.form.with({ where: linkTexts[r.lang].offer.placeNeeded }));
    await writeOffer(r.tx, offer.id, parsed.value);
    return r.redirect(screenPath(after(screen, tasks)));
  }
  const asked = tasksOn(screen, tasks);
  if (!asked) return r.redirect(paths.linkedOffer());
  const answers = withTicks(offer.content.answers ?? {}, asked, r.form);
  await writeOffer(r.tx, offer.id, { answers });
  return r.redirect(screenPath(after(screen, tasks)));
}

function stepsOf(screen: string, tasks: readonly WorkTask[]) {
  const screens: string[] = offerScreens(tasks);
  return { at: screens.indexOf(screen) + 1, of: screens.length };
}

function before(screen: string, tasks: readonly WorkTask[]): string | null {
  const screens: string[] = offerScreens(tasks);
  const earlier = screens[screens.indexOf(screen) - 1];
  return earlier ? screenPath(earlier) : null;
}

function after(screen: string, tasks: readonly WorkTask[]): string {
  const screens: string[] = offerScreens(tasks);
  return screens[screens.indexOf(screen) + 1] ?? 'nakijken';
}
