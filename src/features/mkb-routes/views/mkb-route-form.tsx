import { targetGroups } from '../../../kernel/target-group.ts';
import { variants } from '../../../kernel/variant.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  Details,
  FieldRow,
  Form,
  LinkButton,
  NumberField,
  PageHeading,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { type Programme, ProgrammeFieldset, programmeLabels } from '../../programmes/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import { participations } from '../rules/mkb-route.ts';
import { texts } from '../texts.ts';
import { crumbs } from './crumbs.tsx';

export type MkbRouteFormProps = {
  lang: Lang;
  form: FormState;
  /** null for a new one, which also asks for a variant. */
  route: MkbRoute | null;
  programmes: readonly Programme[];
  leads: readonly { id: string; name: string }[];
};

/** Field names of a new base programme inside this form start with this. */
export const newProgrammePrefix = 'new_';

const labelsOf = (lang: Lang) => ({
  ...texts[lang],
  ...programmeLabels(lang, newProgrammePrefix),
  programmeId: texts[lang].programme,
  projectLeadId: texts[lang].projectLead,
});

export function MkbRouteFormPage(props: MkbRouteFormProps) {
  const { lang, form, route } = props;
  const t = texts[lang];
  const title = route ? t.editTitle : t.newTitle;
  const cancelHref = route ? paths.mkbRoute({ mkbRouteId: route.id }) : paths.mkbRoutes();
  return (
    <>
      <PageHeading title={title} {...crumbs(lang, route, { label: title })} lead={route ? t.editLead : t.newLead} />
      <FormErrors lang={lang} form={form} labels={labelsOf(lang)} />
      <Form action={route ? paths.mkbRouteEdit({ mkbRouteId: route.id }) : paths.mkbRouteNew()}>
        <Card>
          <Stack>
            <TextField {...textField(form, 'name')} label={t.name} hint={t.nameHint} width="full" maxLength={120} />
            <ProgrammeChoice {...props} />
            {!route && <VariantChoice lang={lang} form={form} />}
          </Stack>
        </Card>
        <Card>
          <Stack>
            <FactFields {...props} />
          </Stack>
        </Card>
        <ButtonRow>
          <Button kind="primary">{route ? t.save : t.create}</Button>
          <LinkButton kind="quiet" href={cancelHref}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

const textField = (form: FormState, name: string) => ({ name, value: form.text(name), error: form.error(name) });

function ProgrammeChoice({ lang, form, programmes }: MkbRouteFormProps) {
  const t = texts[lang];
  const isNew = form.text('programmeId') === 'new' || programmes.length === 0;
  return (
    <>
      <SelectField
        {...textField(form, 'programmeId')}
        value={isNew ? 'new' : form.text('programmeId')}
        label={t.programme}
        width="full"
        options={[
          ...programmes.map(({ id, name, degree, mode }) => ({
            value: id,
            label: `${t.degrees[degree]} ${name}, ${t.modes[mode]}`,
          })),
          { value: 'new', label: t.newProgramme },
        ]}
      />
      <Details summary={t.newProgrammeTitle} open={isNew}>
        <Stack gap="md">
          {programmes.length > 0 && <p class="field-hint">{t.newProgrammeHint}</p>}
          <ProgrammeFieldset lang={lang} form={form} prefix={newProgrammePrefix} />
        </Stack>
      </Details>
    </>
  );
}

function VariantChoice({ lang, form }: { lang: Lang; form: FormState }) {
  const t = designTexts[lang];
  return (
    <RadioGroup
      name="variant"
      label={texts[lang].variant}
      hint={texts[lang].variantHint}
      value={form.text('variant')}
      error={form.error('variant')}
      options={variants.map((value) => ({ value, label: t.variants[value], hint: t.variantHints[value] }))}
    />
  );
}

function FactFields({ lang, form, leads }: MkbRouteFormProps) {
  const t = texts[lang];
  return (
    <>
      <CheckboxGroup
        name="targetGroups"
        label={t.targetGroups}
        error={form.error('targetGroups')}
        values={form.list('targetGroups')}
        options={targetGroups.map((value) => ({ value, label: t.targetGroupNames[value] }))}
        inline
      />
      <FieldRow>
        <TextField
          {...textField(form, 'sector')}
          label={t.sector}
          hint={t.sectorHint}
          optional={t.optional}
          width="md"
        />
        <TextField {...textField(form, 'region')} label={t.region} optional={t.optional} width="md" />
      </FieldRow>
      <FieldRow>
        <NumberField {...textField(form, 'startsPerYear')} label={t.startsPerYear} min={1} max={12} />
        <NumberField {...textField(form, 'groupMinimum')} label={t.groupMinimum} min={1} max={999} />
        <NumberField {...textField(form, 'groupPlanned')} label={t.groupPlanned} min={1} max={999} />
      </FieldRow>
      <SelectField
        {...textField(form, 'projectLeadId')}
        label={t.projectLead}
        hint={t.projectLeadHint}
        emptyLabel={t.chooseLead}
        options={leads.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...textField(form, 'participation')}
        label={t.participation}
        options={participations.map((value) => ({ value, label: t.participations[value] }))}
      />
    </>
  );
}
