import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import type { HouseStyle } from '../../../ui/house-style.ts';
import {
  type BrandLogo,
  Button,
  ButtonRow,
  Card,
  CardGrid,
  ColourField,
  Columns,
  type Content,
  EmailField,
  FieldRow,
  Form,
  LinkButton,
  NumberField,
  PageHeading,
  RadioGroup,
  SectionHeading,
  Stack,
  TextField,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import { ContrastPanel } from './contrast-panel.tsx';
import { HousePreview } from './house-preview.tsx';
import { live } from './live-house.ts';
import { ManageTabs } from './manage-tabs.tsx';

type Props = {
  lang: Lang;
  actor: Actor;
  form: FormState;
  /** `isChanged`: the form holds what was not saved yet. */
  preview: { style: HouseStyle; logo: BrandLogo | null; stylesheet: string; ribbon: Content; isChanged: boolean };
  defaults: Readonly<Record<string, string>>;
};

const colours = ['brand', 'brandInk', 'ink', 'student', 'company', 'school', 'third', 'paper', 'card'] as const;

export function HouseStylePage(props: Props) {
  const { lang, actor, form, preview } = props;
  const t = texts[lang].style;
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="houseStyle" />
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={<LinkButton href={paths.houseLogo()}>{t.toLogo}</LinkButton>}
      />
      <FormErrors lang={lang} form={form} labels={{ ...t, ...t.fields }} />
      <Form action={paths.houseStyle()} id={live.form}>
        <Columns aside={<Aside {...props} />} asideLabel={t.specimen}>
          <InstitutionCard {...props} />
          <ColoursCard {...props} />
          <ShapeCard {...props} />
          <ButtonRow>
            <Button kind="primary">{texts[lang].save}</Button>
            <span id={live.show}>
              <Button formAction={paths.houseStylePreview()}>{t.show}</Button>
            </span>
            <Button kind="quiet" name="use" value="default" formAction={paths.houseStylePreview()}>
              {t.useDefault}
            </Button>
          </ButtonRow>
          {preview.isChanged && <p>{t.notSaved}</p>}
        </Columns>
      </Form>
    </>
  );
}

function Aside({ lang, form, preview }: Props) {
  const t = texts[lang].style;
  return (
    <Stack gap="md">
      <SectionHeading title={t.specimen} lead={t.specimenLead} />
      <HousePreview lang={lang} institution={form.text('institutionName')} {...preview} />
      <SectionHeading title={t.readability} />
      <div id={live.contrast} class="stack stack-sm" data-preview={paths.houseStylePreview()}>
        <ContrastPanel lang={lang} houseStyle={preview.style} previewHref={paths.houseStylePreview()} />
      </div>
      <VisuallyHidden>
        <span id={live.status} role="status" />
      </VisuallyHidden>
    </Stack>
  );
}

const fieldOf = (form: FormState) => (name: string) => ({ name, value: form.text(name), error: form.error(name) });

function InstitutionCard({ lang, form }: Props) {
  const t = texts[lang].style;
  const field = fieldOf(form);
  return (
    <>
      <Card title={t.institution}>
        <TextField {...field('institutionName')} label={t.institutionName} hint={t.institutionNameHint} />
        <TextField {...field('place')} label={t.place} width="md" />
        <FieldRow>
          <TextField {...field('name')} label={t.name} hint={t.nameHint} />
          <TextField {...field('shortName')} label={t.shortName} hint={t.shortNameHint} width="sm" maxLength={12} />
        </FieldRow>
      </Card>
      <Card title={t.contact} subtitle={t.contactLead}>
        <TextField {...field('contactName')} label={t.contactName} />
        <EmailField {...field('contactEmail')} label={t.contactEmail} />
        <TextField
          {...field('contactPhone')}
          label={t.contactPhone}
          optional={texts[lang].optional}
          type="tel"
          width="md"
        />
      </Card>
    </>
  );
}

function ColoursCard({ lang, form, defaults }: Props) {
  const t = texts[lang].style;
  return (
    <Card title={t.colours} subtitle={t.coloursLead}>
      <CardGrid min="sm">
        {colours.map((name) => (
          <ColourField
            key={name}
            {...fieldOf(form)(name)}
            label={t.fields[name]}
            hint={t.standard(defaults[name] ?? '')}
          />
        ))}
      </CardGrid>
    </Card>
  );
}

function ShapeCard({ lang, form }: Props) {
  const t = texts[lang].style;
  const field = fieldOf(form);
  return (
    <Card title={t.shape}>
      <NumberField {...field('radius')} label={t.radius} hint={t.radiusHint} min={0} max={16} suffix="px" width="xs" />
      <RadioGroup
        {...field('font')}
        label={t.font}
        options={[
          { value: 'atkinson', label: 'Atkinson Hyperlegible Next', hint: t.atkinsonHint },
          { value: 'system', label: t.system, hint: t.systemHint },
        ]}
      />
    </Card>
  );
}
