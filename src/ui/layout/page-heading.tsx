import type { Content } from '../content.ts';
import { Icon } from '../icon.tsx';

/** Without `href` it is the page itself, as the last one. */
export type Breadcrumb = { label: string; href?: string | undefined };

export type PageHeadingProps = {
  title: Content;
  /** The pages above this one, highest first. */
  breadcrumbs?: readonly Breadcrumb[] | undefined;
  /** Names the breadcrumbs ("You are here"). Needed with `breadcrumbs`. */
  breadcrumbsLabel?: string | undefined;
  badge?: Content | undefined;
  /** One sentence: where things stand and what is next. */
  lead?: Content | undefined;
  /** Buttons, right of the title. */
  actions?: Content | undefined;
};

export function PageHeading({ title, breadcrumbs = [], breadcrumbsLabel, badge, lead, actions }: PageHeadingProps) {
  return (
    <div class="page-heading">
      {breadcrumbs.length > 0 && (
        <nav class="breadcrumbs" aria-label={breadcrumbsLabel}>
          <ol>
            {breadcrumbs.map(({ label, href }, index) => (
              <li key={label}>
                {index > 0 && <Icon name="chevron" />}
                {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="page-title">
        <h1>{title}</h1>
        {badge}
        {actions && <div class="page-actions">{actions}</div>}
      </div>
      {lead && <p class="lead">{lead}</p>}
    </div>
  );
}
