import type { Tx } from '../../platform/db/db.ts';
import { type Lang, langs } from '../../platform/i18n/lang.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './agreement-policy.ts';
import { insertClauses, type StoredClauses, selectOptionalClauses } from './clause-template-store.ts';
import { clauseFaults } from './document/clause-faults.ts';
import { defaultClauseTemplate } from './document/default-clauses.ts';
import { stableJson } from './document/stable-json.ts';
import type { Clause, ClauseTemplate } from './rules/terms.ts';

/** The clauses that a new draft gets: the hogeschool's latest version, or the product's own as version 0. */
export async function currentClauses(tx: Tx): Promise<StoredClauses> {
  return (await selectOptionalClauses(tx, null)) ?? productClauses;
}

/** The product's own clauses; not stored. */
export const productClauses: StoredClauses = {
  version: 0,
  createdAt: new Date(0),
  createdByName: null,
  clauses: { nl: defaultClauseTemplate('nl').clauses, en: defaultClauseTemplate('en').clauses },
};

export async function clauseTemplateFor(tx: Tx, language: Lang): Promise<ClauseTemplate> {
  const { version, clauses } = await currentClauses(tx);
  return { templateVersion: version, clauses: clauses[language] };
}

export type SaveClausesOutcome =
  | { ok: true; version: number }
  | { ok: false; fault: 'not_allowed' | 'faulty' | 'unchanged' }
  | { ok: false; fault: 'newer_version'; newer: StoredClauses };

/**
 * Makes the next version, for drafts that are made from now on. `basedOn` is the version that the editor started from: when
 * somebody made a newer one meanwhile, nothing is saved and the newer one comes back.
 */
export async function saveClauses(
  act: Act,
  basedOn: number,
  clauses: Record<Lang, readonly Clause[]>,
): Promise<SaveClausesOutcome> {
  const { tx, actor, now, deps } = act;
  if (!can.editClauses(actor)) return { ok: false, fault: 'not_allowed' };
  // One version at a time: two admins who save at once would both make the same number.
  await tx.selectFrom('institution').select('id').where('id', '=', actor.institutionId).forUpdate().execute();
  const current = await currentClauses(tx);
  if (current.version !== basedOn) return { ok: false, fault: 'newer_version', newer: current };
  if (langs.some((lang) => clauseFaults(clauses[lang]).some(({ code }) => code !== 'required_absent')))
    return { ok: false, fault: 'faulty' };
  if (stableJson(clauses) === stableJson(current.clauses)) return { ok: false, fault: 'unchanged' };
  const version = current.version + 1;
  const id = deps.newId();
  const { institutionId, personId: createdBy } = actor;
  await insertClauses(tx, { institutionId, id, version, clauses, createdBy }, now);
  await audit(act, {
    action: 'clauses.changed',
    subjectKind: 'clause_template',
    subjectId: id,
    before: { version: current.version },
    after: { version, codes: clauses.nl.map(({ code }) => code) },
  });
  return { ok: true, version };
}
