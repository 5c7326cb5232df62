import type { Content } from '../content.ts';
import { SectionHeading } from '../layout/section-heading.tsx';

/** One part of the gallery with its specimens below one another. */
export function GallerySection({ title, children }: { title: string; children: Content }) {
  return (
    <section class="stack stack-md">
      <SectionHeading title={title} />
      {children}
    </section>
  );
}

/** Text that is too long for its place, to see what gives way. */
export const longText =
  'Een lange tekst die in een smalle kolom over meer regels loopt, met een woord als arbeidsongeschiktheidsverzekeringsmaatschappij erin';
