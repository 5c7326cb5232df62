import { paths } from '../../../paths.ts';
import type { TaskRequest, Web } from '../../../shell/index.ts';
import type { CoachFacts } from '../coach-store.ts';
import { nextQuestion, questionStates } from '../rules/module-progress.ts';
import { offeredModule } from '../rules/offered-module.ts';
import { answerQuestion } from '../training/answer-question.ts';
import { certificateFile } from '../training/certificate-pdf.ts';
import { answerCodes, type TrainingModule } from '../training/modules.ts';
import { type Progress, selectProgress } from '../training/training-store.ts';
import { asCoach } from './own-coach.ts';
import { ownTexts } from './own-texts.ts';
import { say } from './saying.ts';
import { ModulePage, QuestionPage } from './views/module-view.tsx';

type OfModule = TaskRequest<{ module: string }>;
type OfQuestion = TaskRequest<{ module: string; number: string }>;
type Doing = { module: TrainingModule; answers: Progress['answers'] };

/** A module: the text, its questions one by one with an answer at once, and the certificate. */
export function mountOwnModules(web: Web): void {
  web.task.get(paths.ownModule, (r) =>
    asCoach(r, async ({ coach }) => {
      const doing = await selectDoing(r, coach);
      if (!doing) return r.notFound();
      const { module, answers } = doing;
      return r.page(
        { title: module.words[r.lang].title, width: 'narrow' },
        <ModulePage
          lang={r.lang}
          module={module}
          states={questionStates(module.right, answers)}
          certificate={certificateOf(coach, module)}
        />,
      );
    }),
  );
  web.task.get(paths.ownQuestion, (r) =>
    asCoach(r, async ({ coach }) => {
      const doing = await selectDoing(r, coach);
      return doing ? showQuestion(r, doing) : r.notFound();
    }),
  );
  web.task.post(paths.ownQuestion, (r) =>
    asCoach(r, async ({ coach, by }) => {
      const doing = await selectDoing(r, coach);
      const number = doing && numberOf(r, doing.module);
      if (!doing || !number) return r.notFound();
      const answer = answerCodes.find((code) => code === r.form.answer);
      if (!answer) return showQuestion(r, doing, ownTexts[r.lang].answerNeeded);
      const { module } = doing;
      const kept = await answerQuestion(say(r, by), coach, { module, number, answer }, { ...r.deps, today: r.today });
      const message = ownTexts[r.lang].passed(module.words[r.lang].title);
      return r.redirect(
        paths.ownQuestion({ module: module.code, number: String(number) }),
        kept === 'passed' ? { tone: 'success', message } : undefined,
      );
    }),
  );
  web.task.get(paths.ownCertificate, (r) =>
    asCoach(r, async ({ coach }) => {
      const certificate = coach.certificates.find(({ id }) => id === r.params.certificateId.toLowerCase());
      return certificate ? certificateFile(r, r.institutionId, certificate) : r.notFound();
    }),
  );
}

async function selectDoing(r: OfModule, { personId, certificates }: CoachFacts): Promise<Doing | null> {
  const progress = (await selectProgress(r.tx, personId)).find(({ module }) => module === r.params.module);
  const module = offeredModule(r.params.module, progress, certificates);
  return module && { module, answers: progress?.version === module.version ? progress.answers : {} };
}

const certificateOf = ({ certificates }: CoachFacts, { code, version }: TrainingModule) =>
  certificates.find((one) => one.module === code && one.version === version) ?? null;

function numberOf(r: OfQuestion, { right }: TrainingModule): number | null {
  const number = /^[1-9]$/.test(r.params.number) ? Number(r.params.number) : 0;
  return number >= 1 && number <= right.length ? number : null;
}

async function showQuestion(r: OfQuestion, { module, answers }: Doing, error?: string): Promise<Response> {
  const number = numberOf(r, module);
  if (!number) return r.notFound();
  const given = answerCodes.find((code) => code === answers[String(number)]) ?? null;
  return r.page(
    {
      title: `${ownTexts[r.lang].question(number, module.right.length)}: ${module.words[r.lang].title}`,
      width: 'narrow',
    },
    <QuestionPage
      lang={r.lang}
      {...{ module, number, given, error }}
      next={nextQuestion(questionStates(module.right, answers))}
    />,
    error ? 422 : 200,
  );
}
