import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  RadioGroup,
  SelectField,
  TextArea,
} from '../../../../ui/index.ts';
import { partyWords } from '../../party-words.ts';
import { chosenEndKinds, destinations } from '../../rules/ending.ts';
import { partiesIn } from '../../rules/party-names.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { texts as agreementTexts } from '../../texts.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  agreementId: string;
  reference: string;
  /** What holds on this day. */
  terms: AgreementTerms;
  agreed: { start: IsoDate; end: IsoDate };
  form: FormState;
};

/** Asks how it ends, with the ground and the procedure as the agreement itself gives them. */
export function EndPage({ lang, agreementId, reference, terms, agreed, form }: Props) {
  const t = texts[lang];
  const { cases, procedure } = terms.earlyEnding;
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        breadcrumbs={[
          { label: agreementTexts[lang].listTitle, href: paths.agreements() },
          { label: reference, href: paths.agreement({ agreementId }) },
          { label: t.title },
        ]}
      />
      <FormErrors lang={lang} form={form} labels={{ ...t }} />
      <Form action={paths.agreementEnd({ agreementId })}>
        <RadioGroup
          {...field('kind')}
          label={t.kind}
          options={chosenEndKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <div class="ending-part ending-part-one_sided ending-part-bankruptcy">
          <SelectField
            {...field('party')}
            label={t.party}
            hint={t.partyHint}
            options={[
              { value: '', label: t.choose },
              ...partiesIn(terms).map((party) => ({ value: party, label: partyWords[lang].party[party] })),
            ]}
          />
        </div>
        <div class="ending-part ending-part-one_sided">
          <Notice title={t.procedureTitle}>{cases.length === 0 ? t.groundsNone : procedure || t.procedureNone}</Notice>
          <SelectField
            {...field('ground')}
            label={t.ground}
            hint={t.groundHint}
            options={[
              { value: '', label: t.choose },
              ...cases.map((words, place) => ({ value: String(place), label: words })),
            ]}
          />
          <Checkbox
            name="procedureFollowed"
            label={t.procedureFollowed}
            hint={t.procedureHint}
            checked={form.text('procedureFollowed') !== ''}
            error={form.error('procedureFollowed')}
          />
        </div>
        <div class="ending-part ending-part-switch">
          <SelectField
            {...field('destination')}
            label={t.destination}
            hint={t.destinationHint}
            options={[
              { value: '', label: t.choose },
              ...destinations.map((to) => ({ value: to, label: t.destinations[to] })),
            ]}
          />
        </div>
        <DateField
          {...field('lastDay')}
          label={t.lastDay}
          hint={t.lastDayHint(formatDate(lang, agreed.start), formatDate(lang, agreed.end))}
        />
        <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={3} />
        <ButtonRow>
          <Button kind="danger">{t.end}</Button>
          <LinkButton href={paths.agreement({ agreementId })}>{t.cancel}</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
