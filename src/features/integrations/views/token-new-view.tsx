import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { scopes } from '../../../shell/api/index.ts';
import { NewFormPage } from '../../../shell/new-form-page.tsx';
import { CheckboxGroup, DateField, HiddenField, SelectField, TextField } from '../../../ui/index.ts';
import type { RoleNames } from '../../institution/index.ts';
import { texts } from '../texts.ts';
import type { RoleOption } from '../token-store.ts';

export function TokenNewPage(props: {
  lang: Lang;
  form: FormState;
  roles: readonly RoleOption[];
  names: RoleNames;
  nextId: string;
}) {
  const { lang, form, roles, names, nextId } = props;
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <NewFormPage
      lang={lang}
      form={form}
      t={t}
      action={paths.apiTokenNew()}
      list={{ href: paths.integrations(), label: t.title }}
      save={t.save}
    >
      <HiddenField name="id" value={form.text('id') || nextId} />
      <TextField {...field('name')} label={t.name} hint={t.nameHint} autocomplete="off" />
      <CheckboxGroup
        name="scopes"
        label={t.scopes}
        error={form.error('scopes')}
        values={form.list('scopes')}
        options={scopes.map((scope) => ({ value: scope, label: t.scopeNames[scope], hint: scope }))}
      />
      <SelectField
        {...field('actsAs')}
        label={t.actsAs}
        hint={t.actsAsHint}
        emptyLabel={t.choose}
        options={roles.map(({ id, personName, role, mkbRouteName }) => ({
          value: id,
          label: [personName, names[role], mkbRouteName].filter(Boolean).join(' – '),
        }))}
      />
      <DateField {...field('expiresOn')} label={t.expiresOn} hint={t.expiresHint} />
    </NewFormPage>
  );
}
