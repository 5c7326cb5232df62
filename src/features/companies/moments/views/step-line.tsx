import { dateInNetherlands, type IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge, Button, Cluster, Form } from '../../../../ui/index.ts';
import type { Moment } from '../moment-store.ts';
import { texts } from '../texts.ts';

/** Where a contact moment is changed and its next step ticked. */
export type MomentLinks = { edit: string; done: string; reopen: string };

export const companyMomentLinks =
  (companyId: string) =>
  (momentId: string): MomentLinks => ({
    edit: paths.momentEdit({ companyId, momentId }),
    done: paths.momentStepDone({ companyId, momentId }),
    reopen: paths.momentStepReopen({ companyId, momentId }),
  });

type Props = {
  lang: Lang;
  today: IsoDate;
  moment: Moment;
  mayEdit: boolean;
  links: (momentId: string) => MomentLinks;
};

/** The next step of a contact moment: what, whose, by when, and the one button that it is done. */
export function StepLine({ lang, today, moment, mayEdit, links }: Props) {
  const t = texts[lang];
  const { nextStep, stepOwnerName, stepDoneAt } = moment;
  if (!nextStep) return null;
  const { done, reopen } = links(moment.id);
  if (stepDoneAt)
    return (
      <Cluster>
        <span>{t.stepWasDone(nextStep.text, formatDate(lang, dateInNetherlands(stepDoneAt)))}</span>
        {mayEdit && (
          <Form inline action={reopen}>
            <Button small kind="quiet" ariaLabel={`${t.reopen}: ${nextStep.text}`}>
              {t.reopen}
            </Button>
          </Form>
        )}
      </Cluster>
    );
  return (
    <Cluster>
      <span>
        {t.step(nextStep.text)} ({t.stepBy(stepOwnerName ?? '', formatDate(lang, nextStep.due))})
      </span>
      {nextStep.due < today && <Badge tone="warn">{t.late}</Badge>}
      {mayEdit && (
        <Form inline action={done}>
          <Button small ariaLabel={t.doneOf(nextStep.text)}>
            {t.done}
          </Button>
        </Form>
      )}
    </Cluster>
  );
}
