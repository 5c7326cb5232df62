import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Checkbox, Fieldset, NumberField, Stack, TextArea, TextField } from '../../../ui/index.ts';
import type { DraftContent } from '../draft-content.ts';
import { isBlank } from '../rules/complete-terms.ts';
import type { Draft } from '../rules/draft-terms.ts';
import type { AgreedOutcome } from '../rules/terms.ts';
import { linesOf } from './lines.ts';
import { RowCards } from './row-cards.tsx';
import { type FieldsProps, fieldsOf, formText, type ListProps, newRow, orNull, type RowsStep, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';
import { texts } from './texts.ts';

const schema = formSchema((f) =>
  z.object({
    unitName: f.optionalText(),
    outcomes: f.optionalText(6000),
    creditsAtWorkplace: f.optionalDecimal(0, 999),
    assessedHow: f.optionalText(300),
    assessedWhen: f.optionalText(200),
    assessedBy: f.optionalText(200),
    alsoOthers: f.checked(),
  }),
);

const labels: RowsStep['labels'] = (lang) => stepTexts[lang].outcomes.fields;
type Row = Draft<AgreedOutcome>;

const rowOf = ({ terms }: DraftContent, key: string): Row | undefined => terms.outcomes[Number(key) - 1];
const withOutcomes = (content: DraftContent, outcomes: Row[]): DraftContent => ({
  ...content,
  terms: { ...content.terms, outcomes },
});

/** Units have no id of their own; their key is their place in the list, counted from 1. */
export const outcomesStep: RowsStep = {
  kind: 'rows',
  code: 'outcomes',
  labels,
  keys: ({ terms }) => terms.outcomes.map((_, index) => String(index + 1)),
  canAdd: (key) => key === newRow,
  stored: (content, key) => {
    const row = rowOf(content, key);
    return {
      unitName: formText(row?.unitName ?? null),
      outcomes: (row?.outcomes ?? []).join('\n'),
      creditsAtWorkplace: formText(row?.creditsAtWorkplace ?? null),
      assessedHow: formText(row?.assessedHow ?? null),
      assessedWhen: formText(row?.assessedWhen ?? null),
      assessedBy: formText(row?.assessedBy ?? null),
    };
  },
  read: reader({
    schema,
    apply: ({ alsoOthers, ...value }, content, _context, key) => {
      const known = rowOf(content, key);
      const row: Row = {
        unitName: orNull(value.unitName),
        outcomes: linesOf(value.outcomes),
        creditsAtWorkplace: value.creditsAtWorkplace,
        assessedHow: orNull(value.assessedHow),
        assessedWhen: orNull(value.assessedWhen),
        assessedBy: orNull(value.assessedBy),
      };
      const { outcomes } = content.terms;
      const changed = known ? outcomes.map((one) => (one === known ? row : one)) : [...outcomes, row];
      return withOutcomes(content, alsoOthers ? changed.map((one) => assessedAs(one, row)) : changed);
    },
  }),
  remove: (content, key) => withOutcomes(content, content.terms.outcomes.toSpliced(Number(key) - 1, 1)),
  rowTitle: (content, key, lang) => rowOf(content, key)?.unitName ?? stepTexts[lang].outcomes.newTitle,
  rowSummary: (content, key, lang) => {
    const row = rowOf(content, key);
    if (!row || isIncomplete(row)) return null;
    const assessed = [row.assessedHow, row.assessedWhen, row.assessedBy].join(', ');
    return `${countAndCredits(row, lang)} · ${assessed}`;
  },
  Fields,
  List,
};

/** Fills in how and by whom where that is still empty; when differs per unit. */
const assessedAs = (outcome: Row, example: Row): Row => ({
  ...outcome,
  assessedHow: outcome.assessedHow ?? example.assessedHow,
  assessedBy: outcome.assessedBy ?? example.assessedBy,
});

function Fields({ lang, form, content, rowKey }: FieldsProps & { rowKey: string }) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].outcomes;
  const others = content.terms.outcomes.filter((row, index) => String(index + 1) !== rowKey && !row.assessedHow);
  return (
    <Stack gap="lg">
      <Fieldset legend={t.what}>
        <TextField {...field('unitName')} />
        <TextArea {...field('outcomes')} hint={t.outcomesHint} rows={4} />
        <NumberField {...field('creditsAtWorkplace')} min={0} step={0.5} suffix="EC" />
      </Fieldset>
      <Fieldset legend={t.assessment}>
        <TextField {...field('assessedHow')} hint={t.howHint} />
        <TextField {...field('assessedWhen')} />
        <TextField {...field('assessedBy')} />
        {others.length > 0 && (
          <Checkbox name="alsoOthers" label={t.alsoOthers(others.length)} checked={form.text('alsoOthers') !== ''} />
        )}
      </Fieldset>
    </Stack>
  );
}

const isIncomplete = (row: Row): boolean =>
  [row.assessedHow, row.assessedWhen, row.assessedBy, row.unitName, row.creditsAtWorkplace].some(isBlank) ||
  (row.outcomes ?? []).every(isBlank);

function countAndCredits({ outcomes, creditsAtWorkplace }: Row, lang: Lang): string {
  const t = stepTexts[lang].outcomes;
  const credits = creditsAtWorkplace === null ? t.noCredits : t.credits(formatNumber(lang, creditsAtWorkplace));
  return `${t.count(outcomes?.length ?? 0)} · ${credits}`;
}

function List({ lang, content, hrefOf, removeHrefOf }: ListProps) {
  const t = stepTexts[lang].outcomes;
  const { outcomes } = content.terms;
  const rows = outcomes.map((row, index) => {
    const key = String(index + 1);
    const title = row.unitName ?? t.nameless;
    const incomplete = isIncomplete(row);
    const assessed = t.assessed(row.assessedHow ?? '', row.assessedWhen ?? '');
    return {
      key,
      title,
      lines: incomplete ? [countAndCredits(row, lang)] : [countAndCredits(row, lang), assessed],
      missing: incomplete ? t.incomplete : null,
      change: { href: hrefOf(key), label: incomplete ? t.complete : t.change, context: title },
      remove: { href: removeHrefOf(key), label: t.remove },
    };
  });
  return outcomes.length === 0 ? <p>{t.none}</p> : <RowCards rows={rows} words={texts[lang].rowWords} />;
}
