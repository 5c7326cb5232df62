import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  NumberField,
  PageHeading,
  RadioGroup,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { addressLine } from '../rules/address-line.ts';
import { type Address, possibleDays, type WorkplaceProfile } from '../rules/profile.ts';
import { texts } from '../texts.ts';
import type { LocationChoices } from '../workplace-store.ts';
import { workplaceCrumbs } from './crumbs.ts';

export type ProfileFormProps = {
  lang: Lang;
  workplace: WorkplaceProfile;
  form: FormState;
  seen: string;
  /** Somebody else saved in between. */
  conflict: boolean;
  locations: LocationChoices;
  mkbRoutes: readonly { id: string; name: string }[];
  years: readonly number[];
};

export function ProfileFormPage(props: ProfileFormProps) {
  const { lang, workplace, form, seen, conflict, mkbRoutes } = props;
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name), optional: t.optional });
  return (
    <>
      <PageHeading
        title={t.profileTitle(workplace.functionTitle)}
        lead={t.profileLead(workplace.companyName)}
        breadcrumbs={workplaceCrumbs(lang, workplace, { isBelow: true })}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ where: t.where, description: t.description, travel: t.travel }} />
        {conflict && (
          <Notice tone="warning" title={t.conflictTitle} role="alert">
            {t.conflict}
          </Notice>
        )}
        <Form action={paths.workplaceProfile({ workplaceId: workplace.id })}>
          <HiddenField name="seen" value={seen} />
          <WhereField {...props} />
          <CheckboxGroup
            name="daysPerWeek"
            label={t.daysQuestion}
            hint={t.daysHint}
            error={form.error('daysPerWeek')}
            inline
            options={possibleDays.map((days) => ({ value: String(days), label: t.dayCount(days) }))}
            values={form.list('daysPerWeek')}
          />
          <TextField {...field('daysNote')} label={t.daysNote} hint={t.daysNoteHint} maxLength={200} width="full" />
          <PlacesFields {...props} />
          <TextArea {...field('travel')} label={t.travelQuestion} hint={t.travelHint} rows={2} maxLength={300} />
          <RadioGroup
            name="accessible"
            label={t.accessibleQuestion}
            error={form.error('accessible')}
            inline
            value={form.text('accessible')}
            options={[
              { value: 'yes', label: t.accessibleYes },
              { value: 'partly', label: t.accessiblePartly },
              { value: 'no', label: t.accessibleNo },
              { value: 'unknown', label: t.accessibleUnknown },
            ]}
          />
          <TextField
            {...field('accessibleNote')}
            label={t.accessibleNote}
            hint={t.accessibleNoteHint}
            maxLength={300}
            width="full"
          />
          <TextArea
            {...field('description')}
            label={t.description}
            hint={t.descriptionHint}
            rows={6}
            maxLength={2000}
          />
          {mkbRoutes.length > 0 && (
            <CheckboxGroup
              name="mkbRoutes"
              label={t.forRoutes}
              hint={t.forRoutesHint}
              options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
              values={form.list('mkbRoutes')}
            />
          )}
          <Checkbox name="isOpen" label={t.isOpen} checked={form.text('isOpen') !== ''} />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.workplace({ workplaceId: workplace.id })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

function WhereField({ lang, form, locations }: ProfileFormProps) {
  const t = texts[lang];
  const hint = (address: Address) => (address.postcode === '' ? t.noPostcodeHint : undefined);
  return (
    <RadioGroup
      name="where"
      label={t.where}
      hint={t.whereHint}
      error={form.error('where')}
      value={form.text('where')}
      options={[
        { value: 'main', label: t.main(addressLine(locations.main)), hint: hint(locations.main) },
        ...locations.others.map((one) => ({
          value: one.id,
          label: t.otherLocation(one.name, addressLine(one)),
          hint: hint(one),
        })),
      ]}
    />
  );
}

function PlacesFields({ lang, form, years }: ProfileFormProps) {
  const t = texts[lang];
  return (
    <Fieldset legend={t.placesTitle} hint={t.placesHint} id="f-places">
      <FieldRow>
        {years.map((year) => {
          const name = `places-${year}`;
          return (
            <NumberField
              key={year}
              name={name}
              label={t.placesIn(studyYearName(year))}
              value={form.text(name)}
              error={form.error(name)}
              min={0}
              max={99}
            />
          );
        })}
      </FieldRow>
    </Fieldset>
  );
}
