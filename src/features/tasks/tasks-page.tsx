import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import type { TaskSource } from './task.ts';
import { texts } from './texts.ts';
import { TasksPage } from './views/tasks-view.tsx';

/** *Mijn taken*: for every role, what waits for this person, longest waiting first. */
export function mountTasks(web: Web, sources: readonly TaskSource[]): void {
  web.staff.get(paths.tasks, async (r) => {
    const tasks = [];
    for (const source of sources) tasks.push(...(await source.list(r.tx, r.actor, r.lang, r.now)));
    tasks.sort((a, b) => a.since.getTime() - b.since.getTime());
    return r.page({ title: texts[r.lang].title }, <TasksPage lang={r.lang} tasks={tasks} role={r.actor.role} />);
  });
}
