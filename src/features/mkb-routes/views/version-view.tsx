import type { Actor } from '../../../kernel/actor.ts';
import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { ButtonRow, Card, Columns, LinkButton, Notice, PageHeading } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import { can } from '../mkb-route-policy.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import { type CheckSnapshot, motivatedCodes } from '../rules/check-snapshot.ts';
import type { Standing } from '../rules/standing.ts';
import { texts } from '../texts.ts';
import type { StoredVersion } from '../version-store.ts';
import { CheckCard } from './check-card.tsx';
import { crumbs, VersionBadge } from './crumbs.tsx';
import { FactsCard } from './facts-card.tsx';
import { Phases } from './phases.tsx';
import { ShortfallsCard } from './shortfalls-card.tsx';
import { DualFiguresCard, StudyLoadCard, WarningsCard } from './study-load-cards.tsx';
import { UnitsCard } from './units-card.tsx';
import { VersionLinks } from './version-links.tsx';
import { WeekCard } from './week-card.tsx';

export type VersionPageProps = {
  lang: Lang;
  actor: Actor;
  route: MkbRoute;
  stored: StoredVersion;
  snapshot: CheckSnapshot;
  standing: Standing;
};

/** A version to read, and for the programme manager to decide about. */
export function VersionPage({ lang, actor, route, stored, snapshot, standing }: VersionPageProps) {
  const t = texts[lang];
  const { version, number } = stored;
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const decides = can.decide(actor, route.id, version);
  const isFinal = version.state === 'published' || version.state === 'superseded';
  const back =
    version.state === 'returned' ? version.returned : version.state === 'submitted' ? version.earlierReturn : null;
  return (
    <>
      <PageHeading
        title={route.name}
        {...crumbs(lang, route, { label: t.version(number) })}
        badge={<VersionBadge lang={lang} stored={stored} />}
        lead={leadOf(lang, stored, decides)}
        actions={
          <>
            <VersionLinks lang={lang} stored={stored} standing={standing} />
            {can.design(actor, route.id, version) && (
              <LinkButton kind="primary" href={paths.design(at)}>
                {t.continueDesign}
              </LinkButton>
            )}
          </>
        }
      />
      <Phases
        lang={lang}
        mkbRouteId={route.id}
        standing={standing}
        current="design"
        canEdit={can.edit(actor, route.id)}
      />
      {back && (
        <Notice
          tone="warning"
          title={
            version.state === 'returned' ? designTexts[lang].returnedTitle : t.earlierReturn(stored.decidedByName ?? '')
          }
        >
          {back.reason}
        </Notice>
      )}
      <Columns
        aside={
          <>
            <CheckCard lang={lang} check={snapshot.check} motivated={motivatedCodes(snapshot.motivations)} all />
            <StudyLoadCard lang={lang} check={snapshot.check} />
            <WarningsCard lang={lang} check={snapshot.check} />
            <DualFiguresCard lang={lang} check={snapshot.check} dual={route.programme.mode === 'dual'} />
          </>
        }
        asideLabel={t.version(number)}
      >
        {decides && <DecisionCard lang={lang} at={at} />}
        <ShortfallsCard lang={lang} snapshot={snapshot} />
        <WeekCard lang={lang} stored={stored} />
        <UnitsCard lang={lang} stored={stored} />
        <FactsCard lang={lang} stored={stored} companies={snapshot.companies} />
        {isFinal && <p class="field-hint">{t.checkedOn(formatDate(lang, snapshot.checkedOn))}</p>}
      </Columns>
    </>
  );
}

function leadOf(lang: Lang, { version, submittedByName, decidedByName }: StoredVersion, decides: boolean): string {
  const t = texts[lang].versionLead;
  const day = (at: Date) => formatDate(lang, dateInNetherlands(at));
  switch (version.state) {
    case 'draft':
      return t.draft;
    case 'submitted':
      return (decides ? t.decide : t.submitted)(submittedByName ?? '', day(version.submitted.at));
    case 'returned':
      return t.returned(decidedByName ?? '', day(version.returned.at));
    case 'published':
    case 'superseded':
      return t[version.state](decidedByName ?? '', day(version.published.at));
  }
}

function DecisionCard({ lang, at }: { lang: Lang; at: { mkbRouteId: string; versionId: string } }) {
  const t = texts[lang];
  return (
    <Card title={t.decisionTitle} tone="school">
      <p>{t.decisionHint}</p>
      <ButtonRow>
        <LinkButton kind="primary" href={paths.versionPublish(at)}>
          {t.publish}
        </LinkButton>
        <LinkButton href={paths.versionReturn(at)}>{t.sendBack}</LinkButton>
      </ButtonRow>
    </Card>
  );
}
