import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { DateField, Details, FieldRow, FilterBar, NumberField, SelectField, TextField } from '../../../ui/index.ts';
import type { ListChoices } from '../agreement-list-store.ts';
import { archiveTexts } from '../archive/texts.ts';
import { partyWords } from '../party-words.ts';
import { agreementStates } from '../rules/agreement.ts';
import { lacks } from '../rules/lack.ts';
import { type AgreementFilter, isFiltered } from '../rules/list-filter.ts';
import { parties } from '../rules/party.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; filter: AgreementFilter; choices: ListChoices };

/** What the list can be narrowed to: the common things in sight, the others on request. */
export function ListFilters({ lang, filter, choices }: Props) {
  const t = texts[lang];
  return (
    <FilterBar
      label={t.filter}
      action={paths.agreements()}
      submitLabel={t.apply}
      reset={isFiltered(filter) ? { href: paths.agreements(), label: t.reset } : undefined}
    >
      <TextField name="zoek" label={t.search} value={filter.text} type="search" width="md" />
      <SelectField
        name="stand"
        label={t.stateLabel}
        emptyLabel={t.allStates}
        value={filter.state ?? ''}
        options={agreementStates.map((state) => ({ value: state, label: t.state[state] }))}
      />
      <SelectField
        name="mkb-route"
        label={t.mkbRoute}
        emptyLabel={t.allMkbRoutes}
        value={filter.mkbRouteId ?? ''}
        options={choices.mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="wacht-op"
        label={t.waitsOn}
        emptyLabel={t.anybody}
        value={filter.waitsOn ?? ''}
        options={parties.map((party) => ({ value: party, label: partyWords[lang].party[party] }))}
      />
      <MoreFilters lang={lang} filter={filter} choices={choices} />
    </FilterBar>
  );
}

function MoreFilters({ lang, filter, choices }: Props) {
  const t = archiveTexts[lang];
  const { cohortId, company, waitsLongerThan, endsBefore, lacks: lacking } = filter;
  const isUsed = cohortId || company || waitsLongerThan !== null || endsBefore || lacking;
  const noCohort = choices.cohorts.length === 0 && !cohortId;
  return (
    <Details summary={t.moreFilters} open={Boolean(isUsed)}>
      <FieldRow>
        <TextField name="bedrijf" label={t.company} value={company} type="search" width="md" />
        <SelectField
          name="cohort"
          label={t.cohort}
          emptyLabel={noCohort ? t.chooseMkbRouteFirst : t.allCohorts}
          value={cohortId ?? ''}
          options={choices.cohorts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="mist"
          label={t.lacks}
          emptyLabel={t.lacksAny}
          value={lacking ?? ''}
          options={lacks.map((one) => ({ value: one, label: t.lack[one] }))}
        />
        <NumberField
          name="wacht-langer"
          label={t.waitsLongerThan}
          suffix={t.days}
          value={waitsLongerThan}
          min={0}
          max={9999}
        />
        <DateField name="eindigt-voor" label={t.endsBefore} value={endsBefore} />
      </FieldRow>
    </Details>
  );
}
