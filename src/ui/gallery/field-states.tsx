import {
  Card,
  CheckboxGroup,
  CodeField,
  ColourField,
  CopyField,
  DateField,
  EmailField,
  Fieldset,
  FileField,
  Form,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../index.ts';
import { GallerySection, longText } from './section.tsx';

const answers = [
  { value: 'a', label: 'Maandag' },
  { value: 'b', label: 'Dinsdag' },
];

/** What no page has side by side: each kind of field with a fault, and each as it cannot be used. */
export function FieldStateSpecimens() {
  return (
    <GallerySection title="Velden in elke stand">
      <div class="card-grid">
        <FaultyFields />
        <DisabledFields />
        <WideAndNarrow />
      </div>
    </GallerySection>
  );
}

function FaultyFields() {
  return (
    <Card title="Nog meer fouten">
      <Form action="#states" multipart ariaLabel="Nog meer velden met een fout">
        <EmailField
          name="email-bad"
          label="E-mailadres"
          hint="Van je werk."
          error="Een adres heeft een @"
          value="noor"
        />
        <CodeField name="code-bad" label="Code" digits={4} error="De code heeft vier cijfers" value="48" />
        <ColourField name="colour-bad" label="Kleur" hint="Voor knoppen." error="Kies een donkerder kleur" />
        <FileField name="file-bad" label="Bijlagen" error="Kies een pdf" multiple accept=".pdf" />
        <CopyField name="copy-hint" label="Link" hint="Werkt 15 minuten." value="https://x.example" />
        <CheckboxGroup name="days-bad" label="Welke dagen?" options={answers} values={[]} inline error="Kies een dag" />
        <Fieldset legend="Adres" size="field" optional="hoeft niet" error="Vul straat en plaats in, of geen van beide">
          <TextField name="street-bad" label="Straat" maxLength={80} required />
        </Fieldset>
        <TextArea
          name="text-bad"
          label="Toelichting"
          rows={3}
          maxLength={200}
          error="Hoogstens 200 tekens"
          value={longText}
        />
      </Form>
    </Card>
  );
}

function DisabledFields() {
  return (
    <Card title="Uitgeschakeld">
      <Form action="#states" multipart ariaLabel="Velden die nu niet kunnen">
        <EmailField name="email-off" label="E-mailadres" value="noor@voorbeeld.example" disabled />
        <NumberField name="weeks-off" label="Weken" hint="Staat vast." value={20} disabled />
        <DateField name="date-off" label="Begint op" value="2027-09-01" min="2027-09-01" max="2027-09-30" disabled />
        <CodeField name="code-off" label="Code" disabled />
        <ColourField name="colour-off" label="Kleur" value="#1f3a8a" disabled />
        <FileField name="file-off" label="Bijlage" disabled />
        <TextArea name="text-off" label="Toelichting" value="Staat vast." disabled />
        <TextArea name="text-nl" label="Toelichting in het Nederlands" value="Zo staat het er." valueLang="nl" />
        <TextArea name="text-en" label="Toelichting in het Engels" value="This is how it reads." valueLang="en" />
        <SelectField
          name="select-off"
          label="Sector"
          hint="Kies eerst een opleiding."
          options={[]}
          emptyLabel="–"
          disabled
        />
      </Form>
    </Card>
  );
}

function WideAndNarrow() {
  return (
    <Card title="Maten">
      <Form action="#states" ariaLabel="Velden van elke breedte">
        <TextField name="width-xs" label="Vier tekens" width="xs" value="8011" />
        <TextField name="width-lg" label="Veertig tekens" width="lg" suffix="bv" value="Van Dam Techniek" />
        <TextField name="no-label" label="Dit label ziet niemand" labelHidden value="Label is verborgen" />
        <NumberField name="amount-any" label="Bedrag" prefix="€" step="any" value={12.5} />
        <Fieldset legend="Deze kop ziet niemand" legendHidden>
          <TextField name="place-hidden" label="Plaats" width="md" />
        </Fieldset>
      </Form>
    </Card>
  );
}
