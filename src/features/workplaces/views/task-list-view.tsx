import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Badge,
  Button,
  Card,
  Columns,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Prose,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import type { RouteOutcomes } from '../design-store.ts';
import { goneOutcomes, type WorkTask } from '../rules/coverage.ts';
import { findOutcome } from '../rules/outcome.ts';
import { taskTexts } from '../task-texts.ts';
import { routeCrumbs } from './route-crumbs.ts';

export type TaskListProps = {
  lang: Lang;
  route: RouteOutcomes;
  tasks: readonly WorkTask[];
  /** How many workplaces said something, by task. */
  answered: ReadonlyMap<string, number>;
  form: FormState;
  mayEdit: boolean;
};

export function TaskListPage(props: TaskListProps) {
  const { lang, route, tasks, form, mayEdit } = props;
  const t = taskTexts[lang];
  const open = route.outcomes.filter(
    (outcome) =>
      outcome.learnedAt === 'company' &&
      !tasks.some((task) => task.outcomes.some((words) => findOutcome(route.outcomes, words) === outcome)),
  );
  return (
    <>
      <PageHeading
        title={t.title(route.mkbRouteName)}
        lead={tasks.length === 0 ? t.leadNone : t.lead(tasks.length, open.length)}
        breadcrumbs={routeCrumbs(lang, route)}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        actions={
          tasks.length > 0 && (
            <LinkButton href={paths.mkbRouteCoverage({ mkbRouteId: route.mkbRouteId })}>
              {coverageTexts[lang].toRouteCoverage}
            </LinkButton>
          )
        }
      />
      <Columns
        aside={
          <Stack gap="md">
            {mayEdit && <AddCard lang={lang} route={route} form={form} />}
            {open.length > 0 && tasks.length > 0 && (
              <Card title={t.openOutcomes} subtitle={t.openOutcomesLead}>
                <Prose>
                  <ul>
                    {open.map(({ unitId, unitName, outcome }) => (
                      <li key={`${unitId} ${outcome}`}>
                        {outcome} <span class="muted">({unitName})</span>
                      </li>
                    ))}
                  </ul>
                </Prose>
              </Card>
            )}
          </Stack>
        }
      >
        <Stack gap="md">
          <FormErrors lang={lang} form={form} labels={{ names: t.addTitle }} />
          {route.outcomes.length === 0 ? (
            <Notice tone="warning">{t.noOutcomes}</Notice>
          ) : (
            <p class="muted">{(route.isPublished ? t.ofVersion : t.notPublished)(route.versionNumber)}</p>
          )}
          <Tasks {...props} />
        </Stack>
      </Columns>
    </>
  );
}

function Tasks({ lang, route, tasks, answered, mayEdit }: TaskListProps) {
  const t = taskTexts[lang];
  const { mkbRouteId } = route;
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      rows={tasks}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>}
      columns={[
        {
          key: 'task',
          header: t.task,
          rowHeader: true,
          cell: ({ id, name }) =>
            mayEdit ? <a href={paths.workTask({ mkbRouteId, workTaskId: id })}>{name}</a> : name,
        },
        {
          key: 'outcomes',
          header: t.outcomes,
          cell: (task) => {
            const gone = goneOutcomes(task, route.outcomes).length;
            const count = task.outcomes.length - gone;
            return (
              <>
                {count === 0 ? t.noOutcomeYet : t.outcomeCount(count)}
                {gone > 0 && (
                  <div>
                    <Badge tone="warn">{t.goneCount(gone)}</Badge>
                  </div>
                )}
              </>
            );
          },
        },
        {
          key: 'answered',
          header: t.answered,
          cell: ({ id }) => (answered.has(id) ? t.answeredBy(answered.get(id) ?? 0) : ''),
        },
        ...(mayEdit
          ? [
              {
                key: 'move',
                header: t.actions,
                headerHidden: true,
                cell: ({ id, name }: WorkTask) => <Move {...{ lang, mkbRouteId, id, name }} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Move({ lang, mkbRouteId, id, name }: { lang: Lang; mkbRouteId: string; id: string; name: string }) {
  const t = taskTexts[lang];
  const move = (direction: 'up' | 'down', label: string, ariaLabel: string) => (
    <Form action={paths.workTaskMove({ mkbRouteId, workTaskId: id })} inline>
      <HiddenField name="direction" value={direction} />
      <Button kind="quiet" small ariaLabel={ariaLabel}>
        {label}
      </Button>
    </Form>
  );
  return (
    <div class="cluster">
      {move('up', t.up, t.upOf(name))}
      {move('down', t.down, t.downOf(name))}
    </div>
  );
}

function AddCard({ lang, route, form }: { lang: Lang; route: RouteOutcomes; form: FormState }) {
  const t = taskTexts[lang];
  return (
    <Card title={t.addTitle}>
      <Form action={paths.workTasksAdd({ mkbRouteId: route.mkbRouteId })}>
        <TextArea
          name="names"
          label={t.addLabel}
          hint={t.addHint}
          value={form.text('names')}
          error={form.error('names')}
          rows={6}
        />
        <Button kind="primary">{t.add}</Button>
      </Form>
    </Card>
  );
}
