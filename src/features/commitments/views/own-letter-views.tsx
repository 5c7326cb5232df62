import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { maskAddress } from '../../../platform/identity/mask-address.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  Card,
  Checkbox,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  PageHeading,
  RadioGroup,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { Letter } from '../letter-store.ts';
import { texts as ownTexts } from '../own-letter-texts.ts';
import { texts } from '../texts.ts';
import { LetterText } from './letter-text.tsx';
import { LetterContact, LetterSteps } from './own-letter-parts.tsx';

type OfLetter = { lang: Lang; letter: Letter };

function DeclineLink({ lang }: { lang: Lang }) {
  return (
    <LinkButton href={paths.letterAnswer()} wide>
      {ownTexts[lang].declineLink}
    </LinkButton>
  );
}

/** The first step: the whole text, and the two ways on. */
export function ReadLetterPage({ lang, letter }: OfLetter) {
  const t = ownTexts[lang];
  return (
    <Stack gap="lg">
      <LetterSteps lang={lang} step={1} />
      <PageHeading title={t.readTitle} lead={t.readLead(letter.document.institution)} />
      <Card>
        <LetterText document={letter.document} />
      </Card>
      <Form action={paths.letter()}>
        <p>{t.sendCodeHint(maskAddress(letter.addresseeEmail))}</p>
        <Button kind="primary" wide>
          {t.sendCode}
        </Button>
      </Form>
      <DeclineLink lang={lang} />
      <LetterContact {...{ lang, letter }} />
    </Stack>
  );
}

/** The last step: the text once more, two ticks, name and function. */
export function SignLetterPage({ lang, letter, form }: OfLetter & { form: FormState }) {
  const t = ownTexts[lang];
  const text = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const tick = (name: string) => ({ name, checked: form.text(name) !== '', error: form.error(name) });
  return (
    <Stack gap="lg">
      <LetterSteps lang={lang} step={3} />
      <PageHeading title={t.signTitle} lead={t.signLead} />
      <FormErrors lang={lang} form={form} labels={{ name: t.name, jobTitle: t.jobTitle }} />
      <Card>
        <LetterText document={letter.document} />
      </Card>
      <Form action={paths.letterSign()}>
        <HiddenField name="text" value={letter.sha256} />
        <TextField {...text('name')} label={t.name} autocomplete="name" maxLength={120} />
        <TextField {...text('jobTitle')} label={t.jobTitle} autocomplete="organization-title" maxLength={120} />
        <Checkbox {...tick('authority')} label={t.authority(letter.document.company.name)} />
        <Checkbox {...tick('intent')} label={t.intent} />
        <Button kind="primary" wide>
          {t.signButton}
        </Button>
      </Form>
      <DeclineLink lang={lang} />
      <p class="hint">{t.signNote}</p>
      <p class="hint fingerprint">
        {t.fingerprint}: <code>{letter.sha256}</code>
      </p>
    </Stack>
  );
}

/** No, or another number of places, with a reason. */
export function DeclinePage({ lang, letter, form }: OfLetter & { form: FormState }) {
  const t = ownTexts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <Stack gap="lg">
      <PageHeading title={t.declineTitle} lead={t.declineLead} />
      <FormErrors
        lang={lang}
        form={form}
        labels={{ kind: t.kind, proposedPlaces: t.proposedPlaces, reason: t.declineReason }}
      />
      <Form action={paths.letterAnswer()}>
        <RadioGroup
          {...field('kind')}
          label={t.kind}
          options={(['propose', 'refuse'] as const).map((value) => ({ value, label: t.kinds[value] }))}
        />
        <NumberField
          {...field('proposedPlaces')}
          label={t.proposedPlaces}
          hint={t.proposedHint}
          optional={texts[lang].optional}
          min={1}
          max={999}
        />
        <TextArea {...field('reason')} label={t.declineReason} rows={5} />
        <Button kind="primary" wide>
          {t.declineButton}
        </Button>
      </Form>
      <p>
        <a href={paths.letter()}>{t.back}</a>
      </p>
      <LetterContact {...{ lang, letter }} />
    </Stack>
  );
}

/** After the answer, and behind the link later on: what was said, and the PDF for who proved the mailbox. */
export function DonePage({ lang, letter, proven }: OfLetter & { proven: boolean }) {
  const t = ownTexts[lang];
  const isSigned = letter.state === 'signed';
  return (
    <Stack gap="lg">
      <PageHeading
        title={isSigned ? t.doneSigned : t.doneDeclined}
        lead={isSigned ? t.doneSignedLead(letter.document.institution) : t.doneDeclinedLead(letter.sentByName)}
      />
      <Card title={t.doneText}>
        <LetterText document={letter.document} />
      </Card>
      {proven ? (
        <LinkButton kind="primary" href={paths.letterCopy()} wide>
          {texts[lang].download}
        </LinkButton>
      ) : (
        <Form action={paths.letter()}>
          <p>{t.copyNeedsCode}</p>
          <Button wide>{t.copyCode}</Button>
        </Form>
      )}
      <LetterContact {...{ lang, letter }} />
    </Stack>
  );
}
