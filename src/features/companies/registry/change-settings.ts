import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { KeyRing } from '../../../platform/keys/key-ring.ts';
import { type Act, audit } from '../../../shell/index.ts';
import { upsertAnswerTerm } from '../answers/answer-term-store.ts';
import { deleteKvkKey, upsertKvkKey } from './kvk-key-store.ts';

type AdminAct = Act & { deps: { secretKey: KeyRing } };

/** Keeps the key of the KVK, encrypted; the log says that it was set, never what it is. */
export async function setKvkKey(act: AdminAct, key: string): Promise<void> {
  const { institutionId } = act.actor;
  await upsertKvkKey(act.tx, act.deps.secretKey, institutionId, key, act.now);
  await audit(act, { action: 'institution.kvk_key_set', subjectKind: 'institution', subjectId: institutionId });
}

/** False when there was none. */
export async function removeKvkKey(act: Act): Promise<boolean> {
  const { institutionId } = act.actor;
  if (!(await deleteKvkKey(act.tx))) return false;
  await audit(act, { action: 'institution.kvk_key_removed', subjectKind: 'institution', subjectId: institutionId });
  return true;
}

/** From this day on a company is to have an answer within so many working days. */
export async function setAnswerTerm(act: Act, term: { validFrom: IsoDate; workingDays: number }): Promise<void> {
  const { institutionId } = act.actor;
  await upsertAnswerTerm(act.tx, institutionId, term, act.now);
  await audit(act, {
    action: 'institution.answer_term_changed',
    subjectKind: 'institution',
    subjectId: institutionId,
    after: term,
  });
}
