import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { parseForm } from '../../platform/http/form.ts';
import { selectTaskLink } from '../../platform/identity/task-links.ts';
import type { PublicRequest, StaffRequest, TaskRequest, Web } from '../../shell/index.ts';
import { DeadLinkView } from '../../shell/link-views.tsx';
import { privacyPurpose, sessionLifetimeMs } from '../privacy/index.ts';
import { type Answered, type Answering, giveConsent, withdrawConsent } from './answer-consent.ts';
import { consentPurpose } from './ask-consent.ts';
import { selectOwnConsents } from './consent-store.ts';
import { consentWords } from './consent-text-store.ts';
import { texts } from './texts.ts';
import { OwnConsentsPage } from './views/own-consents-view.tsx';

type Asked = { r: PublicRequest; own: Answering; action: string };
type Answer = (asked: Asked) => Promise<Response>;

/** The student's own page: for whoever logged in, and for whoever came by a link to the own mailbox. */
export function mountOwnConsents(web: Web): void {
  const loggedIn = (answer: Answer) => (r: StaffRequest) => answer({ r, own: ofActor(r), action: paths.ownConsents() });
  const linked = (answer: Answer) => (r: TaskRequest) => withLink(r, answer);
  web.staff.get(paths.ownConsents, loggedIn(show));
  web.staff.post(paths.ownConsents, loggedIn(save));
  web.task.get(paths.linkedConsents, linked(show));
  web.task.post(paths.linkedConsents, linked(save));
}

function ofActor({ tx, actor, now, lang, deps }: StaffRequest): Answering {
  const { institutionId, email, personId, name } = actor;
  return { tx, institutionId, email, by: { kind: 'staff', id: personId, name }, means: 'login', now, lang, deps };
}

/** Behind the link that asks, while it works, or behind one to the own data: so that a yes can be withdrawn at any time. */
async function withLink(r: TaskRequest, answer: Answer): Promise<Response> {
  const { tx, institutionId, now, lang, deps } = r;
  const link = await selectTaskLink(tx, r.taskLinkId);
  if (!link || (link.purpose !== consentPurpose && link.purpose !== privacyPurpose)) return r.notFound();
  const works =
    link.purpose === consentPurpose
      ? link.closedAt === null && link.expiresAt > now
      : link.pressedAt && now.getTime() - link.pressedAt.getTime() < sessionLifetimeMs;
  if (!works || link.email === '')
    return r.page(
      { title: texts[lang].deadTitle, width: 'narrow' },
      <DeadLinkView
        t={texts[lang]}
        way={{
          href: paths.privacyAsk({ institutionSlug: r.view.institution?.slug ?? '' }),
          label: texts[lang].deadButton,
        }}
      />,
      410,
    );
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', link.email)
    .executeTakeFirst();
  const by = { kind: 'signer', id: person?.id ?? null, name: person?.name ?? '' } as const;
  const own: Answering = { tx, institutionId, email: link.email, by, means: 'link', now, lang, deps };
  return answer({ r, own, action: paths.linkedConsents() });
}

async function show({ r, own, action }: Asked): Promise<Response> {
  const [consents, text] = await Promise.all([selectOwnConsents(own.tx, own.email), consentWords.select(own.tx)]);
  return r.page(
    { title: texts[r.lang].title, width: 'narrow' },
    <OwnConsentsPage lang={r.lang} {...{ action, consents, text }} />,
  );
}

const answerForm = formSchema((f) =>
  z.object({ agreementId: f.text(40), version: f.text(10), answer: f.choice(['give', 'withdraw']) }),
);

async function save({ r, own, action }: Asked): Promise<Response> {
  const parsed = parseForm(answerForm(r.lang), r.form);
  const answered: Answered = !parsed.ok
    ? 'not_found'
    : parsed.value.answer === 'give'
      ? await giveConsent(own, parsed.value.agreementId, Number(parsed.value.version))
      : await withdrawConsent(own, parsed.value.agreementId);
  const done = answered === 'given' || answered === 'withdrawn';
  const tone = done ? 'success' : answered === 'as_it_was' ? 'info' : 'error';
  return r.redirect(action, { tone, message: texts[r.lang].answered[answered] });
}
