import { z } from 'zod';
import { isoDate, parseIsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { type StoredAgreement, selectOptionalAgreement } from '../agreement-store.ts';
import { canonicalText } from '../document/canonical-text.ts';
import { standingOn } from '../rules/in-force.ts';
import { selectConcludedAddenda } from './addendum-store.ts';
import { selectAmended } from './open-addendum.ts';
import { rebaseAddendum } from './rebase-addendum.ts';
import { dateFaults } from './rules/draft-of-addendum.ts';
import { effectiveTerms, finalTerms, inOrder } from './rules/effective-terms.ts';
import { moveAddendum, startAddendum } from './start-addendum.ts';
import { takeNewestVersion } from './take-version.ts';
import { texts } from './texts.ts';
import { BeginningPage } from './views/beginning-view.tsx';
import { EffectivePage } from './views/effective-view.tsx';

type AgreementRequest = StaffRequest<{ agreementId: string }>;

const beginningForm = formSchema((f) => z.object({ from: f.date(), reason: f.text(1000) }));

/** Changing an agreement that was concluded, and what it says on a day. */
export function mountAddenda(web: Web): void {
  web.staff.get(paths.agreementChange, (r) => withAgreement(r, 'start', (stored) => askBeginning(r, stored, null)));
  web.staff.post(paths.agreementChange, (r) => withAgreement(r, 'start', (stored) => begin(r, stored)));
  web.staff.get(paths.addendumBeginning, (r) =>
    withAgreement(r, 'move', (stored) => {
      const { from = '', reason = '' } = stored.facts.amends ?? {};
      return askBeginning(r, stored, new FormState({ from, reason }));
    }),
  );
  web.staff.post(paths.addendumBeginning, (r) => withAgreement(r, 'move', (stored) => begin(r, stored)));
  web.staff.get(paths.addendumRebase, (r) => r.redirect(paths.agreementCheck(r.params)));
  web.staff.post(paths.addendumRebase, async (r) => {
    const outcome = await rebaseAddendum(r, r.params.agreementId);
    if (!outcome.ok && outcome.fault === 'not_found') return r.notFound();
    return outcome.ok
      ? r.redirect(paths.agreementCheck(r.params), { tone: 'success', message: texts[r.lang].rebased })
      : r.redirect(paths.agreement(r.params), { tone: 'error', message: texts[r.lang].wrongState });
  });
  web.staff.get(paths.addendumVersion, (r) => r.redirect(paths.agreementCheck(r.params)));
  web.staff.post(paths.addendumVersion, async (r) => {
    const outcome = await takeNewestVersion(r, r.params.agreementId);
    const t = texts[r.lang];
    if (outcome.ok) return r.redirect(paths.agreementCheck(r.params), { tone: 'success', message: t.versionTaken });
    if (outcome.fault === 'not_found') return r.notFound();
    return outcome.fault === 'not_draft'
      ? wrongState(r)
      : r.redirect(paths.agreementCheck(r.params), { tone: 'info', message: t.noNewerVersion });
  });
  web.staff.get(paths.agreementEffective, showEffective);
}

type Kind = 'start' | 'move';

/** An agreement to start a change of, or an addendum to move; whichever it is not, is not there. */
async function withAgreement(
  r: AgreementRequest,
  kind: Kind,
  answer: (stored: StoredAgreement) => Promise<Response>,
): Promise<Response> {
  const stored = await selectOptionalAgreement(r.tx, r.params.agreementId);
  if (!stored || !can.edit(r.actor, stored.facts)) return r.notFound();
  const isAddendum = stored.facts.amends !== null;
  if (isAddendum !== (kind === 'move')) return r.notFound();
  if (stored.agreement.state !== (isAddendum ? 'draft' : 'concluded')) return wrongState(r);
  return answer(stored);
}

const wrongState = (r: AgreementRequest): Response =>
  r.redirect(paths.agreement(r.params), { tone: 'error', message: texts[r.lang].wrongState });

async function askBeginning(
  r: AgreementRequest,
  { facts }: StoredAgreement,
  given: FormState | null,
): Promise<Response> {
  const kind = facts.amends ? 'move' : 'start';
  const amended = await selectAmended(r.tx, facts.amends?.agreementId ?? facts.id);
  if (!amended) return wrongState(r);
  const { start, end } = finalTerms(amended.original, amended.concluded).duration;
  const t = texts[r.lang];
  const nearest = r.today < start ? start : r.today > end ? end : r.today;
  const form = given ?? new FormState({ from: nearest });
  return r.page(
    { title: kind === 'start' ? t.startTitle : t.moveTitle, width: 'narrow' },
    <BeginningPage
      lang={r.lang}
      kind={kind}
      of={{ id: facts.id, reference: facts.reference }}
      form={form}
      action={kind === 'start' ? paths.agreementChange(r.params) : paths.addendumBeginning(r.params)}
      back={kind === 'start' ? paths.agreement(r.params) : paths.agreementCheck(r.params)}
      start={formatDate(r.lang, start)}
      end={formatDate(r.lang, end)}
    />,
    form.ok ? 200 : 422,
  );
}

async function begin(r: AgreementRequest, stored: StoredAgreement): Promise<Response> {
  const parsed = parseForm(beginningForm(r.lang), r.form);
  if (!parsed.ok) return askBeginning(r, stored, parsed.form);
  const t = texts[r.lang];
  const beginning = { from: isoDate(parsed.value.from), reason: parsed.value.reason };
  const isNew = stored.facts.amends === null;
  const outcome = await (isNew ? startAddendum : moveAddendum)(r, r.params.agreementId, beginning);
  if (outcome.ok)
    return r.redirect(paths.agreementCheck({ agreementId: outcome.addendumId }), {
      tone: 'success',
      message: isNew ? t.started(outcome.reference) : t.moved,
    });
  const fault = dateFaults.find((one) => one === outcome.fault);
  if (fault) return askBeginning(r, stored, parsed.form.with({ from: t.faults[fault] }));
  return outcome.fault === 'not_found' ? r.notFound() : wrongState(r);
}

/** The day stands in the address, so that it can be shared; one that makes no sense is today, or the first day when that is still to come. */
async function showEffective(r: AgreementRequest): Promise<Response> {
  const stored = await selectOptionalAgreement(r.tx, r.params.agreementId);
  if (!stored || !can.read(r.actor, stored.facts)) return r.notFound();
  const { facts, agreement } = stored;
  if (facts.amends) return r.redirect(paths.agreementEffective({ agreementId: facts.amends.agreementId }));
  if (agreement.state !== 'concluded' && agreement.state !== 'ended') return r.redirect(paths.agreement(r.params));
  const date =
    parseIsoDate(r.query.get('op') ?? '') ??
    (r.today < agreement.terms.duration.start ? agreement.terms.duration.start : r.today);
  const concluded = await selectConcludedAddenda(r.tx, facts.id);
  const terms = effectiveTerms(agreement.terms, concluded, date);
  const { start } = terms.duration;
  const standing = standingOn({ ...agreement, terms }, date);
  const held = date >= start && standing !== 'over' ? { terms, document: canonicalText(terms) } : null;
  return r.page(
    { title: texts[r.lang].onTitle(formatDate(r.lang, date)) },
    <EffectivePage
      lang={r.lang}
      agreement={{ id: facts.id, reference: facts.reference, concludedAt: agreement.concludedAt }}
      date={date}
      held={held}
      addenda={inOrder(concluded).filter(({ from }) => from <= date)}
    />,
  );
}
