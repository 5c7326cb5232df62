import type { IsoDate } from '../../../kernel/iso-date.ts';
import { recordAudit } from '../../../platform/audit/audit.ts';
import type { CoachFacts } from '../coach-store.ts';
import type { Saying } from '../own/say-roles.ts';
import { certificateNumber } from '../rules/certificate-number.ts';
import { isPassed, questionStates } from '../rules/module-progress.ts';
import type { AnswerCode, TrainingModule } from './modules.ts';
import { insertCertificate, upsertAnswer } from './training-store.ts';

/** Keeps an answer to a question of a module. With the last right one comes the certificate, once per version. */
export async function answerQuestion(
  { tx, institutionId, now, by }: Saying,
  { personId, name }: Pick<CoachFacts, 'personId' | 'name'>,
  { module, number, answer }: { module: TrainingModule; number: number; answer: AnswerCode },
  { newId, today }: { newId: () => string; today: IsoDate },
): Promise<'kept' | 'passed'> {
  const { code, version, right } = module;
  const answers = await upsertAnswer(tx, { institutionId, personId, now }, { module: code, version, number, answer });
  if (!isPassed(questionStates(right, answers))) return 'kept';
  const id = newId();
  const certificate = { id, personId, module: code, version, number: certificateNumber(id), name, issuedOn: today };
  if (!(await insertCertificate(tx, institutionId, certificate))) return 'kept';
  await recordAudit(tx, institutionId, by, now, {
    action: 'coach.module_passed',
    subjectKind: 'person',
    subjectId: personId,
    after: { module: code, version, number: certificate.number },
  });
  return 'passed';
}
