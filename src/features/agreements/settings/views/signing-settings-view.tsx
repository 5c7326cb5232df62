import type { Actor } from '../../../../kernel/actor.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Form,
  NumberField,
  PageHeading,
  RadioGroup,
  Stack,
  TextField,
} from '../../../../ui/index.ts';
import { ManageTabs } from '../../../institution/index.ts';
import { texts } from '../texts.ts';

export function SigningSettingsPage({ lang, actor, form }: { lang: Lang; actor: Actor; form: FormState }) {
  const t = texts[lang];
  const field = (name: 'order' | 'delegation' | 'days' | 'from' | 'until') => ({
    name,
    label: t[name],
    value: form.text(name),
    error: form.error(name),
  });
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="signingSettings" />
      <PageHeading title={t.title} lead={t.lead} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.signingSettings()}>
        <Stack gap="lg">
          <Card title={t.askTitle}>
            <Stack gap="md">
              <RadioGroup
                {...field('order')}
                hint={t.orderHint}
                options={[
                  { value: 'together', label: t.together },
                  { value: 'in_order', label: t.inOrder },
                ]}
              />
              <RadioGroup
                {...field('delegation')}
                hint={t.delegationHint}
                options={[
                  { value: 'confirmed', label: t.confirmed },
                  { value: 'automatic', label: t.automatic },
                ]}
              />
            </Stack>
          </Card>
          <Card title={t.remindTitle}>
            <Stack gap="md">
              <p>{t.remindLead}</p>
              <TextField {...field('days')} hint={t.daysHint} width="md" />
              <NumberField {...field('from')} hint={t.hourHint} min={0} max={23} />
              <NumberField {...field('until')} min={1} max={24} />
              <Checkbox name="weekends" label={t.weekends} checked={form.text('weekends') !== ''} />
            </Stack>
          </Card>
        </Stack>
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
