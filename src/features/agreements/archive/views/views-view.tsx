import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Cluster,
  cellLink,
  DataTable,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
  TextField,
} from '../../../../ui/index.ts';
import { texts } from '../../texts.ts';
import { archiveTexts } from '../texts.ts';
import type { SavedView } from '../view-store.ts';
import { listHref } from './export-view.tsx';

type Props = {
  lang: Lang;
  /** The filter that can be kept now. */
  query: string;
  hasText: boolean;
  canKeep: boolean;
  views: readonly SavedView[];
  mayShare: boolean;
  form: FormState;
};

export function ViewsPage({ lang, query, hasText, canKeep, views, mayShare, form }: Props) {
  const t = archiveTexts[lang];
  return (
    <>
      <PageHeading
        title={t.viewsTitle}
        lead={t.viewsLead}
        breadcrumbs={[{ label: texts[lang].listTitle, href: listHref(query) }, { label: t.viewsTitle }]}
      />
      <FormErrors lang={lang} form={form} labels={{ name: t.viewName }} />
      <Stack gap="lg">
        {canKeep ? (
          <Card title={t.keepView}>
            <Form action={paths.agreementViews()}>
              <HiddenField name="filter" value={query} />
              {hasText && <Notice>{t.textNotKept}</Notice>}
              <TextField
                name="name"
                label={t.viewName}
                hint={t.viewNameHint}
                value={form.text('name')}
                error={form.error('name')}
                width="md"
              />
              {mayShare && (
                <Checkbox
                  name="isShared"
                  label={t.shareView}
                  hint={t.shareViewHint}
                  checked={form.text('isShared') !== ''}
                />
              )}
              <ButtonRow>
                <Button kind="primary">{t.keep}</Button>
              </ButtonRow>
            </Form>
          </Card>
        ) : (
          <Notice>{t.nothingToKeep}</Notice>
        )}
        {views.length > 0 && (
          <DataTable
            caption={t.viewsTitle}
            rows={views}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                header: t.viewName,
                rowHeader: true,
                cell: (view) => cellLink(listHref(view.query), view.name),
              },
              { key: 'whose', header: t.viewOf, cell: (view) => (view.isShared ? t.ofInstitution : t.ofYou) },
              {
                key: 'acts',
                header: t.viewActs,
                headerHidden: true,
                cell: (view) => (view.isShared && !mayShare ? null : <Acts lang={lang} view={view} />),
              },
            ]}
          />
        )}
      </Stack>
    </>
  );
}

function Acts({ lang, view }: { lang: Lang; view: SavedView }) {
  const t = archiveTexts[lang];
  return (
    <Cluster>
      <LinkButton small href={paths.agreementView({ viewId: view.id })} ariaLabel={t.renameThis(view.name)}>
        {t.rename}
      </LinkButton>
      <Form action={paths.agreementViewRemove({ viewId: view.id })} inline>
        <Button small ariaLabel={t.removeThis(view.name)}>
          {t.remove}
        </Button>
      </Form>
    </Cluster>
  );
}

export function RenameViewPage({ lang, view, form }: { lang: Lang; view: SavedView; form: FormState }) {
  const t = archiveTexts[lang];
  return (
    <>
      <PageHeading
        title={t.renameView}
        breadcrumbs={[{ label: t.viewsTitle, href: paths.agreementViews() }, { label: view.name }]}
      />
      <FormErrors lang={lang} form={form} labels={{ name: t.viewName }} />
      <Form action={paths.agreementView({ viewId: view.id })}>
        <TextField name="name" label={t.viewName} value={form.text('name')} error={form.error('name')} width="md" />
        <ButtonRow>
          <Button kind="primary">{t.keep}</Button>
          <LinkButton href={paths.agreementViews()}>{t.cancel}</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
