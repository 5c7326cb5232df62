import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  Notice,
  PageHeading,
  Prose,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { ChangedMeanwhile } from '../../companies/index.ts';
import type { OwnContact, OwnLocation } from '../own-company-store.ts';
import type { Kind } from '../rules/proposal.ts';
import { texts } from '../texts.ts';
import { PeopleCard } from './people-card.tsx';

export type OwnDataProps = {
  lang: Lang;
  institution: string;
  company: string;
  form: FormState;
  seen: string;
  people: readonly OwnContact[];
  locations: readonly OwnLocation[];
  /** What waits for staff, with the day in words. */
  waiting: readonly { id: string; kind: Kind; on: string }[];
  hasDraft: boolean;
  /** What somebody else saved in between, by field. */
  stored?: Readonly<Record<string, string>> | undefined;
};

/** What a hogeschool knows of a company, for the company: to say that it is right, or to correct it. */
export function OwnDataPage(props: OwnDataProps) {
  const { lang, institution, company, form, people, locations, waiting, hasDraft, stored } = props;
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.ownTitle(company)} lead={t.ownLead(institution)} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t.fields} />
        {stored && (
          <ChangedMeanwhile
            {...{ lang, form, stored }}
            labels={t.fields}
            words={{ title: t.conflictTitle, lead: t.conflictLead }}
          />
        )}
        {hasDraft && !stored && <Notice>{t.hasDraft}</Notice>}
        {waiting.length > 0 && (
          <Notice title={t.waitingTitle}>
            <ul>
              {waiting.map(({ id, kind, on }) => (
                <li key={id}>{t.waitingLine(t.kinds[kind], on)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <PeopleCard lang={lang} people={people} />
        {locations.length > 0 && (
          <Card title={t.locationsTitle}>
            <Prose>
              <ul>
                {locations.map(({ id, name, street, postcode, place }) => (
                  <li key={id}>
                    {[name, street, [postcode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
            </Prose>
          </Card>
        )}
        <FactsForm {...props} />
      </Stack>
    </>
  );
}

function FactsForm({ lang, form, seen }: OwnDataProps) {
  const t = texts[lang];
  const field = (name: string) => ({
    name,
    label: t.fields[name] ?? name,
    value: form.text(name),
    error: form.error(name),
  });
  const number = { inputMode: 'numeric', width: 'sm', maxLength: 24 } as const;
  return (
    <Form action={paths.linkedCompany()}>
      <HiddenField name="seen" value={seen} />
      <Fieldset legend={t.nowLegend}>
        <TextField {...field('phone')} type="tel" width="md" maxLength={30} optional={t.optional} />
        <TextField {...field('staff')} {...number} hint={t.staffHint} optional={t.optional} />
        <FieldRow>
          <TextField {...field('turnover')} {...number} hint={t.euroHint} prefix="€" optional={t.optional} />
          <TextField {...field('balanceSheet')} {...number} hint={t.euroHint} prefix="€" optional={t.optional} />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t.laterLegend} hint={t.laterHint}>
        <TextField {...field('name')} autocomplete="organization" maxLength={120} />
        <TextField
          {...field('kvkNumber')}
          hint={t.kvkHint}
          width="sm"
          inputMode="numeric"
          maxLength={14}
          optional={t.optional}
        />
        <TextField {...field('street')} maxLength={120} optional={t.optional} />
        <FieldRow>
          <TextField {...field('postcode')} width="sm" maxLength={10} optional={t.optional} />
          <TextField {...field('place')} maxLength={80} optional={t.optional} />
        </FieldRow>
        <TextArea {...field('explanation')} hint={t.explanationHint} maxLength={1000} optional={t.optional} />
      </Fieldset>
      <ButtonRow>
        <Button>{t.save}</Button>
        <Button kind="primary" formAction={paths.linkedCompanyDone()}>
          {t.allRight}
        </Button>
        <Button formAction={paths.linkedCompanyDraft()}>{t.keep}</Button>
      </ButtonRow>
    </Form>
  );
}
