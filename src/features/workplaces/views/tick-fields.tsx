import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { RadioGroup } from '../../../ui/index.ts';
import { answers } from '../rules/coverage.ts';
import { taskField } from '../rules/task-field.ts';
import { taskTexts } from '../task-texts.ts';

type Props = { lang: Lang; tasks: readonly { id: string; name: string }[]; form: FormState };

/** Of each task: yes, partly, no, or not known. */
export function TickFields({ lang, tasks, form }: Props) {
  const t = taskTexts[lang];
  return (
    <>
      {tasks.map(({ id, name }) => (
        <RadioGroup
          key={id}
          name={taskField(id)}
          label={name}
          inline
          value={form.text(taskField(id))}
          options={[
            ...answers.map((value) => ({ value, label: t.answers[value] })),
            { value: 'unknown', label: t.notAsked },
          ]}
        />
      ))}
    </>
  );
}
