import type { Content } from './content.ts';

export type Stat = { value: Content; label: Content; href?: string | undefined };

/** Up to five figures side by side. */
export function StatRow({ stats, label }: { stats: readonly Stat[]; label?: string | undefined }) {
  return (
    <ul class="stat-row" aria-label={label}>
      {stats.map((stat, index) => (
        <li key={index} class="stat">
          <span class="stat-value">{stat.value}</span>
          <span class="stat-label">{stat.href ? <a href={stat.href}>{stat.label}</a> : stat.label}</span>
        </li>
      ))}
    </ul>
  );
}
