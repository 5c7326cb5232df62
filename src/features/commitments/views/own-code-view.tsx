import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { maskAddress } from '../../../platform/identity/mask-address.ts';
import { CodePage } from '../../../shell/code-page.tsx';
import type { Letter } from '../letter-store.ts';
import { texts as ownTexts } from '../own-letter-texts.ts';
import { LetterContact, LetterSteps } from './own-letter-parts.tsx';

/** What somebody types on the last page and need not type again after a new code; the ticks are set anew. */
export const statedFields = ['name', 'jobTitle'];

export function LetterCodePage({ lang, letter, form }: { lang: Lang; letter: Letter; form: FormState }) {
  const t = ownTexts[lang];
  return (
    <CodePage
      {...{ lang, form }}
      t={{ ...t, codeLead: t.codeLead(maskAddress(letter.addresseeEmail)) }}
      above={letter.state === 'sent' && <LetterSteps lang={lang} step={2} />}
      below={<LetterContact lang={lang} letter={letter} />}
      action={paths.letterCode()}
      again={paths.letter()}
      back={letter.state === 'sent' ? paths.letter() : paths.letterDone()}
      kept={statedFields}
    />
  );
}
