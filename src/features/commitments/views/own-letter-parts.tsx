import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, StepIndicator } from '../../../ui/index.ts';
import type { Letter } from '../letter-store.ts';
import { texts as ownTexts } from '../own-letter-texts.ts';

/** Where who answers is: read, code, sign. */
export function LetterSteps({ lang, step }: { lang: Lang; step: 1 | 2 | 3 }) {
  const t = ownTexts[lang];
  return (
    <StepIndicator
      position={t.step(step)}
      steps={t.steps.map((label, index) => ({
        label,
        state: index + 1 < step ? 'done' : index + 1 === step ? 'current' : 'upcoming',
      }))}
    />
  );
}

/** Whom to call, always with a name. */
export function LetterContact({ lang, letter }: { lang: Lang; letter: Letter }) {
  const { sentByName, sentByEmail, document } = letter;
  return (
    <Card title={ownTexts[lang].callTitle} compact>
      <p>
        {sentByName}, {document.institution}
        {sentByEmail && (
          <>
            {' · '}
            <a href={`mailto:${sentByEmail}`}>{sentByEmail}</a>
          </>
        )}
      </p>
    </Card>
  );
}
