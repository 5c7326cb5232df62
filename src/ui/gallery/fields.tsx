import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  CheckboxGroup,
  CodeField,
  ColourField,
  CopyField,
  DateField,
  EmailField,
  ErrorSummary,
  FieldRow,
  Fieldset,
  FileField,
  FilterBar,
  Form,
  HiddenField,
  LongSelectField,
  NumberField,
  RadioGroup,
  SearchForm,
  SelectField,
  TextArea,
  TextField,
} from '../index.ts';
import { GallerySection, longText } from './section.tsx';

const choices = [
  { value: 'a', label: 'Eerste antwoord' },
  { value: 'b', label: 'Tweede antwoord', hint: 'Met een uitleg eronder.' },
  { value: 'c', label: longText },
  { value: 'd', label: 'Kan nu niet', disabled: true },
];

export function FieldSpecimens() {
  return (
    <GallerySection title="Velden">
      <ErrorSummary
        title="Er gaat iets mis met 3 antwoorden"
        errors={[
          { name: 'name-error', message: 'Vul je naam in' },
          { name: 'choice-error', message: 'Kies één antwoord' },
          { name: null, message: 'Iemand anders heeft dit intussen veranderd. Bekijk eerst de nieuwe versie' },
        ]}
      />
      <div class="card-grid">
        <Card title="Gewoon">
          <Form action="#fields" ariaLabel="Gewone velden">
            <HiddenField name="version" value={3} />
            <TextField name="name" label="Naam" value="Noor de Wit" autocomplete="name" width="full" />
            <TextField
              name="function"
              label="Functie"
              hint="Zoals op je visitekaartje."
              optional="niet verplicht"
              width="full"
            />
            <EmailField name="email" label="E-mailadres" value="noor@voorbeeld.example" width="full" />
            <FieldRow>
              <NumberField name="weeks" label="Weken" value={20} min={1} max={104} />
              <NumberField name="hours" label="Uren per dag" value={7.5} step={0.5} suffix="uur" />
              <DateField name="start" label="Begint op" value="2027-09-01" />
            </FieldRow>
            <SelectField
              name="sector"
              label="Sector"
              emptyLabel="Kies een sector"
              options={[
                { value: 'tech', label: 'Techniek' },
                { label: 'Overig', options: [{ value: 'care', label: 'Zorg' }] },
              ]}
            />
            <TextArea name="reason" label="Onderbouwing" hint="Twee of drie zinnen zijn genoeg." />
            <CodeField name="code" label="Code uit je mail" hint="Zes cijfers." value="482 913" />
            <ButtonRow>
              <Button kind="primary">Bewaar</Button>
              <Button kind="quiet">Bewaar en ga later verder</Button>
            </ButtonRow>
          </Form>
        </Card>
        <Card title="Met een fout">
          <Form action="#fields" ariaLabel="Velden met een fout">
            <TextField name="name-error" label="Naam" error="Vul je naam in" width="full" />
            <NumberField
              name="weeks-error"
              label="Weken"
              value="veel"
              error="Vul een heel getal in van 1 tot en met 104"
            />
            <DateField
              name="start-error"
              label="Begint op"
              value="2027-02-28"
              hint="De eerste werkdag."
              error="Kies een dag na vandaag"
            />
            <LongSelectField
              name="sector"
              label="LongSelectField"
              options={
                '<option value="">Any</option><option value="41">41 Building</option><option value="62">62 Software</option>'
              }
              value="62"
            />
            <SelectField
              name="sector-error"
              label="Sector"
              emptyLabel="Kies een sector"
              options={[]}
              error="Kies een sector"
            />
            <RadioGroup
              name="choice-error"
              label="Wat klopt?"
              options={choices.slice(0, 2)}
              error="Kies één antwoord"
            />
            <TextArea name="reason-error" label="Onderbouwing" value="Kort" error="Schrijf minstens één zin" />
            <Checkbox
              name="agree-error"
              label="Ik mag namens dit bedrijf ondertekenen"
              error="Vink dit aan als het klopt"
            />
          </Form>
        </Card>
        <Card title="Kiezen">
          <Form action="#fields" ariaLabel="Keuzes">
            <RadioGroup name="choice" label="Wat klopt?" hint="Kies er één." options={choices} value="b" />
            <RadioGroup name="yesno" label="Ben je in dienst?" options={choices.slice(0, 2)} value="a" inline />
            <CheckboxGroup name="days" label="Welke dagen?" options={choices} values={['a', 'c']} />
            <CheckboxGroup name="days-columns" label="In kolommen" options={choices} columns />
            <Checkbox name="agree" label="Ik ga akkoord" hint="Je kunt dit later intrekken." checked />
          </Form>
        </Card>
        <Card title="Uitgeschakeld en bijzonder">
          <Form action="#fields" multipart ariaLabel="Bijzondere velden">
            <TextField name="name-disabled" label="Naam" value="Staat vast" disabled width="full" />
            <SelectField
              name="sector-disabled"
              label="Sector"
              disabled
              value="x"
              options={[{ value: 'x', label: longText }]}
            />
            <Checkbox name="agree-disabled" label="Staat vast" checked disabled />
            <TextField name="long" label={longText} hint={longText} width="full" />
            <TextField name="place" label="Plaats" suggestions={['Zwolle', 'Deventer']} width="full" />
            <TextField name="amount" label="Bedrag in euro" prefix="€" inputMode="decimal" width="sm" />
            <ColourField name="brand" label="Kleur" value="#1f3a8a" />
            <FileField name="file" label="Bijlage" hint="Pdf, hoogstens 10 MB." accept=".pdf" width="full" />
            <CopyField name="link" label="Link om te delen" value="https://driehoek.example/t/3f9a8c71d2e64b0f" />
          </Form>
        </Card>
      </div>
      <Card>
        <Form action="#fields" ariaLabel="Groep van velden">
          <Fieldset legend="Bezoekadres" hint="Waar de werkplek is.">
            <FieldRow>
              <TextField name="street" label="Straat en nummer" autocomplete="address-line1" />
              <TextField name="postcode" label="Postcode" width="sm" autocomplete="postal-code" />
              <TextField name="town" label="Plaats" width="md" autocomplete="address-level2" />
            </FieldRow>
          </Fieldset>
        </Form>
      </Card>
      <FilterBar
        label="Filter de lijst"
        action="#fields"
        submitLabel="Toon"
        reset={{ href: '#fields', label: 'Wis de filters' }}
        result={
          <>
            <b>6 gevonden</b> van 93
          </>
        }
      >
        <SelectField name="f-degree" label="Niveau" emptyLabel="Ad of bachelor" options={[]} />
        <SelectField name="f-place" label="Afstand" emptyLabel="Binnen 30 km" options={[]} />
      </FilterBar>
      <SearchForm action="#fields" label="Zoek een opleiding of plaats" submitLabel="Zoek" name="q-gallery" />
      <SearchForm action="#fields" label="Naam van de begeleider" submitLabel="Zoek" name="q-shown" labelShown />
    </GallerySection>
  );
}
