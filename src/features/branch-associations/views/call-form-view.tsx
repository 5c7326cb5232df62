import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  DateField,
  Form,
  LinkButton,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';
import { BranchHeading } from './branch-heading.tsx';

type Props = {
  lang: Lang;
  association: Association;
  form: FormState;
  mkbRoutes: readonly { id: string; name: string }[];
};

export function CallFormPage({ lang, association, form, mkbRoutes }: Props) {
  const t = texts[lang];
  const here = { associationId: association.id };
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <BranchHeading lang={lang} title={t.callTitle} lead={t.callLead} association={association} />
      <Stack>
        <FormErrors
          lang={lang}
          form={form}
          labels={{ title: t.callName, message: t.callMessage, mkbRouteId: t.callMkbRoute, openUntil: t.openUntil }}
        />
        <Form action={paths.recruitingCallNew(here)}>
          <TextField {...field('title')} label={t.callName} maxLength={120} />
          <TextArea {...field('message')} label={t.callMessage} hint={t.callMessageHint} rows={8} />
          <SelectField
            {...field('mkbRouteId')}
            label={t.callMkbRoute}
            emptyLabel={t.callAll}
            options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField {...field('openUntil')} label={t.openUntil} />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.branchAssociation(here)}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
