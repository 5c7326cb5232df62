import { type Content, classNames } from './content.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SummaryRow = {
  question: Content;
  answer: Content;
  /** Where the answer can be changed. `context` is spoken after the label: "Change" + "the name". */
  change?: { href: string; label: string; context?: string | undefined } | undefined;
  /** Something is still needed here. */
  missing?: boolean | undefined;
};

/** Check your answers: question, answer and a link to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary-list">
      {rows.map((row, index) => (
        <div key={index} class={classNames('summary-row', row.missing && 'summary-missing')}>
          <dt>{row.question}</dt>
          <dd>{row.answer}</dd>
          {row.change && (
            <dd class="summary-change">
              <a href={row.change.href}>
                {row.change.label}
                {row.change.context && <VisuallyHidden> {row.change.context}</VisuallyHidden>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
