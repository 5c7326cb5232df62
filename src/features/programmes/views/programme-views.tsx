import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  cellLink,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  PageHeading,
} from '../../../ui/index.ts';
import type { Programme } from '../programme.ts';
import { texts } from '../texts.ts';
import { ProgrammeFieldset, programmeLabels } from './programme-fieldset.tsx';

export function ProgrammesPage({ lang, programmes }: { lang: Lang; programmes: readonly Programme[] }) {
  const t = texts[lang];
  const add = (
    <LinkButton kind="primary" href={paths.programmeNew()}>
      {t.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title={t.title}
        breadcrumbs={[{ label: t.mkbRoutes, href: paths.mkbRoutes() }, { label: t.title }]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        lead={t.lead(programmes.length)}
        actions={programmes.length > 0 && add}
      />
      <DataTable
        caption={t.title}
        captionHidden
        rows={programmes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t.name,
            rowHeader: true,
            cell: ({ id, name }) => cellLink(paths.programmeEdit({ programmeId: id }), name),
          },
          { key: 'degree', header: t.degree, cell: ({ degree }) => t.degrees[degree] },
          { key: 'mode', header: t.mode, cell: ({ mode }) => t.modes[mode] },
          { key: 'code', header: t.programmeCode, cell: ({ programmeCode }) => programmeCode },
          { key: 'credits', header: t.credits, numeric: true, cell: ({ credits }) => formatNumber(lang, credits) },
        ]}
        empty={
          <EmptyState title={t.emptyTitle} action={add}>
            {t.empty}
          </EmptyState>
        }
      />
    </>
  );
}

type FormPageProps = { lang: Lang; form: FormState; programmeId: string | null };

export function ProgrammeFormPage({ lang, form, programmeId }: FormPageProps) {
  const t = texts[lang];
  const title = programmeId ? t.editTitle : t.newTitle;
  return (
    <>
      <PageHeading
        title={title}
        breadcrumbs={[{ label: t.title, href: paths.programmes() }, { label: title }]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        lead={t.formLead}
      />
      <FormErrors lang={lang} form={form} labels={programmeLabels(lang)} />
      <Form action={programmeId ? paths.programmeEdit({ programmeId }) : paths.programmeNew()}>
        <ProgrammeFieldset lang={lang} form={form} />
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton kind="quiet" href={paths.programmes()}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
