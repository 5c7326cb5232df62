import { sum } from '../../../kernel/week-pattern.ts';
import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  Card,
  type Content,
  DataTable,
  Details,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
} from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { Design, LearningUnit } from '../rules/design.ts';
import type { StoredVersion } from '../version-store.ts';
import { creditsInWords } from './credits-in-words.ts';
import { rowId } from './live-ids.ts';

type UnitsCardProps = { lang: Lang; stored: StoredVersion; edit?: boolean };

/** The units: what is learned, where, when and for how many EC. */
export function UnitsCard({ lang, stored, edit = false }: UnitsCardProps) {
  const t = designTexts[lang];
  const { design } = stored.version;
  const { units } = design;
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id };
  const total = units.reduce((credits, unit) => credits + sum(unit.credits), 0);
  return (
    <Card title={t.unitsTitle} actions={edit && <LinkButton href={paths.designUnitAdd(at)}>{t.addUnit}</LinkButton>}>
      <DataTable
        caption={t.unitsTitle}
        captionHidden
        rows={units}
        rowKey={({ id }) => id}
        dense
        columns={[
          {
            key: 'unit',
            header: t.unit,
            rowHeader: true,
            cell: (unit, index) => (
              <UnitName {...{ lang, unit, href: edit ? paths.designUnit({ ...at, unitId: unit.id }) : null }}>
                {edit && <UnitActions {...{ lang, stored, unit, index }} />}
              </UnitName>
            ),
          },
          { key: 'where', header: t.where, cell: ({ credits }) => creditsInWords(lang, credits) || t.nowhere },
          { key: 'when', header: t.when, cell: (unit) => periodsInWords(lang, design, unit) },
          { key: 'credits', header: t.credits, numeric: true, cell: ({ credits }) => formatNumber(lang, sum(credits)) },
        ]}
        footer={units.length > 1 ? [t.total, '', '', formatNumber(lang, total)] : undefined}
        empty={
          <EmptyState title={t.noUnits} level={3}>
            {edit && t.noUnitsHint}
          </EmptyState>
        }
      />
    </Card>
  );
}

type UnitNameProps = { lang: Lang; unit: LearningUnit; href: string | null; children: Content };

function UnitName({ lang, unit, href, children }: UnitNameProps) {
  const t = designTexts[lang];
  return (
    <div id={href ? rowId(unit.id) : undefined}>
      {href ? <a href={href}>{unit.name}</a> : unit.name}
      {unit.outcomes.length === 0 || href ? (
        <small>{t.outcomes(unit.outcomes.length)}</small>
      ) : (
        <Details summary={t.outcomes(unit.outcomes.length)} look="link">
          <ul>
            {unit.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </Details>
      )}
      {children}
    </div>
  );
}

type UnitActionsProps = { lang: Lang; stored: StoredVersion; unit: LearningUnit; index: number };

function UnitActions({ lang, stored, unit, index }: UnitActionsProps) {
  const t = designTexts[lang];
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id, unitId: unit.id };
  const move = (direction: 'up' | 'down', label: string) => (
    <Form action={paths.designUnitMove(at)} inline>
      <HiddenField name="revision" value={String(stored.revision)} />
      <HiddenField name="direction" value={direction} />
      <Button kind="quiet" small id={`${direction}-${unit.id}`} ariaLabel={t.ofUnit(label, unit.name)}>
        {label}
      </Button>
    </Form>
  );
  return (
    <Details summary={t.more} look="link">
      <div class="cluster">
        {index > 0 && move('up', t.up)}
        {index < stored.version.design.units.length - 1 && move('down', t.down)}
        <LinkButton kind="quiet" small href={paths.designUnitSplit(at)} ariaLabel={t.ofUnit(t.split, unit.name)}>
          {t.split}
        </LinkButton>
      </div>
    </Details>
  );
}

function periodsInWords(lang: Lang, { periods }: Design, { periodIds }: LearningUnit): string {
  const t = designTexts[lang];
  const named = periods.filter(({ id }) => periodIds.includes(id));
  if (named.length === 0) return t.noPeriod;
  if (named.length === periods.length) return t.everyPeriod;
  return named.map(({ studyYear, label }) => t.periodName(studyYear, label)).join('; ');
}
