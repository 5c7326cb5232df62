import type { Actor } from '../../../kernel/actor.ts';
import { may } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate, formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Badge,
  Button,
  Card,
  Cluster,
  Columns,
  Form,
  PageHeading,
  Stack,
  type StatusItem,
  StatusList,
  Tabs,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { programmeTexts } from '../../programmes/index.ts';
import type { DossierFile } from '../dossier-store.ts';
import { stateWords } from '../dossier-words.ts';
import type { OpenDossier } from '../open-dossier.ts';
import type { DossierState } from '../rules/dossier-state.ts';
import { type EvidenceKind, evidenceKinds } from '../rules/evidence-kind.ts';
import { type SubsidyYear, yearName } from '../rules/subsidy-year.ts';
import { weeksOffField } from '../rules/weeks-off-form.ts';
import { texts } from '../texts.ts';
import { WeeksCard } from './weeks-card.tsx';

export type DossierPageProps = {
  lang: Lang;
  now: Date;
  opened: OpenDossier;
  /** The study years of this agreement. */
  years: readonly SubsidyYear[];
  form: FormState;
  mayEdit: boolean;
  actor: Actor;
};

export function DossierPage(props: DossierPageProps) {
  const { lang, now, opened, years, form } = props;
  const { dossier, year, state, weeks } = opened;
  const t = texts[lang];
  const labels = weeks.employers.map(({ name }, index) => [weeksOffField(index), t.weeksOffOf(name)]);
  return (
    <>
      <PageHeading
        title={t.dossierTitle(dossier.studentName, yearName(year))}
        lead={stateWords(lang, state, year, now)}
        badge={<StateBadge lang={lang} state={state} />}
        breadcrumbs={[
          { href: paths.dossiers(), label: t.title },
          { href: paths.agreement({ agreementId: dossier.agreementId }), label: dossier.reference },
        ]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      {years.length > 1 && (
        <Tabs
          label={t.studyYears}
          tabs={years.map((one) => ({
            href: paths.dossier({ agreementId: dossier.agreementId, studyYear: yearName(one) }),
            label: yearName(one),
            current: one.firstDay === year.firstDay,
          }))}
        />
      )}
      <FormErrors lang={lang} form={form} labels={Object.fromEntries(labels)} />
      <Columns aside={<Aside {...props} />}>
        <Stack gap="lg">
          <Card title={t.partsTitle}>
            <StatusList items={[agreementItem(props), programmeItem(props), ...evidenceItems(props)]} showWords />
          </Card>
          <WeeksCard {...props} />
        </Stack>
      </Columns>
    </>
  );
}

export function StateBadge({ lang, state }: { lang: Lang; state: DossierState }) {
  const t = texts[lang];
  switch (state.state) {
    case 'complete':
      return <Badge tone="ok">{t.states.complete}</Badge>;
    case 'incomplete':
      return <Badge tone="warn">{t.missingCount(state.lacks.length)}</Badge>;
    case 'not_eligible':
      return <Badge tone="bad">{t.states.not_eligible}</Badge>;
  }
}

function agreementItem({ lang, opened }: DossierPageProps): StatusItem {
  const t = texts[lang];
  const { inForce, hasPdf, agreementId } = opened.dossier;
  const isThere = inForce !== null && hasPdf;
  return {
    mark: isThere ? 'ok' : inForce ? 'warn' : 'bad',
    word: isThere ? t.there : t.isMissing,
    title: t.agreementPart,
    reason: inForce
      ? t.inForceDays(formatDate(lang, inForce.from), formatDate(lang, inForce.until))
      : t.why.not_in_force,
    action: <a href={paths.agreement({ agreementId })}>{t.openAgreement}</a>,
  };
}

function programmeItem({ lang, opened, actor }: DossierPageProps): StatusItem {
  const t = texts[lang];
  const { dossier, year } = opened;
  const { mode, sector, programmeName, programmeCode, programmeId } = dossier;
  const fits = year.modes.includes(mode) && sector !== null && year.sectors.includes(sector);
  const line = t.programmeLine(programmeName, programmeCode, t.modes[mode] ?? mode);
  const words =
    sector === null ? t.sectorUnknown : `${t.sector}: ${programmeTexts[lang].sectors[sector as 'technology']}.`;
  const faults = [
    ...(year.modes.includes(mode) ? [] : [t.why.mode]),
    ...(sector === null || year.sectors.includes(sector) ? [] : [t.why.sector]),
  ];
  return {
    mark: fits ? 'ok' : faults.length > 0 ? 'bad' : 'warn',
    word: fits ? t.there : faults.length > 0 ? t.states.not_eligible.toLowerCase() : t.isMissing,
    title: t.programme,
    reason: [`${line}.`, words, ...faults].join(' '),
    action:
      sector === null && may(actor, 'programme.edit') ? (
        <a href={paths.programmeEdit({ programmeId })}>{t.fillSector}</a>
      ) : undefined,
  };
}

const evidenceItems = (props: DossierPageProps): StatusItem[] =>
  evidenceKinds.map((kind) => {
    const { lang, opened } = props;
    const t = texts[lang];
    const files = opened.dossier.files.filter((file) => file.kind === kind);
    return {
      mark: files.length > 0 ? 'ok' : 'warn',
      word: files.length > 0 ? t.there : t.isMissing,
      title: t.parts[kind],
      reason: t.kindLead[kind],
      action: <Files {...props} kind={kind} files={files} />,
    };
  });

function Files(props: DossierPageProps & { kind: EvidenceKind; files: readonly DossierFile[] }) {
  const { lang, opened, mayEdit, kind, files } = props;
  const t = texts[lang];
  const { agreementId, inForce } = opened.dossier;
  const address = { agreementId, studyYear: yearName(opened.year) };
  const add = paths.dossierAdd({ ...address, kind });
  return (
    <Stack gap="sm">
      {files.map((file) => (
        <div key={file.id}>
          <a href={paths.dossierFile({ ...address, fileId: file.id })}>{file.description}</a>
          <div class="muted">{t.addedBy(file.addedByName, formatInstant(lang, file.addedAt))}</div>
          {mayEdit && (
            <Cluster>
              {inForce && (
                <a href={`${add}?vervangt=${file.id}`}>
                  {t.replace}
                  <VisuallyHidden>: {file.description}</VisuallyHidden>
                </a>
              )}
              <a href={paths.dossierFileRemove({ ...address, fileId: file.id })}>
                {t.remove}
                <VisuallyHidden>: {file.description}</VisuallyHidden>
              </a>
            </Cluster>
          )}
        </div>
      ))}
      {mayEdit && inForce && (
        <a href={add}>
          {t.add}
          <VisuallyHidden>: {t.parts[kind]}</VisuallyHidden>
        </a>
      )}
    </Stack>
  );
}

function Aside({ lang, opened }: DossierPageProps) {
  const t = texts[lang];
  const { dossier, year, state } = opened;
  const address = { agreementId: dossier.agreementId, studyYear: yearName(year) };
  return (
    <Stack gap="lg">
      <Card title={t.downloadTitle}>
        <p>{t.downloadText}</p>
        {state.state === 'incomplete' && <p class="hint">{t.downloadIncomplete}</p>}
        <Form action={paths.dossierZip(address)}>
          <Button kind={state.state === 'complete' ? 'primary' : 'secondary'}>{t.download}</Button>
        </Form>
      </Card>
      <Card title={t.schemeTitle}>
        <p>{t.schemeText}</p>
        <p class="hint">
          {t.source}: <span lang="nl">{year.source}.</span>
        </p>
      </Card>
    </Stack>
  );
}
