import { type Act, audit } from '../../shell/index.ts';
import { markRevoked, selectOptionalToken } from './token-store.ts';

/** Ends a token with the next request. False when it was revoked before, or is not there. */
export async function revokeToken(act: Act, id: string): Promise<boolean> {
  const token = await selectOptionalToken(act.tx, id, act.today);
  if (!token || !(await markRevoked(act.tx, id, act.now))) return false;
  await audit(act, {
    action: 'api_token.revoked',
    subjectKind: 'api_token',
    subjectId: id,
    before: { name: token.name, scopes: token.scopes },
  });
  return true;
}
