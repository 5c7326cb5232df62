import { z } from 'zod';
import { isoDate } from '../../../kernel/iso-date.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState } from '../../../platform/http/form.ts';
import { beginnings, type MomentFacts, type MomentFault, type MomentKind, momentKinds } from '../rules/moment.ts';
import { texts } from './texts.ts';

export const momentForm = formSchema((f, lang) =>
  z
    .object({
      kind: f.choice(momentKinds),
      heldOn: f.date(),
      contactId: f.optionalId(),
      beginning: f.choice(beginnings),
      summary: f.text(2000),
      guests: f.optionalInt(0, 100_000),
      nextStep: f.optionalText(200),
      nextStepOwnerId: f.optionalId(),
      nextStepDue: f.optionalDate(),
    })
    .superRefine(({ nextStep, nextStepOwnerId, nextStepDue }, context) => {
      const t = texts[lang].faults;
      const fault = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
      if (nextStep === '' && nextStepDue !== null) fault('nextStep', t.step_missing);
      if (nextStep !== '' && nextStepOwnerId === null) fault('nextStepOwnerId', t.step_incomplete);
      if (nextStep !== '' && nextStepDue === null) fault('nextStepDue', t.step_incomplete);
    })
    .transform(
      ({ nextStep, nextStepOwnerId, nextStepDue, heldOn, ...facts }): MomentFacts => ({
        ...facts,
        heldOn: isoDate(heldOn),
        nextStep:
          nextStep !== '' && nextStepOwnerId !== null && nextStepDue !== null
            ? { text: nextStep, ownerId: nextStepOwnerId, due: isoDate(nextStepDue) }
            : null,
      }),
    ),
);

/** The field at which a fault is said. */
export const fieldOfFault: Record<MomentFault, string> = {
  in_future: 'heldOn',
  ours_only: 'beginning',
  unknown_contact: 'contactId',
  unknown_colleague: 'nextStepOwnerId',
  due_before: 'nextStepDue',
};

/** A moment of today, by us; whoever notes it does what follows, until somebody else is chosen. */
export const freshMoment = (kind: MomentKind, today: string, personId: string): FormState =>
  new FormState({ kind, heldOn: today, beginning: 'us', nextStepOwnerId: personId });

export const filledMoment = ({ nextStep, guests, contactId, ...facts }: MomentFacts): FormState =>
  new FormState({
    kind: facts.kind,
    heldOn: facts.heldOn,
    beginning: facts.beginning,
    summary: facts.summary,
    contactId: contactId ?? '',
    guests: String(guests ?? ''),
    nextStep: nextStep?.text ?? '',
    nextStepOwnerId: nextStep?.ownerId ?? '',
    nextStepDue: nextStep?.due ?? '',
  });
