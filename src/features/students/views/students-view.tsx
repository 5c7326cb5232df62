import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Card,
  cellLink,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { PlaceFilter } from '../../companies/index.ts';
import type { Cohort } from '../rules/student.ts';
import type { StudentPage as FoundStudents } from '../student-store.ts';
import { texts } from '../texts.ts';
import { cohortGroups } from './cohort-groups.ts';

type Props = {
  lang: Lang;
  found: FoundStudents;
  /** What was searched for; '' for all. */
  text: string;
  /** The cohort that was asked for, 'none', or null for all. */
  cohort: string | null;
  cohorts: readonly Cohort[];
  /** What the list is narrowed to by place. */
  place: PlaceFilter;
  page: number;
  perPage: number;
  mayEdit: boolean;
};

export function StudentsPage(props: Props) {
  const { lang, found, text, cohort, cohorts, place, mayEdit } = props;
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const isFiltered = text !== '' || cohort !== null || Object.keys(place.query).length > 0;
  const none = found.total === 0 && !isFiltered;
  const add = mayEdit && (
    <LinkButton kind="primary" href={paths.studentNew()}>
      {t.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title={t.title}
        lead={isFiltered ? undefined : t.lead(number(found.total), number(found.withoutCohort))}
        actions={!none && add}
      />
      {none ? (
        <EmptyState title={t.emptyTitle} action={add}>
          {t.empty}
        </EmptyState>
      ) : (
        <Stack gap="md">
          <FilterBar
            label={t.filter}
            action={paths.students()}
            submitLabel={t.searchButton}
            reset={isFiltered ? { href: paths.students(), label: t.reset } : undefined}
            result={isFiltered ? t.found(number(found.total)) : undefined}
          >
            <TextField name="q" label={t.search} type="search" value={text} width="md" maxLength={80} />
            <SelectField
              name="cohort"
              label={t.cohort}
              width="md"
              value={cohort}
              emptyLabel={t.allCohorts}
              options={[{ value: 'none', label: t.noCohort }, ...cohortGroups(cohorts)]}
            />
            {place.fields}
          </FilterBar>
          {found.total === 0 ? (
            <EmptyState title={t.nothingTitle} action={add}>
              {t.nothing}
            </EmptyState>
          ) : (
            <StudentsTable {...props} />
          )}
        </Stack>
      )}
    </>
  );
}

function StudentsTable({ lang, found, text, cohort, place, page, perPage }: Props) {
  const t = texts[lang];
  const { near } = place;
  const number = (value: number) => formatNumber(lang, value);
  const first = (page - 1) * perPage + 1;
  const last = Math.min(page * perPage, found.total);
  const href = (to: number) => {
    const query = new URLSearchParams({
      ...(text !== '' && { q: text }),
      ...(cohort !== null && { cohort }),
      ...place.query,
      ...(to > 1 && { bladzijde: String(to) }),
    });
    return query.size === 0 ? paths.students() : `${paths.students()}?${query}`;
  };
  return (
    <>
      <Card>
        <DataTable
          caption={t.caption}
          captionHidden
          rows={found.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              header: t.name,
              rowHeader: true,
              cell: (row) => cellLink(paths.student({ studentId: row.id }), row.name),
            },
            ...(near
              ? [
                  {
                    key: 'km',
                    header: near.header,
                    cell: ({ km }: FoundStudents['rows'][number]) => (km === null ? '' : near.say(km)),
                  },
                ]
              : []),
            { key: 'studentNumber', header: t.studentNumber, cell: (row) => row.studentNumber },
            { key: 'mkbRoute', header: t.mkbRoute, cell: (row) => row.cohort?.mkbRouteName ?? '' },
            { key: 'cohort', header: t.cohort, cell: (row) => row.cohort?.name ?? t.noCohort },
            {
              key: 'targetGroup',
              header: t.targetGroup,
              cell: (row) => (row.targetGroup ? t.targetGroups[row.targetGroup] : ''),
            },
          ]}
        />
      </Card>
      {near && <p class="hint">{near.note}</p>}
      {found.total > perPage && (
        <Pagination
          label={t.pages}
          position={t.position(number(Math.min(first, last)), number(last), number(found.total))}
          previous={page > 1 ? { href: href(page - 1), label: t.previous } : undefined}
          next={last < found.total ? { href: href(page + 1), label: t.next } : undefined}
        />
      )}
    </>
  );
}
