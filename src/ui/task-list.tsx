import type { Content } from './content.ts';
import { PartyMark, type PartyMarkProps } from './party-mark.tsx';

export type Task = {
  /** Whose turn it is: the mark before the task. */
  who: PartyMarkProps;
  /** Who has to do what: "**De Wit** has to sign". */
  what: Content;
  /** Circumstances: since when, why, how long it takes. */
  detail?: Content | undefined;
  /** By when; a Badge when it is late. */
  by?: Content | undefined;
  /** One button, link or form. */
  action?: Content | undefined;
};

/** Who does what, by when, and the button to do it. `stacked`: the buttons under the words, for tasks with several. */
export function TaskList({ tasks, stacked = false }: { tasks: readonly Task[]; stacked?: boolean }) {
  return (
    <ul class={stacked ? 'task-list task-list-stacked' : 'task-list'}>
      {tasks.map((task, index) => (
        <li key={index} class="task">
          <PartyMark {...task.who} />
          <div class="task-text">
            <p class="task-what">{task.what}</p>
            {task.detail && <p class="task-detail">{task.detail}</p>}
            {task.by && <p class="task-by">{task.by}</p>}
          </div>
          {task.action && <div class="task-action">{task.action}</div>}
        </li>
      ))}
    </ul>
  );
}
