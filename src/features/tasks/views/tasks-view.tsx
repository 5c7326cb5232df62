import { type Role, staffRoles } from '../../../kernel/role.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, EmptyState, Form, LinkButton, PageHeading, Stack, TaskList } from '../../../ui/index.ts';
import type { Task } from '../task.ts';
import { texts } from '../texts.ts';

type TasksPageProps = {
  lang: Lang;
  tasks: readonly Task[];
  role: Role;
};

export function TasksPage({ lang, tasks, role }: TasksPageProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead(tasks.length)} />
      {tasks.length === 0 ? (
        <NothingWaits lang={lang} role={role} />
      ) : (
        <Card>
          <TaskList
            tasks={tasks.map((task) => ({
              who: task.who,
              what: task.what,
              detail: task.detail,
              action: task.isPost ? (
                <Form action={task.href} inline>
                  <Button kind="primary">{task.action}</Button>
                </Form>
              ) : (
                <LinkButton href={task.href}>{task.action}</LinkButton>
              ),
            }))}
          />
        </Card>
      )}
    </>
  );
}

/** Who does not work at the hogeschool acts by the links in their mail: the inbox has those that are open. */
function NothingWaits({ lang, role }: { lang: Lang; role: Role }) {
  const t = texts[lang];
  if (staffRoles.some((one) => one === role)) return <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>;
  return (
    <EmptyState title={t.emptyTitle} action={<LinkButton href={paths.inbox()}>{t.inbox}</LinkButton>}>
      <Stack gap="sm">
        <p>{t.emptyOutside}</p>
        {role === 'student' && <p>{t.emptyStudent}</p>}
      </Stack>
    </EmptyState>
  );
}
