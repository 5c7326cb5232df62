import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, Form, HiddenField, LinkButton, VisuallyHidden } from '../../../ui/index.ts';
import type { StoredAction, StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { ActionsList } from './actions-list.tsx';

type Props = { lang: Lang; today: IsoDate; stored: StoredScan; mayEdit: boolean };

/** What was agreed: to tick off once the scan is concluded, to change while the talk goes on. */
export function ActionsCard({ lang, today, stored, mayEdit }: Props) {
  const t = staffTexts[lang];
  const { actions, scan } = stored;
  return (
    <Card title={t.actions} id="afspraken">
      {actions.length === 0 ? (
        <p>{t.noActions}</p>
      ) : (
        <ActionsList
          lang={lang}
          today={today}
          actions={actions}
          verbs={(action) =>
            mayEdit &&
            (scan.state === 'concluded' ? (
              <TickForm lang={lang} scanId={stored.facts.id} action={action} />
            ) : (
              scan.state === 'talk' && (
                <LinkButton small href={paths.scanAction({ scanId: stored.facts.id, actionId: action.id })}>
                  {t.change}
                  <VisuallyHidden> {action.words}</VisuallyHidden>
                </LinkButton>
              )
            ))
          }
        />
      )}
    </Card>
  );
}

function TickForm({ lang, scanId, action }: { lang: Lang; scanId: string; action: StoredAction }) {
  const t = staffTexts[lang];
  return (
    <Form action={paths.scanActionDone({ scanId, actionId: action.id })} inline>
      <HiddenField name="done" value={action.doneAt ? 'no' : 'yes'} />
      <Button small>
        {action.doneAt ? t.untick : t.tick}
        <VisuallyHidden> {action.words}</VisuallyHidden>
      </Button>
    </Form>
  );
}
