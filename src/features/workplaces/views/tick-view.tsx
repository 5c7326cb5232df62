import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
} from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import type { WorkTask } from '../rules/coverage.ts';
import type { WorkplaceProfile } from '../rules/profile.ts';
import { taskTexts } from '../task-texts.ts';
import { workplaceCrumbs } from './crumbs.ts';
import { TickFields } from './tick-fields.tsx';

type Props = {
  lang: Lang;
  workplace: WorkplaceProfile;
  route: { mkbRouteId: string; mkbRouteName: string };
  tasks: readonly WorkTask[];
  form: FormState;
  seen: string;
  conflict: boolean;
};

/** Staff says which tasks a workplace has. */
export function TickPage({ lang, workplace, route, tasks, form, seen, conflict }: Props) {
  const t = taskTexts[lang];
  const place = { workplaceId: workplace.id, mkbRouteId: route.mkbRouteId };
  return (
    <>
      <PageHeading
        title={t.tickTitle}
        lead={`${workplace.companyName}, ${workplace.functionTitle}. ${t.tickLead(route.mkbRouteName)}`}
        breadcrumbs={workplaceCrumbs(lang, workplace, { isBelow: true })}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <Stack>
        {conflict && (
          <Notice tone="warning" title={t.tickConflict} role="alert">
            {t.tickConflictBody}
          </Notice>
        )}
        {tasks.length === 0 ? (
          <EmptyState
            title={coverageTexts[lang].noTasks}
            action={<LinkButton href={paths.workTasks(route)}>{coverageTexts[lang].toTasks}</LinkButton>}
          />
        ) : (
          <Form action={paths.workplaceTasks(place)}>
            <HiddenField name="seen" value={seen} />
            <TickFields lang={lang} tasks={tasks} form={form} />
            <ButtonRow>
              <Button kind="primary">{t.save}</Button>
              <LinkButton kind="quiet" href={paths.workplace({ workplaceId: workplace.id })}>
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        )}
      </Stack>
    </>
  );
}
