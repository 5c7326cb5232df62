import { z } from 'zod';
import { isoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { texts } from '../texts.ts';
import { handOver } from './hand-over.ts';
import { type Coached, handoverSize, selectCoached, selectCoachesCalled } from './handover-store.ts';
import { handoverTexts } from './handover-texts.ts';
import { handoverWords } from './handover-words.ts';
import { addressOf, HandoverPage, WhoHandsOverPage } from './views/handover-view.tsx';

const handoverRoles = ['workplace_coach', 'visiting_tutor'] as const;
type HandoverRole = (typeof handoverRoles)[number];
type Leaving = { role: HandoverRole; name: string };

const formOf = (role: HandoverRole) =>
  formSchema((f) =>
    z.object({
      to: f.text(120),
      jobTitle: role === 'workplace_coach' ? f.text(120) : f.optionalText(120),
      from: f.date(),
      reason: f.text(1000),
    }),
  );

/** Handing over several agreements of a coach or tutor who leaves: who, to whom, from which day, which. */
export function mountHandover(web: Web): void {
  web.staff.get(paths.coachHandover, async (r) => {
    const leaving = leavingOf(r);
    return leaving ? showHandover(r, leaving) : showSearch(r);
  });
  web.staff.post(paths.coachHandover, async (r) => {
    const leaving = leavingOf(r);
    if (!leaving) return r.redirect(paths.coachHandover());
    const parsed = parseForm(formOf(leaving.role)(r.lang), r.form);
    const coached = await selectCoached(r.tx, r.actor, leaving, r.today);
    if (!parsed.ok) return showHandover(r, leaving, parsed.form, coached);
    const { to, jobTitle, from, reason } = parsed.value;
    const t = handoverTexts[r.lang];
    const chosen = coached.slice(0, handoverSize).filter(({ id }) => parsed.form.has('agreements', id));
    if (chosen.length === 0) return showHandover(r, leaving, parsed.form.with({ agreements: t.chooseOne }), coached);
    if (to === leaving.name) return showHandover(r, leaving, parsed.form.with({ to: t.samePerson }), coached);
    if (!(await r.deps.mailWorks()))
      return showHandover(r, leaving, parsed.form.with({ agreements: texts[r.lang].faults.no_mail_server }), coached);
    const handover = { role: leaving.role, to: { name: to, jobTitle }, from: isoDate(from), reason };
    const outcomes = await handOver(r, chosen, handover);
    return r.redirect(`${paths.coachHandover()}?${addressOf(leaving)}`, handoverWords(r.lang, to, outcomes));
  });
}

/** Who hands over stands in the address. */
function leavingOf({ query }: StaffRequest): Leaving | null {
  const role = handoverRoles.find((one) => one === query.get('rol'));
  const name = (query.get('wie') ?? '').trim().slice(0, 200);
  return role && name ? { role, name } : null;
}

async function showSearch(r: StaffRequest): Promise<Response> {
  const text = (r.query.get('zoek') ?? '').trim().slice(0, 100);
  const found = text ? await selectCoachesCalled(r.tx, r.actor, text, r.today) : null;
  return r.page({ title: handoverTexts[r.lang].title }, <WhoHandsOverPage lang={r.lang} text={text} found={found} />);
}

async function showHandover(
  r: StaffRequest,
  leaving: Leaving,
  form?: FormState,
  known?: readonly Coached[],
): Promise<Response> {
  const coached = known ?? (await selectCoached(r.tx, r.actor, leaving, r.today));
  const shown = form ?? new FormState({ from: r.today, agreements: coached.map(({ id }) => id) });
  return r.page(
    { title: handoverTexts[r.lang].title },
    <HandoverPage lang={r.lang} {...leaving} form={shown} coached={coached} size={handoverSize} />,
    shown.ok ? 200 : 422,
  );
}
