import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, StatusList } from '../../../ui/index.ts';
import type { CoachFacts } from '../coach-store.ts';
import { texts } from '../texts.ts';
import { currentModules, moduleOf } from '../training/modules.ts';

/** Which modules a coach did, each with its certificate, and which not yet. */
export function TrainingCard({ lang, coach }: { lang: Lang; coach: CoachFacts }) {
  const t = texts[lang];
  const { certificates, personId } = coach;
  const open = currentModules.filter(({ code }) => !certificates.some(({ module }) => module === code));
  return (
    <Card title={t.trainingTitle}>
      {certificates.length === 0 && <p>{t.trainingNone}</p>}
      <StatusList
        items={[
          ...certificates.map(({ id, module, version, number, issuedOn }) => ({
            mark: 'ok' as const,
            word: t.certificateOpen,
            title: moduleOf(module, version)?.words[lang].title ?? module,
            reason: t.certificateLine(formatDate(lang, issuedOn), number),
            action: <a href={paths.coachCertificate({ personId, certificateId: id })}>{t.certificateOpen}</a>,
          })),
          ...open.map(({ words }) => ({ mark: 'open' as const, word: t.moduleOpen, title: words[lang].title })),
        ]}
      />
    </Card>
  );
}
