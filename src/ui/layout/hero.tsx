import type { Content } from '../content.ts';

export type HeroProps = {
  title: Content;
  lead: Content;
  children?: Content | undefined;
  picture?: Content | undefined;
};

/** The opening of a public page: a large title, one sentence, a search box or button, and a picture beside it. */
export function Hero({ title, lead, children, picture }: HeroProps) {
  return (
    <section class="hero">
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children && <div class="hero-action">{children}</div>}
      </div>
      {picture && <div class="hero-picture">{picture}</div>}
    </section>
  );
}
