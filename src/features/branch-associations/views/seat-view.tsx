import type { IsoDate } from '../../../kernel/iso-date.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Card,
  CopyField,
  DataTable,
  EmptyState,
  Notice,
  PageHeading,
  Stack,
  type Tone,
} from '../../../ui/index.ts';
import type { Association } from '../rules/association.ts';
import { type Health, healthOf, type SeatFigures } from '../rules/seat-figures.ts';
import type { RouteSeen } from '../seat-store.ts';
import { texts } from '../texts.ts';

type OpenCall = { id: string; title: string; openUntil: IsoDate; address: string };
type Props = {
  lang: Lang;
  association: Association | null;
  routes: readonly RouteSeen[];
  calls: readonly OpenCall[];
  quarter: IsoDate;
  next: IsoDate;
};

/** What a branch association sees: counts of the Mkb-routes of its sector, and calls to pass on. */
export function SeatPage({ lang, association, routes, calls, quarter, next }: Props) {
  const t = texts[lang].seat;
  if (!association)
    return (
      <>
        <PageHeading title={t.noneTitle} />
        <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={t.title(association.name)} lead={t.lead(formatDate(lang, quarter), formatDate(lang, next))} />
      <Stack gap="lg">
        {routes.length === 0 && <EmptyState title={t.title(association.name)}>{t.noRoutes}</EmptyState>}
        {routes.map((route) => (
          <RouteSeat key={route.id} lang={lang} route={route} />
        ))}
        <Notice>
          <p>{t.why}</p>
        </Notice>
        <Card title={t.calls}>
          {calls.length === 0 ? (
            <p>{t.noCalls}</p>
          ) : (
            <Stack gap="md">
              {calls.map(({ id, title, openUntil, address }) => (
                <CopyField
                  key={id}
                  name={`call-${id}`}
                  label={title}
                  hint={t.callUntil(formatDate(lang, openUntil))}
                  value={address}
                />
              ))}
            </Stack>
          )}
        </Card>
      </Stack>
    </>
  );
}

const tones: Record<Health, Tone> = {
  unknown: 'neutral',
  short: 'bad',
  around: 'warn',
  enough: 'ok',
  plan_reached: 'ok',
};
type Year = SeatFigures['years'][number];

function RouteSeat({ lang, route }: { lang: Lang; route: RouteSeen }) {
  const t = texts[lang].seat;
  const { figures } = route;
  if (!figures)
    return (
      <Card title={route.name} subtitle={route.region}>
        <p>{t.notYet}</p>
      </Card>
    );
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? t.hidden : t.atLeast(formatNumber(lang, value));
  const cell =
    (at: number) =>
    ({ places }: Year) =>
      shown(places.cells[at]);
  return (
    <Card title={route.name} subtitle={route.region}>
      <Stack gap="md">
        <DataTable
          caption={t.places}
          dense
          rows={figures.years}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: 'year', header: t.year, rowHeader: true, cell: ({ year }) => `${year}-${year + 1}` },
            { key: 'firm', header: t.firm, numeric: true, cell: cell(0) },
            { key: 'intended', header: t.intended, numeric: true, cell: cell(1) },
            { key: 'perhaps', header: t.perhaps, numeric: true, cell: cell(2) },
            { key: 'all', header: t.all, numeric: true, cell: ({ places }) => shown(places.total) },
            {
              key: 'needed',
              header: t.needed,
              numeric: true,
              cell: ({ minimum }) => (minimum === null ? '–' : formatNumber(lang, minimum)),
            },
            {
              key: 'health',
              header: t.health,
              cell: (year) => {
                const health = healthOf(year, figures.step);
                return <Badge tone={tones[health]}>{t.healths[health]}</Badge>;
              },
            },
          ]}
        />
        <DataTable
          caption={t.students}
          dense
          rows={[figures.students]}
          columns={[
            { key: 'running', header: t.running, numeric: true, cell: ({ cells }) => shown(cells[0]) },
            { key: 'finished', header: t.finished, numeric: true, cell: ({ cells }) => shown(cells[1]) },
            { key: 'stopped', header: t.stopped, numeric: true, cell: ({ cells }) => shown(cells[2]) },
            { key: 'all', header: t.together, numeric: true, cell: ({ total }) => shown(total) },
          ]}
        />
      </Stack>
    </Card>
  );
}
