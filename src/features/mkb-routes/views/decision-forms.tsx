import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  ConfirmPanel,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { FoundVersion } from '../find-mkb-route.ts';
import { type CheckSnapshot, shortfallsWith } from '../rules/check-snapshot.ts';
import { texts } from '../texts.ts';
import { crumbs } from './crumbs.tsx';
import { ShortfallsCard } from './shortfalls-card.tsx';

type DecisionProps = FoundVersion & { lang: Lang; snapshot: CheckSnapshot };

const revisionOf = ({ stored }: FoundVersion) => <HiddenField name="revision" value={String(stored.revision)} />;

/** The last look before submitting: what falls short, and plainly what nobody explained yet. */
export function SubmitPage({ lang, route, stored, snapshot }: DecisionProps) {
  const t = texts[lang];
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const open = shortfallsWith(snapshot.check, snapshot.motivations).filter(({ motivation }) => !motivation).length;
  const unknown = snapshot.check.criteria.filter(({ status }) => status === 'unknown').length;
  const hasPeriods = stored.version.design.periods.length > 0;
  return (
    <>
      <PageHeading
        title={t.submitTitle}
        {...crumbs(
          lang,
          route,
          { label: designTexts[lang].designTitle, href: paths.design(at) },
          { label: t.submitTitle },
        )}
        lead={hasPeriods ? t.submitLead : t.noPeriods}
      />
      <Stack>
        {(open > 0 || unknown > 0) && hasPeriods && (
          <Notice tone="warning" title={open > 0 ? t.submitOpenTitle : t.submitUnknown(unknown)}>
            {open > 0 && `${t.submitOpen(open)} `}
            {open > 0 && unknown > 0 && t.submitUnknown(unknown)}
          </Notice>
        )}
        <ShortfallsCard
          lang={lang}
          snapshot={snapshot}
          motivateHref={(criterion) => paths.designMotivation({ ...at, criterion })}
          motivateLabel={designTexts[lang].motivate}
        />
        <Form action={paths.versionSubmit(at)}>
          {revisionOf({ route, stored })}
          <ButtonRow>
            {hasPeriods && <Button kind="primary">{open > 0 ? t.submitAnyway : t.submitConfirm}</Button>}
            <LinkButton kind={hasPeriods ? 'quiet' : 'primary'} href={paths.design(at)}>
              {t.continueDesign}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

/** Asks the programme manager once, with the shortfalls in sight. */
export function PublishPage({ lang, route, stored, snapshot }: DecisionProps) {
  const t = texts[lang];
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const shortfalls = shortfallsWith(snapshot.check, snapshot.motivations);
  const open = shortfalls.filter(({ motivation }) => !motivation).length;
  return (
    <>
      <PageHeading
        title={t.publish}
        {...crumbs(lang, route, { label: t.version(stored.number), href: paths.version(at) }, { label: t.publish })}
      />
      <Stack>
        <ShortfallsCard lang={lang} snapshot={snapshot} />
        <ConfirmPanel
          title={t.publishTitle(stored.number)}
          action={paths.versionPublish(at)}
          confirmLabel={t.publishConfirm}
          cancel={{ href: paths.version(at), label: t.cancel }}
          fields={revisionOf({ route, stored })}
          destructive={false}
        >
          <p>{t.publishText}</p>
          {shortfalls.length > 0 && <p>{t.publishShort(shortfalls.length, open)}</p>}
        </ConfirmPanel>
      </Stack>
    </>
  );
}

export function ReturnPage({ lang, route, stored, form }: Omit<DecisionProps, 'snapshot'> & { form: FormState }) {
  const t = texts[lang];
  const at = { mkbRouteId: route.id, versionId: stored.id };
  return (
    <>
      <PageHeading
        title={t.returnTitle(stored.number)}
        {...crumbs(lang, route, { label: t.version(stored.number), href: paths.version(at) }, { label: t.sendBack })}
        lead={t.returnLead}
      />
      <FormErrors lang={lang} form={form} />
      <Form action={paths.versionReturn(at)}>
        {revisionOf({ route, stored })}
        <TextArea
          name="reason"
          label={t.returnReason}
          hint={t.returnReasonHint}
          value={form.text('reason')}
          error={form.error('reason')}
          rows={6}
          width="full"
        />
        <ButtonRow>
          <Button kind="primary">{t.returnConfirm}</Button>
          <LinkButton kind="quiet" href={paths.version(at)}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
