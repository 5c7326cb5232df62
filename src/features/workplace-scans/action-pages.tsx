import { z } from 'zod';
import { addDays, isoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { Web } from '../../shell/index.ts';
import { removeAction, saveAction, tickActionAsStaff } from './change-action.ts';
import { findScan } from './find-scan.ts';
import { respondents } from './rules/statement.ts';
import type { OfScan } from './scan-pages.tsx';
import { can } from './scan-policy.ts';
import type { StoredAction, StoredScan } from './scan-store.ts';
import { staffTexts } from './staff-texts.ts';
import { withTalk, wrongState } from './talk-pages.tsx';
import { ActionPage } from './views/action-view.tsx';

type OfAction = OfScan<'actionId'>;

const actionForm = formSchema((f) =>
  z.object({ statementCode: f.text(60), words: f.text(300), owner: f.choice(respondents), dueOn: f.date() }),
);
const doneForm = formSchema((f) => z.object({ done: f.choice(['yes', 'no']) }));
/** Proposed: time enough to do something, near enough to keep in sight. */
const proposedDays = 30;

/** What is agreed to be done: added and changed in the talk, ticked off after it. */
export function mountActions(web: Web): void {
  web.staff.get(paths.scanActionNew, (r) =>
    withTalk(r, (stored) => {
      const code = r.query.get('zin') ?? '';
      const known = stored.scan.statements.find((one) => one.code === code) ?? stored.scan.statements[0];
      const values = { statementCode: known?.code ?? '', owner: 'company', dueOn: addDays(r.today, proposedDays) };
      return showForm(r, stored, null, new FormState(values));
    }),
  );
  web.staff.post(paths.scanActionNew, (r) => withTalk(r, (stored) => save(r, stored, null)));
  web.staff.get(paths.scanAction, (r) =>
    withAction(r, (stored, action) => {
      const { statementCode, words, owner, dueOn } = action;
      return showForm(r, stored, action.id, new FormState({ statementCode, words, owner, dueOn }));
    }),
  );
  web.staff.post(paths.scanAction, (r) => withAction(r, (stored, action) => save(r, stored, action.id)));
  web.staff.post(paths.scanActionRemove, remove);
  web.staff.post(paths.scanActionDone, tick);
}

/** An action of this scan, while the talk goes on. */
async function withAction(
  r: OfAction,
  answer: (stored: StoredScan, action: StoredAction) => Promise<Response>,
): Promise<Response> {
  const stored = await findScan(r, r.params.scanId, can.edit);
  const action = stored?.actions.find(({ id }) => id === r.params.actionId);
  if (!stored || !action) return r.notFound();
  return stored.scan.state === 'talk' ? answer(stored, action) : wrongState(r);
}

function showForm(r: OfScan, stored: StoredScan, actionId: string | null, form: FormState): Promise<Response> {
  const t = staffTexts[r.lang];
  return r.page(
    { title: actionId ? t.actionEdit : t.actionNew, width: 'narrow' },
    <ActionPage lang={r.lang} stored={stored} actionId={actionId} form={form} />,
    form.ok ? 200 : 422,
  );
}

async function save(r: OfScan, stored: StoredScan, actionId: string | null): Promise<Response> {
  const t = staffTexts[r.lang];
  const parsed = parseForm(actionForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, stored, actionId, parsed.form);
  const { dueOn, ...facts } = parsed.value;
  const action = { id: actionId ?? r.deps.newId(), ...facts, dueOn: isoDate(dueOn) };
  const saved = await saveAction(r, stored.facts.id, action);
  switch (saved) {
    case 'saved':
      return r.redirect(`${paths.scanTalk({ scanId: stored.facts.id })}#afspraken`, {
        tone: 'success',
        message: t.actionSaved,
      });
    case 'in_past':
      return showForm(r, stored, actionId, parsed.form.with({ dueOn: t.actionInPast }));
    case 'wrong_state':
      return wrongState(r);
    case 'not_found':
      return r.notFound();
  }
}

async function remove(r: OfAction): Promise<Response> {
  const removed = await removeAction(r, r.params.scanId, r.params.actionId);
  if (removed === 'not_found') return r.notFound();
  if (removed === 'wrong_state') return wrongState(r);
  const message = staffTexts[r.lang].actionRemoved;
  return r.redirect(`${paths.scanTalk(r.params)}#afspraken`, { tone: 'success', message });
}

async function tick(r: OfAction): Promise<Response> {
  const parsed = parseForm(doneForm(r.lang), r.form);
  if (!parsed.ok) {
    const stored = await findScan(r, r.params.scanId, can.edit);
    const isOfScan = stored?.actions.some(({ id }) => id === r.params.actionId);
    return isOfScan ? r.redirect(`${paths.scan(r.params)}#afspraken`) : r.notFound();
  }
  const ticked = await tickActionAsStaff(r, r.params.scanId, r.params.actionId, parsed.value.done === 'yes');
  if (ticked === 'not_found') return r.notFound();
  if (ticked === 'wrong_state') return wrongState(r);
  return r.redirect(`${paths.scan(r.params)}#afspraken`, { tone: 'success', message: staffTexts[r.lang].actionTicked });
}
