import type { IsoDate } from '../../kernel/iso-date.ts';
import { rights } from '../../kernel/rights.ts';
import type { Role } from '../../kernel/role.ts';
import { hashToken } from '../../platform/identity/tokens.ts';
import { mintApiToken, rightOf, type Scope } from '../../shell/api/index.ts';
import { type Act, audit } from '../../shell/index.ts';
import { type ExpiryFault, expiryFault } from './rules/token.ts';
import { insertToken, type RoleOption, selectOptionalToken, selectRoleOptions } from './token-store.ts';

const mayAll = (role: Role, scopes: readonly Scope[]): boolean =>
  scopes.every((scope) => (rights[rightOf[scope]] as readonly Role[]).includes(role));

/** The roles that a token can act as: those that may read agreements at least. */
export const selectActingRoles = ({ tx, today }: Pick<Act, 'tx' | 'today'>): Promise<RoleOption[]> =>
  selectRoleOptions(tx, rights['agreement.read'], today);

export type WantedToken = {
  /** Given to the form, so that a form that is sent twice makes one token. */
  id: string;
  name: string;
  scopes: readonly Scope[];
  roleAssignmentId: string;
  expiresOn: IsoDate;
};
export type AddTokenOutcome =
  /** The token itself, shown this once: only its hash is kept. */
  { ok: true; token: string } | { ok: false; fault: 'known' | 'no_scope' | 'no_role' | 'role_may_not' | ExpiryFault };

/** Makes a token that acts in the name of a role, and notes in the log who made it and what it may. */
export async function addToken(act: Act, wanted: WantedToken): Promise<AddTokenOutcome> {
  const { tx, actor, now, today } = act;
  const { id, name, scopes, roleAssignmentId, expiresOn } = wanted;
  if (await selectOptionalToken(tx, id, today)) return { ok: false, fault: 'known' };
  if (scopes.length === 0) return { ok: false, fault: 'no_scope' };
  const role = (await selectActingRoles(act)).find((option) => option.id === roleAssignmentId);
  if (!role) return { ok: false, fault: 'no_role' };
  if (!mayAll(role.role, scopes)) return { ok: false, fault: 'role_may_not' };
  const fault = expiryFault(expiresOn, today);
  if (fault) return { ok: false, fault };
  const token = mintApiToken(actor.institutionId);
  await insertToken(tx, {
    institutionId: actor.institutionId,
    id,
    name,
    tokenHash: hashToken(token),
    scopes: [...scopes],
    roleAssignmentId,
    createdBy: actor.personId,
    createdAt: now,
    expiresOn,
  });
  await audit(act, {
    action: 'api_token.added',
    subjectKind: 'api_token',
    subjectId: id,
    // By number: a name here would stay when that person is erased.
    after: { name, scopes, actsAs: role.personId, role: role.role, expiresOn },
  });
  return { ok: true, token };
}
