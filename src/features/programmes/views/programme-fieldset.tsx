import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FieldRow, NumberField, RadioGroup, SelectField, TextField } from '../../../ui/index.ts';
import { modes, programmeDegrees, sectors } from '../programme.ts';
import { texts } from '../texts.ts';

type ProgrammeFieldsetProps = {
  lang: Lang;
  form: FormState;
  /** Put before each field's name, where the form holds other things too. */
  prefix?: string;
};

/** What the fields below are called, by their names; for the list of what must change. */
export function programmeLabels(lang: Lang, prefix = ''): Record<string, string> {
  const { name, programmeCode, credits, degree, mode, sector } = texts[lang];
  const labels = { name, programmeCode, credits, degree, mode, sector };
  return Object.fromEntries(Object.entries(labels).map(([field, label]) => [prefix + field, label]));
}

/** The fields of a base programme, as part of a form. */
export function ProgrammeFieldset({ lang, form, prefix = '' }: ProgrammeFieldsetProps) {
  const t = texts[lang];
  const field = (name: string) => ({
    name: prefix + name,
    value: form.text(prefix + name),
    error: form.error(prefix + name),
  });
  return (
    <>
      <TextField {...field('name')} label={t.name} hint={t.nameHint} maxLength={120} width="full" />
      <FieldRow>
        <TextField {...field('programmeCode')} label={t.programmeCode} hint={t.programmeCodeHint} width="sm" />
        <NumberField {...field('credits')} label={t.credits} hint={t.creditsHint} min={1} max={480} suffix="EC" />
      </FieldRow>
      <RadioGroup
        {...field('degree')}
        label={t.degree}
        options={programmeDegrees.map((value) => ({ value, label: t.degrees[value] }))}
      />
      <RadioGroup
        {...field('mode')}
        label={t.mode}
        hint={t.modeHint}
        options={modes.map((value) => ({ value, label: t.modes[value] }))}
      />
      <SelectField
        {...field('sector')}
        label={t.sector}
        hint={t.sectorHint}
        emptyLabel={t.sectorUnknown}
        options={sectors.map((value) => ({ value, label: t.sectors[value] }))}
      />
    </>
  );
}
