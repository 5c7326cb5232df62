import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, ButtonRow, Checkbox, type Content, Fieldset, HiddenField } from '../../../../ui/index.ts';
import type { AgreementRow } from '../../agreement-list-store.ts';
import { batchActs } from '../rules/batch.ts';
import { archiveTexts } from '../texts.ts';

type Props = { lang: Lang; query: string; mayEdit: boolean; isShown: boolean; children: Content };

/**
 * The list as a form whose boxes choose agreements, with what can be done with them. It only asks: what it leads to says how many, and
 * does it. So it is a GET, and going back finds the boxes as they were.
 */
export function ActOnMany({ lang, query, mayEdit, isShown, children }: Props) {
  const t = archiveTexts[lang];
  if (!isShown) return <>{children}</>;
  const acts = batchActs.filter((act) => mayEdit || act === 'download');
  return (
    <form method="get" action={paths.agreementsTogether()} class="stack stack-md">
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {children}
      <Fieldset legend={t.together} id="together">
        <Checkbox name="alle" value="ja" label={t.all} />
        <ButtonRow>
          {acts.map((act) => (
            <Button key={act} name="doe" value={act}>
              {t.actButton[act]}
            </Button>
          ))}
        </ButtonRow>
      </Fieldset>
    </form>
  );
}

/** The box of one agreement. */
export function Tick({ lang, row: { id, studentName, reference } }: { lang: Lang; row: AgreementRow }) {
  return (
    <div class="choice">
      <input type="checkbox" name="id" value={id} aria-label={archiveTexts[lang].tick(studentName, reference)} />
    </div>
  );
}
