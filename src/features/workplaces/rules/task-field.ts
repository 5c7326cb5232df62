/** The field of a task in forms. */
export const taskField = (taskId: string): string => `task-${taskId}`;
