import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, Form, HiddenField, LinkButton, Stack } from '../../../../ui/index.ts';
import type { Colleague } from '../../owners/colleague-store.ts';
import { ChangedMeanwhile } from '../../views/changed-meanwhile.tsx';
import type { Moment } from '../moment-store.ts';
import { texts } from '../texts.ts';
import { MomentFields, type MomentFieldsProps, momentLabels } from './moment-fields.tsx';

export type MomentFormProps = MomentFieldsProps & {
  seen?: string | undefined;
  /** What somebody else saved in between. */
  stored?: Moment | undefined;
};

/** The form of a contact moment, with a company or with an association. */
export function MomentForm({
  action,
  cancelHref,
  seen,
  stored,
  ...fields
}: MomentFormProps & { action: string; cancelHref: string }) {
  const { lang, form, colleagues } = fields;
  const t = texts[lang];
  return (
    <Stack>
      <FormErrors lang={lang} form={form} labels={momentLabels(lang)} />
      {stored && (
        <ChangedMeanwhile
          lang={lang}
          form={form}
          stored={storedValues(stored)}
          labels={momentLabels(lang)}
          show={(name, value) => shownValue(lang, colleagues, stored, name, value)}
        />
      )}
      <Form action={action}>
        {seen !== undefined && <HiddenField name="seen" value={seen} />}
        <MomentFields {...fields} />
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton kind="quiet" href={cancelHref}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Stack>
  );
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
