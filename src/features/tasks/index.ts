export type { Task, TaskSource } from './task.ts';
export { mountTasks } from './tasks-page.tsx';
