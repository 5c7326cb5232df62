import type { Content } from '../content.ts';

export type HeroProps = {
  title: Content;
  lead: Content;
  children?: Content | undefined;
  picture?: Content | undefined;
  /** Of the heading; 2 where the page has another title. */
  level?: 1 | 2 | undefined;
};

/** The opening of a public page: a large title, one sentence, a search box or button, and a picture beside it. */
export function Hero({ title, lead, children, picture, level = 1 }: HeroProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section class="hero">
      <div>
        <Heading>{title}</Heading>
        <p class="lead">{lead}</p>
        {children && <div class="hero-action">{children}</div>}
      </div>
      {picture && <div class="hero-picture">{picture}</div>}
    </section>
  );
}
