import { studyYearName } from '../../../kernel/study-year.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  NumberField,
  RadioGroup,
  SelectField,
  Stack,
  SummaryList,
  type SummaryRow,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { linkTexts } from '../link-texts.ts';
import type { Offer } from '../offer-store.ts';
import { addressLine } from '../rules/address-line.ts';
import type { OfferPart } from '../rules/offer.ts';
import { possibleDays } from '../rules/profile.ts';
import { texts } from '../texts.ts';
import type { LocationChoices } from '../workplace-store.ts';
import { daysInWords } from './days-in-words.ts';
import { LinkedFrame, type Steps } from './linked-frame.tsx';
import { answerRows } from './linked-tasks-view.tsx';

type PartProps = {
  lang: Lang;
  part: OfferPart;
  title: string;
  form: FormState;
  locations: LocationChoices;
  years: readonly number[];
  /** What the hogeschool asked, when it returned the offer. */
  reason: string | null;
  steps: Steps;
  action: string;
  back: string | null;
};

/** One part of an offer: at most three questions. */
export function OfferPartPage(props: PartProps) {
  const { lang, part, title, form, reason, steps, action, back } = props;
  const t = linkTexts[lang];
  const Fields = { work: WorkFields, where: WhereFields, when: WhenFields }[part];
  return (
    <LinkedFrame lang={lang} title={title} steps={steps}>
      <Stack>
        {reason && (
          <Notice tone="warning" title={t.offer.returnedTitle}>
            {reason}
          </Notice>
        )}
        <FormErrors lang={lang} form={form} labels={{ ...t.offer, daysPerWeek: t.offer.days }} />
        <Form action={action}>
          <Fields {...props} />
          <ButtonRow>
            <Button kind="primary">{t.next}</Button>
            {back && (
              <LinkButton kind="quiet" href={back}>
                {t.back}
              </LinkButton>
            )}
          </ButtonRow>
        </Form>
      </Stack>
    </LinkedFrame>
  );
}

const fieldOf = (form: FormState, name: string) => ({ name, value: form.text(name), error: form.error(name) });

function WorkFields({ lang, form }: PartProps) {
  const t = linkTexts[lang];
  return (
    <>
      <TextField
        {...fieldOf(form, 'functionTitle')}
        label={t.offer.functionTitle}
        hint={t.offer.functionHint}
        maxLength={120}
        autocomplete="off"
        width="full"
      />
      <TextArea
        {...fieldOf(form, 'description')}
        label={t.offer.description}
        hint={t.offer.descriptionHint}
        optional={t.optional}
        rows={5}
        maxLength={2000}
      />
    </>
  );
}

function WhereFields({ lang, form, locations }: PartProps) {
  const t = linkTexts[lang];
  const words = texts[lang];
  return (
    <>
      <RadioGroup
        name="where"
        label={t.offer.where}
        labelHidden
        error={form.error('where')}
        value={form.text('where')}
        options={[
          { value: 'main', label: words.main(addressLine(locations.main)) },
          ...locations.others.map((one) => ({ value: one.id, label: words.otherLocation(one.name, addressLine(one)) })),
          { value: 'other', label: t.offer.elsewhere },
        ]}
      />
      <TextField
        {...fieldOf(form, 'street')}
        label={t.offer.street}
        hint={t.offer.elsewhereHint}
        optional={t.optional}
        maxLength={120}
      />
      <FieldRow>
        <TextField
          {...fieldOf(form, 'postcode')}
          label={t.offer.postcode}
          hint={t.offer.postcodeHint}
          optional={t.optional}
          width="sm"
        />
        <TextField {...fieldOf(form, 'place')} label={t.offer.place} hint={t.offer.elsewhereHint} maxLength={80} />
      </FieldRow>
    </>
  );
}

function WhenFields({ lang, form, years }: PartProps) {
  const t = linkTexts[lang];
  return (
    <>
      <CheckboxGroup
        name="daysPerWeek"
        label={t.offer.days}
        hint={t.offer.daysHint}
        error={form.error('daysPerWeek')}
        inline
        options={possibleDays.map((days) => ({ value: String(days), label: texts[lang].dayCount(days) }))}
        values={form.list('daysPerWeek')}
      />
      <NumberField {...fieldOf(form, 'places')} label={t.offer.places} min={1} max={99} />
      <SelectField
        {...fieldOf(form, 'year')}
        label={t.offer.year}
        hint={t.offer.yearHint}
        value={form.text('year') || String(years[1])}
        options={years.map((year) => ({ value: String(year), label: studyYearName(year) }))}
      />
    </>
  );
}

/** What stands in an offer, in words; `change` makes the link to a screen where it can still be changed. */
export function offerRows(
  lang: Lang,
  { content }: Pick<Offer, 'content'>,
  locations: LocationChoices,
  change?: (part: OfferPart) => string,
): SummaryRow[] {
  const t = linkTexts[lang];
  const row = (question: string, answer: string | undefined, part: OfferPart, isNeeded = true): SummaryRow => ({
    question,
    answer: answer || t.notGiven,
    missing: isNeeded && !answer,
    ...(change && { change: { href: change(part), label: t.change, context: question } }),
  });
  const { functionTitle, description, daysPerWeek = [], places, year } = content;
  return [
    row(t.offer.functionTitle, functionTitle, 'work'),
    row(t.offer.description, description, 'work', false),
    row(t.offer.whereTitle, placeInWords(lang, content, locations), 'where'),
    row(t.offer.days, daysInWords(lang, daysPerWeek), 'when'),
    row(t.offer.places, places && year ? t.offer.placesOf(places, studyYearName(year)) : undefined, 'when'),
  ];
}

function placeInWords(lang: Lang, { where, address }: Offer['content'], { main, others }: LocationChoices) {
  if (!where) return undefined;
  if (where === 'other') return address && addressLine(address);
  if (where === 'main') return texts[lang].main(addressLine(main));
  const found = others.find(({ id }) => id === where);
  return found && texts[lang].otherLocation(found.name, addressLine(found));
}

type CheckProps = {
  lang: Lang;
  offer: Offer;
  locations: LocationChoices;
  screens: readonly (readonly { id: string; name: string }[])[];
  /** What must be filled in before it can be offered. */
  lacks: OfferPart | null;
  steps: Steps;
  screenPath: (screen: string) => string;
  action: string;
};

export function OfferCheckPage({ lang, offer, locations, screens, lacks, steps, screenPath, action }: CheckProps) {
  const t = linkTexts[lang].offer;
  const given = offer.content.answers ?? {};
  return (
    <LinkedFrame lang={lang} title={t.checkTitle} lead={t.checkLead} steps={steps}>
      <Stack>
        {lacks && (
          <Notice
            tone="warning"
            role="alert"
            action={<LinkButton href={screenPath(lacks)}>{t.screens[lacks]}</LinkButton>}
          >
            {t.incomplete}
          </Notice>
        )}
        <SummaryList
          rows={[
            ...offerRows(lang, offer, locations, screenPath),
            ...answerRows(lang, screens, given, (screen) => screenPath(`werk-${screen}`)),
          ]}
        />
        <Form action={action}>
          <Button kind="primary" wide>
            {t.send}
          </Button>
        </Form>
      </Stack>
    </LinkedFrame>
  );
}
