import { z } from 'zod';
import { isoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { selectConcludedAddenda } from '../addenda/addendum-store.ts';
import { effectiveTerms, finalTerms } from '../addenda/rules/effective-terms.ts';
import { can } from '../agreement-policy.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { chosenEndKinds, destinations, type EndingFaults, endingFrom } from '../rules/ending.ts';
import { parties } from '../rules/party.ts';
import { partiesIn } from '../rules/party-names.ts';
import { texts as agreementTexts } from '../texts.ts';
import { linesOf } from '../wizard/lines.ts';
import { endAgreement } from './end-agreement.ts';
import { changeSettlementList, settle } from './settle.ts';
import { selectSettlementList } from './settlement-store.ts';
import { texts } from './texts.ts';
import { EndPage } from './views/end-view.tsx';
import { SettlementListPage } from './views/settlement-list-view.tsx';

const endForm = formSchema((f) =>
  z.object({
    kind: f.choice(chosenEndKinds),
    party: f.optionalChoice(parties),
    ground: f.optionalInt(0, 1000),
    procedureFollowed: f.checked(),
    destination: f.optionalChoice(destinations),
    lastDay: f.date(),
    reason: f.optionalText(1000),
  }),
);
const listForm = formSchema((f) => z.object({ nl: f.optionalText(10000), en: f.optionalText(10000) }));

type EndRequest = StaffRequest<{ agreementId: string }>;

/** How an agreement ends, and what must be settled after that. */
export function mountEndings(web: Web): void {
  web.staff.get(paths.agreementEnd, (r) => withStanding(r, (standing) => askEnd(r, standing, new FormState())));
  web.staff.post(paths.agreementEnd, (r) => withStanding(r, (standing) => end(r, standing)));
  web.staff.post(paths.settlementItem, async (r) => {
    const outcome = await settle(r, r.params, r.form.settled === 'yes');
    if (outcome === 'not_found') return r.notFound();
    const t = texts[r.lang];
    return r.redirect(
      paths.agreement(r.params),
      outcome === 'done' ? { tone: 'success', message: t.settled } : { tone: 'info', message: t.asItWas },
    );
  });
  web.staff.get(paths.settlementList, async (r) => {
    const items = await selectSettlementList(r.tx);
    const lines = (lang: 'nl' | 'en') => items.map((item) => item[lang]).join('\n');
    return showList(r, new FormState({ nl: lines('nl'), en: lines('en') }));
  });
  web.staff.post(paths.settlementList, saveList);
}

type Standing = Awaited<ReturnType<typeof selectStanding>>;

async function selectStanding(r: EndRequest) {
  const stored = await selectOptionalAgreement(r.tx, r.params.agreementId);
  if (!stored || !can.edit(r.actor, stored.facts)) return null;
  const { agreement, facts } = stored;
  if (agreement.state !== 'concluded' || facts.amends) return 'closed' as const;
  const concluded = await selectConcludedAddenda(r.tx, facts.id);
  return {
    reference: facts.reference,
    terms: effectiveTerms(agreement.terms, concluded, r.today),
    agreed: finalTerms(agreement.terms, concluded).duration,
  };
}

type Open = Exclude<Standing, null | 'closed'>;

/** Only a concluded agreement can be ended; of any other its own page says how it stands. */
async function withStanding(r: EndRequest, answer: (standing: Open) => Promise<Response>): Promise<Response> {
  const standing = await selectStanding(r);
  if (standing === null) return r.notFound();
  if (standing !== 'closed') return answer(standing);
  return r.redirect(paths.agreement(r.params), {
    tone: 'error',
    message: agreementTexts[r.lang].faults.wrong_state,
  });
}

async function askEnd(r: EndRequest, standing: Open, form: FormState): Promise<Response> {
  const { agreementId } = r.params;
  return r.page(
    { title: texts[r.lang].title, width: 'narrow' },
    <EndPage lang={r.lang} {...{ agreementId, form }} {...standing} />,
    form.ok ? 200 : 422,
  );
}

async function end(r: EndRequest, standing: Open): Promise<Response> {
  const parsed = parseForm(endForm(r.lang), r.form);
  if (!parsed.ok) return askEnd(r, standing, parsed.form);
  const { reason, lastDay, ...answers } = parsed.value;
  const read = endingFrom(answers, partiesIn(standing.terms), standing.terms.earlyEnding);
  if (!read.ok) return askEnd(r, standing, parsed.form.with(lacking(r, read.faults, reason)));
  const ends = { ending: read.ending, reason, lastDay: isoDate(lastDay) };
  const outcome = await endAgreement(r, r.params.agreementId, ends);
  const t = agreementTexts[r.lang];
  if (outcome.ok) return r.redirect(paths.agreement(r.params), { tone: 'success', message: t.ended });
  if (outcome.fault === 'end_after_last_day' || outcome.fault === 'end_before_first_day')
    return askEnd(r, standing, parsed.form.with({ lastDay: t.faults[outcome.fault] }));
  if (outcome.fault === 'reason_needed')
    return askEnd(r, standing, parsed.form.with({ reason: t.faults.reason_needed }));
  return r.redirect(paths.agreement(r.params), { tone: 'error', message: t.faults.wrong_state });
}

/** All that is missing, so that nobody is sent back twice. */
function lacking({ lang }: EndRequest, faults: EndingFaults, reason: string): Record<string, string> {
  const found = Object.entries(faults).map(([field, fault]) => [field, texts[lang].faults[fault]]);
  return {
    ...Object.fromEntries(found),
    ...(reason.trim() === '' && { reason: agreementTexts[lang].faults.reason_needed }),
  };
}

async function saveList(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(listForm(r.lang), r.form);
  if (!parsed.ok) return showList(r, parsed.form);
  const nl = linesOf(parsed.value.nl) ?? [];
  const en = linesOf(parsed.value.en) ?? [];
  if (nl.length !== en.length) return showList(r, parsed.form.with({ en: t.listUneven(nl.length, en.length) }));
  if (nl.length > 30 || [...nl, ...en].some((line) => line.length > 200))
    return showList(r, parsed.form.with({ nl: t.listTooLong }));
  const changed = await changeSettlementList(
    r,
    nl.map((words, place) => ({ nl: words, en: en[place] ?? '' })),
  );
  return r.redirect(
    paths.settlementList(),
    changed ? { tone: 'success', message: t.listSaved } : { tone: 'info', message: t.listUnchanged },
  );
}

const showList = async (r: StaffRequest, form: FormState): Promise<Response> =>
  r.page(
    { title: texts[r.lang].listTitle },
    <SettlementListPage lang={r.lang} actor={r.actor} form={form} />,
    form.ok ? 200 : 422,
  );
