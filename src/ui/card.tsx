import { type Content, classNames } from './content.ts';
import type { PartyTone } from './tone.ts';

export type CardProps = {
  title?: Content | undefined;
  /** The element of the title; 2 by default. */
  level?: 2 | 3 | undefined;
  /** Turns the title into a link to the page of the thing that the card shows. */
  href?: string | undefined;
  /** Small line under the title. */
  subtitle?: Content | undefined;
  /** Badge or buttons, opposite to the title. */
  actions?: Content | undefined;
  footer?: Content | undefined;
  /** Draws the edge in a party's colour: "it is your turn". */
  tone?: PartyTone | undefined;
  /** Less padding, for cards in a grid. */
  compact?: boolean | undefined;
  id?: string | undefined;
  children?: Content | undefined;
};

export function Card({ title, level = 2, href, subtitle, actions, footer, tone, compact, id, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const Box = href ? 'article' : 'section';
  const titleId = id && title ? `${id}-title` : undefined;
  return (
    <Box
      class={classNames('card', compact && 'card-compact', tone && `card-edge card-${tone}`)}
      id={id}
      aria-labelledby={titleId}
    >
      {(title || actions) && (
        <div class="card-head">
          {title && <Heading id={titleId}>{href ? <a href={href}>{title}</a> : title}</Heading>}
          {actions && <div class="card-actions">{actions}</div>}
        </div>
      )}
      {subtitle && <p class="card-subtitle">{subtitle}</p>}
      {children}
      {footer && <div class="card-footer">{footer}</div>}
    </Box>
  );
}
