import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { NewFormPage } from '../../../shell/new-form-page.tsx';
import { Card, Checkbox, EmailField, TextField } from '../../../ui/index.ts';
import type { RoleNames } from '../../institution/index.ts';
import type { Person } from '../people-store.ts';
import type { Reach } from '../role-form.ts';
import { texts } from '../texts.ts';
import { KnownPerson } from './known-person.tsx';
import { RoleFields } from './role-fields.tsx';

export function PersonNewPage(props: {
  lang: Lang;
  form: FormState;
  known: Person | null;
  names: RoleNames;
  reach: Reach;
  mailWorks: boolean;
}) {
  const { lang, form, known, names, reach, mailWorks } = props;
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <NewFormPage
      lang={lang}
      form={form}
      t={t}
      action={paths.personNew()}
      list={{ href: paths.people(), label: t.title }}
      save={t.add}
    >
      {known && <KnownPerson lang={lang} person={known} />}
      <Card title={t.who}>
        <TextField {...field('name')} label={t.name} autocomplete="off" />
        <EmailField {...field('email')} label={t.email} hint={t.emailHint} autocomplete="off" />
        <TextField {...field('phone')} label={t.phone} optional={t.optional} type="tel" width="md" />
      </Card>
      <Card title={t.firstRole}>
        <RoleFields lang={lang} form={form} names={names} reach={reach} signer={null} />
      </Card>
      <Card title={t.invitation}>
        <Checkbox
          name="invite"
          checked={form.text('invite') !== ''}
          label={t.inviteNow}
          hint={mailWorks ? t.inviteNowHint : t.inviteWaitsHint}
        />
      </Card>
    </NewFormPage>
  );
}
