import { givenRoles } from '../../../kernel/role.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Checkbox, DateField, FieldRow, SelectField, TextField } from '../../../ui/index.ts';
import type { RoleNames } from '../../institution/index.ts';
import type { Reach } from '../role-form.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  form: FormState;
  names: RoleNames;
  reach: Reach;
  /** Whose signature it would be; not known yet while somebody is added. */
  signer: string | null;
};

/** Which role, where, from when until when, and whether it lets somebody sign for the hogeschool. */
export function RoleFields({ lang, form, names, reach, signer }: Props) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <SelectField
        {...field('role')}
        label={t.role}
        emptyLabel={t.chooseRole}
        options={givenRoles.map((role) => ({ value: role, label: names[role] }))}
      />
      {reach.mkbRoutes.length > 0 && (
        <SelectField
          {...field('mkbRouteId')}
          label={t.reach}
          hint={t.reachHint}
          emptyLabel={t.wholeInstitution}
          options={reach.mkbRoutes.map(({ id, name }) => ({ value: id, label: t.onlyMkbRoute(name) }))}
        />
      )}
      {reach.hasCompanies && (
        <TextField {...field('company')} label={t.company} hint={t.companyHint} optional={t.optional} />
      )}
      {reach.branchAssociations.length > 0 && (
        <SelectField
          {...field('branchAssociationId')}
          label={t.branchAssociationId}
          hint={t.branchHint}
          optional={t.optional}
          emptyLabel={t.noBranch}
          options={reach.branchAssociations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FieldRow>
        <DateField {...field('validFrom')} label={t.validFrom} />
        <DateField {...field('validUntil')} label={t.validUntil} optional={t.optional} />
      </FieldRow>
      <Checkbox
        name="maySign"
        checked={form.text('maySign') !== ''}
        error={form.error('maySign')}
        label={t.maySign}
        hint={signer ? t.maySignHint(signer) : t.maySignHintNew}
      />
    </>
  );
}
