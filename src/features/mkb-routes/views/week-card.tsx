import type { Period } from '../../../kernel/week-pattern.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, Details, EmptyState, Form, HiddenField, LinkButton } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { StepHead } from '../rules/design-history.ts';
import { resizePeriod } from '../rules/resize-period.ts';
import { stripTexts } from '../strip-texts.ts';
import type { StoredVersion } from '../version-store.ts';
import { rowId } from './live-ids.ts';
import { WeekRibbon } from './ribbon/week-ribbon.tsx';
import { UndoBar } from './undo-bar.tsx';
import { YearStrip } from './year-strip.tsx';

/** `steps`: the changes that can be undone; with them the card is for designing. */
type WeekCardProps = { lang: Lang; stored: StoredVersion; steps?: readonly StepHead[] | undefined };

/** A week of each period as a ribbon, the same as a table, and for a designer what can be done with each period. */
export function WeekCard({ lang, stored, steps }: WeekCardProps) {
  const t = designTexts[lang];
  const edit = steps !== undefined;
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
      {edit && <p class="field-hint" id="drag-hint" />}
      {steps && <UndoBar lang={lang} stored={stored} steps={steps} />}
      {periods.length === 0 ? (
        <EmptyState title={t.noPeriods} level={3}>
          {edit && t.noPeriodsHint}
        </EmptyState>
      ) : (
        <WeekRibbon
          periods={periods}
          lang={lang}
          withTable
          rowId={edit ? rowId : undefined}
          yearHead={edit ? (year) => <YearStrip {...{ lang, stored, year }} /> : undefined}
          actions={edit ? (period, index) => <PeriodActions {...{ lang, stored, period, index }} /> : undefined}
        />
      )}
    </Card>
  );
}

type PeriodActionsProps = { lang: Lang; stored: StoredVersion; period: Period; index: number };

function PeriodActions({ lang, stored, period, index }: PeriodActionsProps) {
  const t = designTexts[lang];
  const { design } = stored.version;
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id, periodId: period.id };
  const name = t.periodName(period.studyYear, period.label);
  const revision = <HiddenField name="revision" value={String(stored.revision)} />;
  const post = (key: string, action: string, label: string, fields: Record<string, string>) => (
    <Form action={action} inline>
      {revision}
      {Object.entries(fields).map(([field, value]) => (
        <HiddenField key={field} name={field} value={value} />
      ))}
      <Button kind="quiet" small id={`${key}-${period.id}`} ariaLabel={t.ofPeriod(label, name)}>
        {label}
      </Button>
    </Form>
  );
  const resize = (key: string, weeks: number, label: string) =>
    resizePeriod(design, period.id, weeks) && post(key, paths.designPeriodResize(at), label, { weeks: String(weeks) });
  return (
    <>
      <button
        class="grip"
        type="button"
        hidden
        id={`grip-${period.id}`}
        data-grip={index}
        data-action={paths.designPeriodMove(at)}
        aria-label={stripTexts[lang].grip(name)}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      <LinkButton kind="quiet" small href={paths.designPeriod(at)} ariaLabel={t.ofPeriod(t.change, name)}>
        {t.change}
      </LinkButton>
      <Details summary={t.more} look="link">
        <div class="cluster">
          {index > 0 && post('up', paths.designPeriodMove(at), t.up, { direction: 'up' })}
          {index < design.periods.length - 1 && post('down', paths.designPeriodMove(at), t.down, { direction: 'down' })}
          {resize('longer', period.weeks + 1, t.longer)}
          {resize('shorter', period.weeks - 1, t.shorter)}
          {period.weeks > 1 && (
            <LinkButton kind="quiet" small href={paths.designPeriodSplit(at)} ariaLabel={t.ofPeriod(t.split, name)}>
              {t.split}
            </LinkButton>
          )}
          {post('copy', paths.designPeriodCopy(at), t.copy, {})}
          <LinkButton kind="quiet" small href={paths.designPeriodDelete(at)} ariaLabel={t.ofPeriod(t.remove, name)}>
            {t.remove}
          </LinkButton>
        </div>
      </Details>
    </>
  );
}
