import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Notice } from '../../../ui/index.ts';
import { type BackupState, backupStanding } from '../rules/backup-standing.ts';
import { texts } from '../texts.ts';

/** When the last backup was made, or what is wrong with the backups. */
export function BackupPanel({ lang, state, now }: { lang: Lang; state: BackupState; now: Date }) {
  const t = texts[lang];
  const last = state.madeAt ? t.backupMade(formatInstant(lang, state.madeAt)) : t.backupNever;
  const standing = backupStanding(state, now);
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t.backupTitle}</h2>
      {standing === 'good' && <p>{last}</p>}
      {standing !== 'good' && (
        <Notice
          tone={standing === 'failed' ? 'error' : 'warning'}
          level={3}
          title={state.failedAt && standing === 'failed' ? t.backupFailed(formatInstant(lang, state.failedAt)) : last}
        >
          {standing === 'failed' && <p>{last}</p>}
          <p>{t.backupWhatNow}</p>
        </Notice>
      )}
    </section>
  );
}
