import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  EmailField,
  Form,
  LinkButton,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
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
    <>
      <PageHeading
        title={t.newTitle}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.people(), label: t.title }]}
        lead={t.newLead}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.personNew()}>
        <Stack>
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
          <ButtonRow>
            <Button kind="primary">{t.add}</Button>
            <LinkButton kind="quiet" href={paths.people()}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </>
  );
}
