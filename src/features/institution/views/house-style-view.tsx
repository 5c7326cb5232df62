import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Cluster,
  ColourField,
  Columns,
  EmailField,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  NumberField,
  PageHeading,
  PartyMark,
  Prose,
  RadioGroup,
  TextField,
} from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import { ManageTabs } from './manage-tabs.tsx';

type Props = {
  lang: Lang;
  actor: Actor;
  form: FormState;
  /** The pairs of colours that are too close, in words. */
  faults: readonly string[];
  defaults: Readonly<Record<string, string>>;
};

const colours = ['brand', 'brandInk', 'ink', 'student', 'company', 'school', 'third', 'paper', 'card'] as const;

export function HouseStylePage(props: Props) {
  const { lang, actor, form, faults } = props;
  const t = texts[lang].style;
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="houseStyle" />
      <PageHeading title={t.title} lead={t.lead} />
      <FormErrors lang={lang} form={form} labels={{ ...t, ...t.fields }} />
      <Form action={paths.houseStyle()}>
        {faults.length > 0 && (
          <Notice tone="warning" title={t.contrastTitle}>
            <p>{t.contrastLead}</p>
            <Prose>
              <ul>
                {faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </Prose>
          </Notice>
        )}
        <Columns aside={<Specimen lang={lang} />} asideLabel={t.specimen}>
          <InstitutionCard {...props} />
          <ColoursCard {...props} />
          <ShapeCard {...props} />
          <ButtonRow>
            <Button kind="primary">{texts[lang].save}</Button>
          </ButtonRow>
        </Columns>
      </Form>
    </>
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

/** A few blocks in the saved colours. */
function Specimen({ lang }: { lang: Lang }) {
  const t = texts[lang].style;
  return (
    <Card title={t.specimen} subtitle={t.specimenLead}>
      <Cluster>
        <PartyMark letter="S" tone="student" label={t.student} />
        <PartyMark letter="B" tone="company" label={t.company} />
        <PartyMark letter="H" tone="school" label={t.school} />
        <PartyMark letter="O" tone="third" label={t.third} />
      </Cluster>
      <p>
        {t.sentence} <a href={paths.houseStyle()}>{t.link}</a>
      </p>
      <p>
        <LinkButton kind="primary" href={paths.houseStyle()}>
          {t.button}
        </LinkButton>
      </p>
      <Cluster>
        <Badge tone="brand">{t.badge}</Badge>
        <Badge tone="ok">{t.badgeOk}</Badge>
        <Badge tone="warn">{t.badgeWarn}</Badge>
      </Cluster>
    </Card>
  );
}
