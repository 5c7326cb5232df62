import { paths } from '../../../../paths.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Details, FieldRow, FilterBar, LongSelectField, SelectField, TextField } from '../../../../ui/index.ts';
import { divisionText } from '../../rules/company-filter.ts';
import { stages } from '../../rules/stage.ts';
import { texts as stageTexts } from '../../stages/texts.ts';
import { texts as companyTexts } from '../../texts.ts';
import { type Counted, sizeClasses } from '../list-limits.ts';
import { texts } from '../texts.ts';
import type { CompaniesProps } from './companies-view.tsx';
import { sectorOptions } from './sector-options.ts';

/** What the list can be narrowed to: the common things in sight, the others on request. */
export function CompanyFilters(props: CompaniesProps) {
  const { lang, filter, owners, counted, place, isNarrowed } = props;
  const t = texts[lang];
  const { owner } = filter;
  return (
    <FilterBar
      label={t.filter}
      action={paths.companies()}
      submitLabel={t.apply}
      reset={isNarrowed ? { href: paths.companies(), label: t.reset } : undefined}
      result={counted ? countWords(lang, counted) : undefined}
    >
      <TextField name="zoek" label={t.search} value={filter.text} type="search" width="md" maxLength={80} />
      <SelectField
        name="fase"
        label={t.stage}
        emptyLabel={t.anyStage}
        value={filter.stage ?? ''}
        options={stages.map((stage) => ({ value: stage, label: stageTexts[lang].stage[stage] }))}
      />
      <SelectField
        name="beheerder"
        label={t.owner}
        emptyLabel={t.anyOwner}
        value={owner === 'none' ? 'geen' : (owner?.personId ?? '')}
        options={[{ value: 'geen', label: t.noOwner }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {place.fields}
      <MoreFilters {...props} />
    </FilterBar>
  );
}

/** What was found, in words. */
const countWords = (lang: Lang, { count, most }: Counted): string =>
  count > most ? texts[lang].foundMore(formatNumber(lang, most)) : texts[lang].found(formatNumber(lang, count));

function MoreFilters({ lang, filter }: CompaniesProps) {
  const t = texts[lang];
  const { size, answer, division } = filter;
  return (
    <Details summary={t.more} open={Boolean(size || answer || division)}>
      <FieldRow>
        <SelectField
          name="antwoord"
          label={t.answer}
          emptyLabel={t.anyAnswer}
          value={answer ?? ''}
          options={(['waiting', 'late'] as const).map((value) => ({ value, label: t.answers[value] }))}
        />
        <LongSelectField
          name="sector"
          label={t.sector}
          options={sectorOptions(lang)}
          value={division ? divisionText(division) : ''}
        />
        <SelectField
          name="omvang"
          label={t.size}
          emptyLabel={t.anySize}
          value={size ?? ''}
          options={sizeClasses.map((value) => ({ value, label: companyTexts[lang].sizes[value] }))}
        />
      </FieldRow>
    </Details>
  );
}
