import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { RouteOutcomes } from '../design-store.ts';
import type { WorkTask } from '../rules/coverage.ts';
import type { OutcomeWords } from '../rules/outcome.ts';
import { outcomeKey } from '../rules/outcome-key.ts';
import { taskLimits } from '../rules/task-names.ts';
import { taskTexts } from '../task-texts.ts';
import { routeCrumbs } from './route-crumbs.ts';

type Props = {
  lang: Lang;
  route: RouteOutcomes;
  task: WorkTask;
  /** The one after it in the list. */
  next: WorkTask | null;
  gone: readonly OutcomeWords[];
  form: FormState;
};

/** A task with a box for every outcome, by unit; the next task is one press away. */
export function TaskFormPage({ lang, route, task, next, gone, form }: Props) {
  const t = taskTexts[lang];
  const { mkbRouteId } = route;
  const ids = { mkbRouteId, workTaskId: task.id };
  const units = [...Map.groupBy(route.outcomes, ({ unitId }) => unitId)];
  return (
    <>
      <PageHeading
        title={t.editTitle}
        lead={t.editLead}
        breadcrumbs={[...routeCrumbs(lang, route), { label: t.crumb, href: paths.workTasks({ mkbRouteId }) }]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ name: t.name }} />
        <Form action={paths.workTask(ids)}>
          <TextField
            name="name"
            label={t.name}
            value={form.text('name')}
            error={form.error('name')}
            maxLength={taskLimits.name}
            autocomplete="off"
            width="full"
          />
          {units.length === 0 && <Notice tone="warning">{t.noOutcomes}</Notice>}
          {units.map(([unitId, outcomes], index) => (
            <CheckboxGroup
              key={unitId}
              name="outcomes"
              id={`f-outcomes-${index}`}
              label={outcomes[0]?.unitName ?? ''}
              hint={t.byDesign[outcomes[0]?.learnedAt ?? 'company'] || undefined}
              options={outcomes.map((words) => ({ value: outcomeKey(words), label: words.outcome }))}
              values={form.list('outcomes')}
            />
          ))}
          {gone.length > 0 && (
            <CheckboxGroup
              name="outcomes"
              id="f-outcomes-gone"
              label={t.goneLegend}
              hint={t.goneHint}
              options={gone.map((words) => ({ value: outcomeKey(words), label: words.outcome, hint: words.unitName }))}
              values={form.list('outcomes')}
            />
          )}
          <ButtonRow>
            <Button kind="primary" {...(next && { name: 'next', value: 'yes' })}>
              {next ? t.saveAndNext(next.name) : t.save}
            </Button>
            {next && <Button>{t.save}</Button>}
            <LinkButton kind="quiet" href={paths.workTasks({ mkbRouteId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
        <Form action={paths.workTaskRemove(ids)}>
          <Button kind="quiet">{t.remove}</Button>
        </Form>
      </Stack>
    </>
  );
}
