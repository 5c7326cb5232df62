import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Checkbox,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { AlikeCompany } from '../merging/find-alike.ts';
import { AlikeCompanies, alikeForm, UseKnown, useKnownWords } from '../merging/views/alike-companies.tsx';
import { texts as registryTexts } from '../registry/texts.ts';
import { type Company, factsOf, sbiSchemes } from '../rules/company.ts';
import { texts } from '../texts.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { CompanyHeading } from './company-heading.tsx';

export type CompanyFormProps = {
  lang: Lang;
  form: FormState;
  /** The company that is changed; absent for a new one. */
  company?: Company | undefined;
  seen?: string | undefined;
  /** The company that has the KVK number or the name already. */
  existing?: Company | undefined;
  fault?: 'kvk_taken' | 'alike' | undefined;
  /** Companies that may be the one that is added. */
  alike?: readonly AlikeCompany[] | undefined;
  /** Whether the actor may look at `existing`. */
  mayOpen: boolean;
  /** What somebody else saved in between. */
  stored?: Company | undefined;
  /** It is the company that somebody wanted to add: `stored` is what was known of it. */
  isKnown?: boolean | undefined;
  /** What is said above a form that was filled from elsewhere. */
  notice?: string | undefined;
  /** Whether the company can be looked up at the KVK. */
  mayLookUp?: boolean | undefined;
};

export function CompanyFormPage(props: CompanyFormProps) {
  const { lang, form, company, seen, existing, fault, alike = [], mayOpen, stored, isKnown } = props;
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const number = { inputMode: 'numeric', width: 'sm', maxLength: 24 } as const;
  const back = company ? paths.company({ companyId: company.id }) : paths.companies();
  return (
    <>
      <CompanyHeading
        lang={lang}
        title={company ? t.editTitle(company.name) : t.newTitle}
        company={company}
        lead={company ? t.editLead : t.newLead}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t} />
        {props.notice && <Notice tone="info">{props.notice}</Notice>}
        {props.mayLookUp && (
          <p>
            <LinkButton href={paths.companyLookUp()}>{registryTexts[lang].lookUp}</LinkButton>
          </p>
        )}
        {stored && (
          <ChangedMeanwhile
            lang={lang}
            form={form}
            stored={storedValues(stored)}
            labels={labels(lang)}
            words={isKnown ? useKnownWords(lang, stored) : undefined}
          />
        )}
        {alike.length > 0 && <AlikeCompanies lang={lang} alike={alike} />}
        {existing && fault === 'kvk_taken' && <ExistingCompany {...{ lang, existing, mayOpen }} />}
        <Form id={alikeForm} action={company ? paths.companyEdit({ companyId: company.id }) : paths.companyNew()}>
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          <TextField {...field('name')} label={t.name} autocomplete="off" maxLength={120} />
          {fault === 'alike' && <Checkbox name="evenIfAlike" label={t.evenIfAlike} />}
          <TextField
            {...field('kvkNumber')}
            label={t.kvkNumber}
            hint={t.kvkHint}
            optional={t.optional}
            width="sm"
            inputMode="numeric"
            maxLength={14}
          />
          <TextField
            {...field('establishmentNumber')}
            label={t.establishmentNumber}
            hint={t.establishmentHint}
            optional={t.optional}
            width="sm"
            inputMode="numeric"
            maxLength={20}
          />
          <Fieldset legend={t.sector} optional={t.optional}>
            <FieldRow>
              <SelectField
                {...field('sbiScheme')}
                label={t.sbiScheme}
                emptyLabel=""
                options={sbiSchemes.toReversed().map((value) => ({ value, label: t.sbiSchemes[value] }))}
              />
              <TextField {...field('sbiCode')} {...number} label={t.sbiCode} hint={t.sbiCodeHint} maxLength={20} />
            </FieldRow>
          </Fieldset>
          {(!company || hasFigures(form)) && <SizeFields lang={lang} form={form} />}
          <Fieldset legend={t.addressLegend} optional={t.optional}>
            <TextField {...field('street')} label={t.street} maxLength={120} />
            <FieldRow>
              <TextField {...field('postcode')} label={t.postcode} width="sm" maxLength={10} />
              <TextField {...field('place')} label={t.place} maxLength={80} />
            </FieldRow>
            <TextField {...field('phone')} label={t.phone} type="tel" width="md" maxLength={30} />
          </Fieldset>
          <ButtonRow>
            <Button kind="primary">{company ? t.save : t.saveNew}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

/** Figures that were typed for a new company, which turned out to be known. */
const hasFigures = (form: FormState): boolean =>
  ['staff', 'turnover', 'balanceSheet'].some((name) => form.text(name) !== '');

/** Of the year that ended last; later years have a page of their own. */
function SizeFields({ lang, form }: { lang: Lang; form: FormState }) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const number = { inputMode: 'numeric', width: 'sm', maxLength: 24 } as const;
  return (
    <Fieldset legend={t.sizeLegend} optional={t.optional} hint={t.sizeHint}>
      <TextField {...field('staff')} {...number} label={t.staff} hint={t.staffHint} />
      <FieldRow>
        <TextField {...field('turnover')} {...number} label={t.turnover} hint={t.euroHint} prefix="€" />
        <TextField {...field('balanceSheet')} {...number} label={t.balanceSheet} hint={t.euroHint} prefix="€" />
      </FieldRow>
    </Fieldset>
  );
}

function ExistingCompany({ lang, existing, mayOpen }: { lang: Lang; existing: Company; mayOpen: boolean }) {
  const t = texts[lang];
  return (
    <Notice
      tone="warning"
      title={t.existsTitle}
      action={
        mayOpen && (
          <>
            <LinkButton href={paths.company({ companyId: existing.id })}>{t.open(existing.name)}</LinkButton>
            <UseKnown lang={lang} company={existing} />
          </>
        )
      }
    >
      {t.exists(existing.name, existing.place, existing.kvkNumber ?? '')}
    </Notice>
  );
}

const storedValues = (company: Company): Record<string, string> =>
  Object.fromEntries(Object.entries(factsOf(company)).map(([name, value]) => [name, String(value ?? '')]));

const labels = (lang: Lang): Record<string, string> => {
  const { name, kvkNumber, establishmentNumber, sbiCode, sbiScheme, street, postcode, place, phone } = texts[lang];
  return { name, kvkNumber, establishmentNumber, sbiCode, sbiScheme, street, postcode, place, phone };
};
