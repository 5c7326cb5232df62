import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Card,
  CardGrid,
  Cluster,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  TextField,
} from '../../../ui/index.ts';
import type { MkbRouteCard } from '../mkb-route-store.ts';
import { texts } from '../texts.ts';
import { StateBadge } from './crumbs.tsx';
import { CompactRibbon } from './ribbon/week-ribbon.tsx';

export type MkbRouteListProps = {
  lang: Lang;
  cards: readonly MkbRouteCard[];
  search: string;
  page: number;
  hasNext: boolean;
  canAdd: boolean;
};

/** The Mkb-routes of the hogeschool, each with a week as a ribbon. */
export function MkbRouteListPage({ lang, cards, search, page, hasNext, canAdd }: MkbRouteListProps) {
  const t = texts[lang];
  const add = canAdd && (
    <LinkButton kind="primary" href={paths.mkbRouteNew()}>
      {t.add}
    </LinkButton>
  );
  const isEmpty = cards.length === 0 && search === '' && page === 1;
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.listLead(cards.length)}
        actions={
          canAdd && (
            <>
              <LinkButton href={paths.programmes()}>{t.programmesLink}</LinkButton>
              {!isEmpty && add}
            </>
          )
        }
      />
      {isEmpty ? (
        <EmptyState title={t.emptyTitle} action={add}>
          {canAdd ? t.empty : t.emptyReader}
        </EmptyState>
      ) : (
        <>
          <FilterBar
            label={t.searchLabel}
            action={paths.mkbRoutes()}
            submitLabel={t.searchButton}
            reset={search ? { href: paths.mkbRoutes(), label: t.showAll } : undefined}
          >
            <TextField name="q" label={t.search} value={search} />
          </FilterBar>
          {cards.length === 0 ? (
            <EmptyState title={t.nothingFound} action={<LinkButton href={paths.mkbRoutes()}>{t.showAll}</LinkButton>}>
              {t.nothingFoundHint(search)}
            </EmptyState>
          ) : (
            <CardGrid>
              {cards.map((card) => (
                <MkbRouteItem key={card.id} lang={lang} card={card} />
              ))}
            </CardGrid>
          )}
          {(page > 1 || hasNext) && (
            <Pagination
              label={t.pages}
              position={t.paging(String(page))}
              previous={page > 1 ? { href: pageHref(search, page - 1), label: t.previous } : undefined}
              next={hasNext ? { href: pageHref(search, page + 1), label: t.next } : undefined}
            />
          )}
        </>
      )}
    </>
  );
}

const pageHref = (search: string, page: number) =>
  `${paths.mkbRoutes()}?${new URLSearchParams({ ...(search && { q: search }), bladzijde: String(page) })}`;

function MkbRouteItem({ lang, card }: { lang: Lang; card: MkbRouteCard }) {
  const t = texts[lang];
  const { version, openState } = card;
  const periods = version?.design.periods ?? [];
  return (
    <Card
      title={card.name}
      href={paths.mkbRoute({ mkbRouteId: card.id })}
      subtitle={[`${t.degrees[card.degree]} ${card.programmeName}`, t.modes[card.mode], card.region]
        .filter(Boolean)
        .join(' · ')}
      compact
    >
      {periods.length > 0 ? <CompactRibbon periods={periods} lang={lang} /> : <p class="empty-text">{t.noDesign}</p>}
      <Cluster>
        {version && <StateBadge lang={lang} state={version.state} />}
        {version?.state === 'published' && openState && <Badge>{t.openBeside(t.states[openState])}</Badge>}
      </Cluster>
      <p class="card-subtitle">
        {t.lead}: {card.projectLeadName ?? t.noLead}
      </p>
    </Card>
  );
}
