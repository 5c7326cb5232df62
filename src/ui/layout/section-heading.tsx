import type { Content } from '../content.ts';

export type SectionHeadingProps = {
  title: Content;
  actions?: Content | undefined;
  lead?: Content | undefined;
  level?: 2 | 3 | undefined;
  id?: string | undefined;
};

/** A title above a part of a page that is not a card. */
export function SectionHeading({ title, actions, lead, level = 2, id }: SectionHeadingProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="section-heading">
      <div class="card-head">
        <Heading id={id}>{title}</Heading>
        {actions && <div class="card-actions">{actions}</div>}
      </div>
      {lead && <p class="section-lead">{lead}</p>}
    </div>
  );
}
