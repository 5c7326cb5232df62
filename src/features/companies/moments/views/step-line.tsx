import { dateInNetherlands, type IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge, Button, Cluster, Form } from '../../../../ui/index.ts';
import type { Moment } from '../moment-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; today: IsoDate; company: { id: string }; moment: Moment; mayEdit: boolean };

/** The next step of a contact moment: what, whose, by when, and the one button that it is done. */
export function StepLine({ lang, today, company, moment, mayEdit }: Props) {
  const t = texts[lang];
  const { nextStep, stepOwnerName, stepDoneAt } = moment;
  if (!nextStep) return null;
  const place = { companyId: company.id, momentId: moment.id };
  if (stepDoneAt)
    return (
      <Cluster>
        <span>{t.stepWasDone(nextStep.text, formatDate(lang, dateInNetherlands(stepDoneAt)))}</span>
        {mayEdit && (
          <Form inline action={paths.momentStepReopen(place)}>
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
      {mayEdit && <DoneButton {...{ lang, place }} step={nextStep.text} />}
    </Cluster>
  );
}

/** One press, and the step is done. */
export function DoneButton({
  lang,
  place,
  step,
}: {
  lang: Lang;
  place: { companyId: string; momentId: string };
  step: string;
}) {
  const t = texts[lang];
  return (
    <Form inline action={paths.momentStepDone(place)}>
      <Button small ariaLabel={t.doneOf(step)}>
        {t.done}
      </Button>
    </Form>
  );
}
