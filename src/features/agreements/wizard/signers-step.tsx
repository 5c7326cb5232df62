import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Checkbox, EmailField, SelectField, Stack, TextArea, TextField } from '../../../ui/index.ts';
import { type DraftContent, type DraftSigner, emptySigner, fitSigners } from '../draft-content.ts';
import { partyTone, partyWords } from '../party-words.ts';
import { parties } from '../rules/party.ts';
import { partiesIn } from '../rules/party-names.ts';
import { comparableAddress } from '../rules/signer.ts';
import { RowCards } from './row-cards.tsx';
import { type FieldsProps, fieldsOf, formText, type ListProps, newRow, orNull, type RowsStep, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';
import { texts } from './texts.ts';

const schema = formSchema((f) =>
  z.object({
    party: f.choice(parties),
    name: f.optionalText(),
    functionTitle: f.optionalText(120),
    email: f.optionalEmail(),
    onPaper: f.checked(),
    sharedAddressReason: f.optionalText(500),
  }),
);

const labels: RowsStep['labels'] = (lang) => stepTexts[lang].signers.fields;
const rowOf = ({ signers }: DraftContent, key: string): DraftSigner | undefined =>
  signers.find((signer) => signer.id === key);

export const signersStep: RowsStep = {
  kind: 'rows',
  code: 'signers',
  labels,
  show: (name, value, lang) =>
    name === 'party' ? (partyWords[lang].party[value as keyof typeof partyTone] ?? value) : value,
  keys: ({ signers }) => signers.map(({ id }) => id),
  canAdd: (key) => key === newRow,
  stored: (content, key) => {
    const signer = rowOf(content, key);
    return {
      party: signer?.party ?? '',
      name: formText(signer?.name ?? null),
      functionTitle: formText(signer?.functionTitle ?? null),
      email: formText(signer?.email ?? null),
      onPaper: signer?.onPaper ? 'yes' : '',
      sharedAddressReason: formText(signer?.sharedAddressReason ?? null),
    };
  },
  read: reader({
    schema,
    faults: (value, content, { lang }, key) => {
      const t = stepTexts[lang].signers;
      const other = sharing(content, key, value.party, value.email);
      return {
        ...(partiesIn(content.terms).includes(value.party) ? {} : { party: t.partyNotThere }),
        ...(value.party === 'student' && hasStudent(content, key) ? { party: t.oneStudent } : {}),
        ...(value.onPaper && value.party === 'institution' ? { onPaper: t.institutionNeedsAddress } : {}),
        ...(value.onPaper && value.email ? { onPaper: t.eitherPaperOrAddress } : {}),
        ...(other && value.sharedAddressReason === '' && other.sharedAddressReason === null
          ? { sharedAddressReason: t.reasonNeeded(other.name ?? '', partyWords[lang].party[other.party]) }
          : {}),
      };
    },
    apply: (value, content, { newId }, key) => {
      const known = rowOf(content, key);
      const name = orNull(value.name);
      const { onPaper: _, ...before } = known ?? emptySigner(value.party, newId());
      const signer: DraftSigner = {
        ...before,
        ...(value.onPaper && { onPaper: true }),
        party: value.party,
        name,
        email: value.email,
        functionTitle: orNull(value.functionTitle),
        sharedAddressReason: orNull(value.sharedAddressReason),
        // Another name is another person.
        personId: known?.name === name ? known.personId : null,
      };
      const signers = known
        ? content.signers.map((one) => (one === known ? signer : one))
        : [...content.signers, signer];
      return { ...content, signers };
    },
  }),
  // The last signer of a party comes back empty: every party signs.
  remove: (content, key, { newId }) =>
    fitSigners({ ...content, signers: content.signers.filter(({ id }) => id !== key) }, newId),
  rowTitle: (content, key, lang) => rowOf(content, key)?.name ?? stepTexts[lang].signers.newTitle,
  rowSummary: (content, key) => {
    const signer = rowOf(content, key);
    if (!signer?.name || (!signer.email && !signer.onPaper)) return null;
    return [signer.name, signer.functionTitle, signer.email].filter(Boolean).join(', ');
  },
  Fields,
  List,
};

/** Whether another row is the student, who signs alone; the other parties may have a second signatory. */
const hasStudent = ({ signers }: DraftContent, key: string): boolean =>
  signers.some(({ id, party }) => party === 'student' && id !== key);

/** A signer of another party with this address. */
function sharing(content: DraftContent, key: string, party: string, email: string | null): DraftSigner | undefined {
  if (!email) return undefined;
  return content.signers.find(
    (other) =>
      other.id !== key &&
      other.party !== party &&
      other.email !== null &&
      comparableAddress(other.email) === comparableAddress(email),
  );
}

function Fields({ lang, form, content, rowKey }: FieldsProps & { rowKey: string }) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].signers;
  const shared = sharing(content, rowKey, form.text('party'), form.text('email'));
  const asksReason = shared || form.text('sharedAddressReason') !== '' || form.error('sharedAddressReason');
  const options = partiesIn(content.terms).map((party) => ({ value: party, label: partyOption(party, lang) }));
  return (
    <Stack gap="md">
      <SelectField {...field('party')} options={options} emptyLabel={t.chooseParty} width="md" />
      <TextField {...field('name')} />
      <TextField {...field('functionTitle')} hint={t.functionHint} width="md" />
      <EmailField {...field('email')} hint={t.emailHint} />
      <Checkbox
        name="onPaper"
        label={t.fields.onPaper}
        hint={t.onPaperHint}
        checked={form.text('onPaper') !== ''}
        error={form.error('onPaper')}
      />
      {asksReason && <TextArea {...field('sharedAddressReason')} hint={t.reasonHint} rows={3} />}
    </Stack>
  );
}

const partyOption = (party: keyof typeof partyTone, lang: Lang): string => partyWords[lang].party[party];

function List({ lang, content, hrefOf, removeHrefOf }: ListProps) {
  const t = stepTexts[lang].signers;
  const rows = content.signers.map((signer) => {
    const { id, party, name, email, functionTitle, onPaper } = signer;
    const partyWord = partyWords[lang].party[party];
    const onlyOne = content.signers.filter((other) => other.party === party).length === 1;
    return {
      key: id,
      party: { letter: partyWords[lang].letter[party], tone: partyTone[party] },
      title: partyWord,
      lines: [
        name === null ? '' : [name, functionTitle].filter(Boolean).join(', '),
        email ?? (onPaper ? t.onPaperOnly : ''),
      ].filter(Boolean),
      missing: name === null ? t.nameMissing : email === null && !onPaper ? t.emailMissing : null,
      change: { href: hrefOf(id), label: t.change, context: `${partyWord}, ${name ?? ''}` },
      remove: onlyOne ? undefined : { href: removeHrefOf(id), label: t.remove },
    };
  });
  return <RowCards rows={rows} words={texts[lang].rowWords} />;
}
