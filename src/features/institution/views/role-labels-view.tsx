import type { Actor } from '../../../kernel/actor.ts';
import { type Role, roles } from '../../../kernel/role.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, DataTable, Form, PageHeading, TextField } from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import { ManageTabs } from './manage-tabs.tsx';

type OwnNames = Readonly<Record<Role, { nl: string; en: string }>>;

export function RoleLabelsPage({
  lang,
  actor,
  form,
  ownNames,
}: {
  lang: Lang;
  actor: Actor;
  form: FormState;
  ownNames: OwnNames;
}) {
  const t = texts[lang].labels;
  const field = (role: Role, into: Lang) => {
    const name = `${role}_${into}`;
    return (
      <TextField
        name={name}
        label={t.nameOf(ownNames[role][lang], into)}
        labelHidden
        value={form.text(name)}
        error={form.error(name)}
        maxLength={40}
        width="md"
      />
    );
  };
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="roleLabels" />
      <PageHeading title={t.title} lead={t.lead} />
      <FormErrors lang={lang} form={form} />
      <Form action={paths.roleLabels()}>
        <DataTable
          caption={t.title}
          captionHidden
          dense
          rows={roles}
          rowKey={(role) => role}
          columns={[
            { key: 'role', header: t.ownName, rowHeader: true, cell: (role) => ownNames[role][lang] },
            { key: 'nl', header: t.dutch, cell: (role) => field(role, 'nl') },
            { key: 'en', header: t.english, cell: (role) => field(role, 'en') },
          ]}
        />
        <ButtonRow>
          <Button kind="primary">{texts[lang].save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
