import type { Content } from '../content.ts';

export type WithUnitProps = { prefix: Content; suffix: Content; children: Content };

/** A control with its unit inside the same frame. */
export function WithUnit({ prefix, suffix, children }: WithUnitProps) {
  if (!prefix && !suffix) return <>{children}</>;
  return (
    <div class="control-with-unit">
      {prefix && <span aria-hidden="true">{prefix}</span>}
      {children}
      {suffix && <span aria-hidden="true">{suffix}</span>}
    </div>
  );
}
