import { type Act, audit } from '../../shell/index.ts';
import { selectTimeStampUrl, upsertTimeStampUrl } from './seal-store.ts';

/** Sets where time stamps come from; empty: none are asked for. Answers whether that changed. */
export async function changeTimeServer(act: Act, url: string): Promise<boolean> {
  const { institutionId } = act.actor;
  const before = (await selectTimeStampUrl(act.tx, institutionId)) ?? '';
  if (before === url) return false;
  await upsertTimeStampUrl(act.tx, institutionId, url);
  await audit(act, {
    action: 'institution.time_server_changed',
    subjectKind: 'institution',
    subjectId: institutionId,
    before: { timeStampUrl: before },
    after: { timeStampUrl: url },
  });
  return true;
}
