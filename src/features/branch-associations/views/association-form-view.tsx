import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, Form, LinkButton, RadioGroup, Stack, TextArea, TextField } from '../../../ui/index.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';
import { BranchHeading } from './branch-heading.tsx';

type Props = { lang: Lang; association: Association | null; form: FormState };

export function AssociationFormPage({ lang, association, form }: Props) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const back = association ? paths.branchAssociation({ associationId: association.id }) : paths.branchAssociations();
  return (
    <>
      <BranchHeading
        lang={lang}
        title={association ? t.editTitle(association.name) : t.newTitle}
        association={association ?? undefined}
      />
      <Stack>
        <FormErrors
          lang={lang}
          form={form}
          labels={{
            name: t.name,
            sbiDivisions: t.sectors,
            sbiScheme: t.scheme,
            regions: t.regions,
            website: t.website,
          }}
        />
        <Form
          action={
            association ? paths.branchAssociationEdit({ associationId: association.id }) : paths.branchAssociationNew()
          }
        >
          <TextField {...field('name')} label={t.name} maxLength={120} />
          <TextField {...field('sbiDivisions')} label={t.sectors} hint={t.sectorsHint} optional={t.optional} />
          <RadioGroup
            {...field('sbiScheme')}
            label={t.scheme}
            options={[
              { value: '', label: t.noScheme },
              { value: '2008', label: t.schemes['2008'] },
              { value: '2025', label: t.schemes['2025'] },
            ]}
            inline
          />
          <TextField {...field('regions')} label={t.regions} hint={t.regionsHint} optional={t.optional} />
          <TextField {...field('website')} label={t.website} optional={t.optional} maxLength={200} />
          <TextArea {...field('note')} label={t.note} optional={t.optional} rows={3} />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
