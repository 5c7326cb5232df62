import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import { ConfirmPanel, DateField, PageHeading, RadioGroup } from '../../../ui/index.ts';
import type { Person } from '../people-store.ts';
import type { RoleHeld } from '../rules/role-held.ts';
import { texts } from '../texts.ts';
import { period, reachOf } from './role-words.ts';

export function RoleEndPage(props: {
  lang: Lang;
  person: Person;
  role: RoleHeld;
  roleName: string;
  today: string;
  form: FormState;
}) {
  const { lang, person, role, roleName, today, form } = props;
  const t = texts[lang];
  const personHref = paths.person({ personId: person.id });
  return (
    <>
      <PageHeading
        title={t.endTitle(roleName)}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[
          { href: paths.people(), label: t.title },
          { href: personHref, label: person.name },
        ]}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <ConfirmPanel
        title={`${person.name}: ${roleName}`}
        action={paths.roleEnd({ personId: person.id, roleAssignmentId: role.id })}
        confirmLabel={t.endRole}
        cancel={{ href: personHref, label: t.keepRole }}
        fields={
          <>
            <RadioGroup
              name="when"
              label={t.when}
              value={form.text('when')}
              error={form.error('when')}
              options={[
                { value: 'now', label: t.endNow, hint: t.endNowHint },
                { value: 'after', label: t.endAfter },
              ]}
            />
            <DateField
              name="lastDay"
              label={t.lastDay}
              hint={t.lastDayHint}
              value={form.text('lastDay')}
              error={form.error('lastDay')}
              min={[role.validFrom, today].sort().at(-1)}
            />
          </>
        }
      >
        <p>
          {reachOf(lang, role)}, {period(lang, role, today)}. {t.endLead}
        </p>
      </ConfirmPanel>
    </>
  );
}
