import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  DateField,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  RadioGroup,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import type { Colleague } from '../../owners/colleague-store.ts';
import type { Company, Contact } from '../../rules/company.ts';
import { beginnings, momentKinds } from '../../rules/moment.ts';
import { ChangedMeanwhile } from '../../views/changed-meanwhile.tsx';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { Moment } from '../moment-store.ts';
import { texts } from '../texts.ts';

export type MomentFormProps = {
  lang: Lang;
  company: Company;
  form: FormState;
  contacts: readonly Contact[];
  colleagues: readonly Colleague[];
  /** The moment that is changed; absent for a new one. */
  moment?: Moment | undefined;
  seen?: string | undefined;
  /** What somebody else saved in between. */
  stored?: Moment | undefined;
};

export function MomentFormPage({ lang, company, form, contacts, colleagues, moment, seen, stored }: MomentFormProps) {
  const t = texts[lang];
  const companyId = company.id;
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={moment ? t.editTitle : t.newTitle}
        lead={moment ? t.editLead(company.name) : t.newLead(company.name)}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={labels(lang)} />
        {stored && (
          <ChangedMeanwhile
            lang={lang}
            form={form}
            stored={storedValues(stored)}
            labels={labels(lang)}
            show={(name, value) => shownValue(lang, colleagues, stored, name, value)}
          />
        )}
        <Form action={moment ? paths.momentEdit({ companyId, momentId: moment.id }) : paths.momentNew({ companyId })}>
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          <FieldRow>
            <SelectField
              {...field('kind')}
              label={t.kindLabel}
              options={momentKinds.map((kind) => ({ value: kind, label: t.kind[kind] }))}
            />
            <DateField {...field('heldOn')} label={t.heldOn} />
          </FieldRow>
          <SelectField
            {...field('contactId')}
            label={t.contact}
            emptyLabel={t.nobody}
            options={contactOptions(contacts, moment)}
          />
          <TextArea {...field('summary')} label={t.summary} hint={t.summaryHint} rows={4} maxLength={2000} />
          <RadioGroup
            {...field('beginning')}
            label={t.beginningLabel}
            hint={t.beginningHint}
            options={beginnings.map((value) => ({ value, label: t.beginning[value] }))}
          />
          <NumberField
            {...field('guests')}
            label={t.guests}
            hint={t.guestsHint}
            optional={t.optional}
            min={0}
            width="sm"
          />
          <Fieldset legend={t.stepLegend} optional={t.optional} hint={t.stepHint}>
            <TextField {...field('nextStep')} label={t.nextStep} maxLength={200} />
            <FieldRow>
              <SelectField
                {...field('nextStepOwnerId')}
                label={t.stepOwner}
                emptyLabel={t.choose}
                options={ownerOptions(colleagues, moment)}
              />
              <DateField {...field('nextStepDue')} label={t.stepDue} />
            </FieldRow>
          </Fieldset>
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.company({ companyId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** Whoever stands in the stored moment stays to be chosen, also when gone meanwhile. */
function contactOptions(contacts: readonly Contact[], moment: Moment | undefined) {
  const options = contacts.map(asOption);
  const { contactId, contactName } = moment ?? {};
  const isGone = contactId && contactName && !contacts.some(({ id }) => id === contactId);
  return isGone ? [...options, { value: contactId, label: contactName }] : options;
}

function ownerOptions(colleagues: readonly Colleague[], moment: Moment | undefined) {
  const options = colleagues.map(asOption);
  const ownerId = moment?.nextStep?.ownerId;
  const isGone = ownerId && !colleagues.some(({ id }) => id === ownerId);
  return isGone ? [...options, { value: ownerId, label: moment?.stepOwnerName ?? '' }] : options;
}

const storedValues = ({ kind, heldOn, contactId, beginning, summary, guests, nextStep }: Moment) => ({
  kind,
  heldOn,
  contactId: contactId ?? '',
  summary,
  beginning,
  guests: String(guests ?? ''),
  nextStep: nextStep?.text ?? '',
  ...(nextStep && { nextStepOwnerId: nextStep.ownerId, nextStepDue: nextStep.due }),
});

function shownValue(lang: Lang, colleagues: readonly Colleague[], stored: Moment, name: string, value: string): string {
  const t = texts[lang];
  if (name === 'kind') return t.kind[stored.kind];
  if (name === 'beginning') return t.beginning[stored.beginning];
  if (name === 'contactId') return stored.contactName ?? '';
  if (name === 'nextStepOwnerId') return colleagues.find(({ id }) => id === value)?.name ?? stored.stepOwnerName ?? '';
  return value;
}

const labels = (lang: Lang): Record<string, string> => {
  const t = texts[lang];
  return {
    kind: t.kindLabel,
    heldOn: t.heldOn,
    contactId: t.contact,
    summary: t.summary,
    beginning: t.beginningLabel,
    guests: t.guests,
    nextStep: t.nextStep,
    nextStepOwnerId: t.stepOwner,
    nextStepDue: t.stepDue,
  };
};
