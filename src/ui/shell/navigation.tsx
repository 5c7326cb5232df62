export type NavItem = {
  href: string;
  label: string;
  /** 'page' when this is the page itself, 'true' when the page lies below it. */
  current?: 'page' | 'true' | undefined;
  /** A number in a badge: what waits. 0 shows nothing. */
  count?: number | undefined;
  /** The number in words, for screen readers ("4 tasks"). */
  countText?: string | undefined;
};

export function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul class="nav-list">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current}>
            {item.label}
            {item.count ? <Count count={item.count} text={item.countText} /> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Count({ count, text }: { count: number; text: string | undefined }) {
  return (
    <>
      {' '}
      <span class="nav-count" aria-hidden={text ? 'true' : undefined}>
        {count}
      </span>
      {text && <span class="visually-hidden">({text})</span>}
    </>
  );
}
