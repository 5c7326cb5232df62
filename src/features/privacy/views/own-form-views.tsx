import type { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, Form, PageHeading, RadioGroup, Stack, TextArea, TextField } from '../../../ui/index.ts';
import type { OwnWay } from '../own-way.ts';
import type { ErasePlan } from '../rules/erase-decision.ts';
import { requestKinds } from '../rules/request-kind.ts';
import { texts } from '../texts.ts';
import { PlanTable } from './plan-table.tsx';

type ChangeProps = { lang: Lang; way: OwnWay; form: FormState; isStudent: boolean; isKnown: boolean };

export function OwnChangePage({ lang, way, form, isStudent, isKnown }: ChangeProps) {
  const t = texts[lang];
  const fields = ['phone', ...(isStudent ? (['street', 'postcode', 'place'] as const) : [])] as const;
  const complete = { phone: 'tel', street: 'street-address', postcode: 'postal-code', place: 'address-level2' };
  return (
    <>
      <PageHeading title={t.changeTitle} lead={isKnown ? t.changeLead : t.nothingToChange} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Stack>
        {isKnown && (
          <Form action={way.change}>
            {fields.map((name) => (
              <TextField
                key={name}
                name={name}
                label={t[name]}
                optional={t.optional}
                value={form.text(name)}
                error={form.error(name)}
                autocomplete={complete[name]}
                {...(name === 'phone' && { type: 'tel' as const })}
              />
            ))}
            <Button kind="primary">{t.save}</Button>
          </Form>
        )}
        <p>
          <a href={way.data}>{t.back}</a>
        </p>
      </Stack>
    </>
  );
}

type RequestProps = { lang: Lang; way: OwnWay; form: FormState; plan: ErasePlan; dueOn: string };

export function OwnRequestPage({ lang, way, form, plan, dueOn }: RequestProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.requestTitle} lead={t.requestLead(formatDate(lang, dueOn))} />
      <FormErrors lang={lang} form={form} labels={{ kind: t.requestKind, wish: t.requestWish }} />
      <Stack>
        <Form action={way.request}>
          <RadioGroup
            name="kind"
            label={t.requestKind}
            value={form.text('kind')}
            error={form.error('kind')}
            options={requestKinds.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHints[kind] }))}
          />
          <TextArea
            name="wish"
            label={t.requestWish}
            hint={t.requestWishHint}
            value={form.text('wish')}
            error={form.error('wish')}
          />
          <Button kind="primary">{t.requestButton}</Button>
        </Form>
        <PlanTable lang={lang} plan={plan} reader="asker" />
        <p>
          <a href={way.data}>{t.back}</a>
        </p>
      </Stack>
    </>
  );
}
