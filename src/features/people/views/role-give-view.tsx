import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import { Button, ButtonRow, Card, Form, LinkButton, PageHeading, Stack } from '../../../ui/index.ts';
import type { RoleNames } from '../../institution/index.ts';
import type { Person } from '../people-store.ts';
import type { Reach } from '../role-form.ts';
import { texts } from '../texts.ts';
import { RoleFields } from './role-fields.tsx';

export function RoleGivePage(props: { lang: Lang; person: Person; form: FormState; names: RoleNames; reach: Reach }) {
  const { lang, person, form, names, reach } = props;
  const t = texts[lang];
  const personHref = paths.person({ personId: person.id });
  return (
    <>
      <PageHeading
        title={t.giveTitle(person.name)}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[
          { href: paths.people(), label: t.title },
          { href: personHref, label: person.name },
        ]}
        lead={t.giveLead}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.roleGive({ personId: person.id })}>
        <Stack>
          <Card>
            <RoleFields lang={lang} form={form} names={names} reach={reach} signer={person.name} />
          </Card>
          <ButtonRow>
            <Button kind="primary">{t.giveRole}</Button>
            <LinkButton kind="quiet" href={personHref}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </>
  );
}
