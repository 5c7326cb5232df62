import { KeyValues, Stack } from '../../../ui/index.ts';
import { letterFacts, letterSentence } from '../letter-words.ts';
import type { LetterDocument } from '../rules/letter-document.ts';
import { texts } from '../texts.ts';

/** The whole text of a letter of intent, in its own language. */
export function LetterText({ document }: { document: LetterDocument }) {
  const t = texts[document.language].document;
  return (
    <div lang={document.language}>
      <Stack gap="md">
        <p>
          <strong>{letterSentence(document)}</strong>
        </p>
        <KeyValues align="start" items={letterFacts(document).map(([key, value]) => ({ key, value }))} />
        <h3>{t.meaning}</h3>
        {document.words
          .split(/\n+/)
          .filter(Boolean)
          .map((words) => (
            <p key={words}>{words}</p>
          ))}
      </Stack>
    </div>
  );
}
