import type { Period } from '../../../kernel/week-pattern.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, Details, EmptyState, Form, HiddenField, LinkButton } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { StoredVersion } from '../version-store.ts';
import { WeekRibbon } from './ribbon/week-ribbon.tsx';

type WeekCardProps = { lang: Lang; stored: StoredVersion; edit?: boolean };

/** A week of each period as a ribbon, the same as a table, and for a designer what can be done with each period. */
export function WeekCard({ lang, stored, edit = false }: WeekCardProps) {
  const t = designTexts[lang];
  const { periods } = stored.version.design;
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id };
  return (
    <Card
      title={t.weekTitle}
      actions={
        edit && (
          <>
            <LinkButton href={paths.designVariant(at)}>{t.chooseVariant}</LinkButton>
            <LinkButton href={paths.designPeriodAdd(at)}>{t.addPeriod}</LinkButton>
          </>
        )
      }
    >
      {periods.length === 0 ? (
        <EmptyState title={t.noPeriods} level={3}>
          {edit && t.noPeriodsHint}
        </EmptyState>
      ) : (
        <WeekRibbon
          periods={periods}
          lang={lang}
          withTable
          actions={
            edit
              ? (period, index) => (
                  <PeriodActions
                    {...{ lang, stored, period, isFirst: index === 0, isLast: index === periods.length - 1 }}
                  />
                )
              : undefined
          }
        />
      )}
    </Card>
  );
}

type PeriodActionsProps = { lang: Lang; stored: StoredVersion; period: Period; isFirst: boolean; isLast: boolean };

function PeriodActions({ lang, stored, period, isFirst, isLast }: PeriodActionsProps) {
  const t = designTexts[lang];
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id, periodId: period.id };
  const name = t.periodName(period.studyYear, period.label);
  const revision = <HiddenField name="revision" value={String(stored.revision)} />;
  const move = (direction: 'up' | 'down', label: string) => (
    <Form action={paths.designPeriodMove(at)} inline>
      {revision}
      <HiddenField name="direction" value={direction} />
      <Button kind="quiet" small ariaLabel={t.ofPeriod(label, name)}>
        {label}
      </Button>
    </Form>
  );
  return (
    <>
      <LinkButton kind="quiet" small href={paths.designPeriod(at)} ariaLabel={t.ofPeriod(t.change, name)}>
        {t.change}
      </LinkButton>
      <Details summary={t.more} look="link">
        <div class="cluster">
          <Form action={paths.designPeriodCopy(at)} inline>
            {revision}
            <Button kind="quiet" small ariaLabel={t.ofPeriod(t.copy, name)}>
              {t.copy}
            </Button>
          </Form>
          {!isFirst && move('up', t.up)}
          {!isLast && move('down', t.down)}
          <LinkButton kind="quiet" small href={paths.designPeriodDelete(at)} ariaLabel={t.ofPeriod(t.remove, name)}>
            {t.remove}
          </LinkButton>
        </div>
      </Details>
    </>
  );
}
