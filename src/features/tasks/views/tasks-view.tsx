import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, EmptyState, Form, LinkButton, PageHeading, TaskList } from '../../../ui/index.ts';
import type { Task } from '../task.ts';
import { texts } from '../texts.ts';

type TasksPageProps = {
  lang: Lang;
  tasks: readonly Task[];
  /** Whether this person works at the hogeschool. Others act by the links in their mail. */
  isStaff: boolean;
};

export function TasksPage({ lang, tasks, isStaff }: TasksPageProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead(tasks.length)} />
      {tasks.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{isStaff ? t.empty : t.emptyOutside}</EmptyState>
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
