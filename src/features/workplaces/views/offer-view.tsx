import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  Card,
  Columns,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { linkTexts } from '../link-texts.ts';
import type { Offer } from '../offer-store.ts';
import { isGone } from '../rules/offer.ts';
import { taskTexts } from '../task-texts.ts';
import { texts } from '../texts.ts';
import type { LocationChoices } from '../workplace-store.ts';
import { offerRows } from './linked-offer-view.tsx';

type Props = {
  lang: Lang;
  offer: Offer;
  tasks: readonly { id: string; name: string }[];
  locations: LocationChoices;
  form: FormState;
};

/** What a company offers, beside what staff can do with it. */
export function OfferPage(props: Props) {
  const { lang, offer, tasks, locations, form } = props;
  const t = linkTexts[lang].offer;
  const { companyId, companyName } = offer;
  const given = offer.content.answers ?? {};
  return (
    <>
      <PageHeading
        title={t.pageTitle(companyName)}
        lead={leadOf(lang, offer)}
        breadcrumbs={[
          { label: texts[lang].companies, href: paths.companies() },
          { label: companyName, href: paths.company({ companyId }) },
        ]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        actions={
          offer.workplaceId && (
            <LinkButton kind="primary" href={paths.workplace({ workplaceId: offer.workplaceId })}>
              {t.toWorkplace}
            </LinkButton>
          )
        }
      />
      <FormErrors lang={lang} form={form} labels={{ reason: t.reason }} />
      <Columns aside={offer.state === 'offered' ? <Decide {...props} /> : null}>
        <Stack gap="md">
          {offer.state !== 'accepted' && isGone(offer.content.where, locations.others) && (
            <Notice tone="warning">{t.placeGone}</Notice>
          )}
          {lacksPostcode(offer, locations) && <Notice tone="warning">{t.noPostcode}</Notice>}
          <Card title={offer.mkbRouteName}>
            <SummaryList rows={offerRows(lang, offer, locations)} />
          </Card>
          <Card title={t.answers}>
            <SummaryList
              rows={tasks.map(({ id, name }) => {
                const answer = given[id];
                return {
                  question: name,
                  answer: answer && answer !== 'unknown' ? taskTexts[lang].answers[answer] : linkTexts[lang].dontKnow,
                };
              })}
            />
          </Card>
        </Stack>
      </Columns>
    </>
  );
}

function leadOf(lang: Lang, { state, personName, offeredAt, reason }: Offer): string {
  const t = linkTexts[lang].offer;
  if (state === 'asked') return t.pageAsked(personName);
  if (state === 'returned') return t.pageReturned(reason ?? '');
  if (state === 'accepted') return t.pageAccepted;
  return t.pageLead(personName, offeredAt ? formatDate(lang, dateInNetherlands(offeredAt)) : '');
}

/** Of the place that is offered no postcode is known. */
function lacksPostcode({ content: { where, address } }: Offer, { main, others }: LocationChoices): boolean {
  if (!where) return false;
  const place = where === 'other' ? address : (others.find(({ id }) => id === where) ?? main);
  return (place?.postcode ?? '') === '';
}

function Decide({ lang, offer, form }: Props) {
  const t = linkTexts[lang].offer;
  const id = { offerId: offer.id };
  return (
    <Stack gap="md">
      <Card title={t.accept} subtitle={t.acceptHint}>
        <Form action={paths.workplaceOfferAccept(id)}>
          <Button kind="primary" wide>
            {t.accept}
          </Button>
        </Form>
      </Card>
      <Card title={t.return}>
        <Form action={paths.workplaceOfferReturn(id)}>
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            value={form.text('reason')}
            error={form.error('reason')}
            rows={4}
            maxLength={1000}
          />
          <Button>{t.return}</Button>
        </Form>
      </Card>
    </Stack>
  );
}
