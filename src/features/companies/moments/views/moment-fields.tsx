import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import {
  DateField,
  FieldRow,
  Fieldset,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import type { Colleague } from '../../owners/colleague-store.ts';
import type { Contact } from '../../rules/company.ts';
import { beginnings, momentKinds } from '../../rules/moment.ts';
import type { Moment } from '../moment-store.ts';
import { texts } from '../texts.ts';

export type MomentFieldsProps = {
  lang: Lang;
  form: FormState;
  /** Of a company; absent for an association, which waits for no answer either. */
  contacts?: readonly Contact[] | undefined;
  colleagues: readonly Colleague[];
  /** The moment that is changed; absent for a new one. */
  moment?: Moment | undefined;
};

/** The fields of a contact moment with its next step. */
export function MomentFields({ lang, form, contacts, colleagues, moment }: MomentFieldsProps) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <FieldRow>
        <SelectField
          {...field('kind')}
          label={t.kindLabel}
          options={momentKinds.map((kind) => ({ value: kind, label: t.kind[kind] }))}
        />
        <DateField {...field('heldOn')} label={t.heldOn} />
      </FieldRow>
      {contacts && (
        <SelectField
          {...field('contactId')}
          label={t.contact}
          emptyLabel={t.nobody}
          options={contactOptions(contacts, moment)}
        />
      )}
      <TextArea {...field('summary')} label={t.summary} hint={t.summaryHint} rows={4} maxLength={2000} />
      {contacts && (
        <RadioGroup
          {...field('beginning')}
          label={t.beginningLabel}
          hint={t.beginningHint}
          options={beginnings.map((value) => ({ value, label: t.beginning[value] }))}
        />
      )}
      <NumberField {...field('guests')} label={t.guests} hint={t.guestsHint} optional={t.optional} min={0} width="sm" />
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

/** What the fields are called. */
export const momentLabels = (lang: Lang): Record<string, string> => {
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
