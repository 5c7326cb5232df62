import type { Lang } from '../../../../platform/i18n/lang.ts';
import { DataTable } from '../../../../ui/index.ts';
import { changeWords } from '../../document/change-words.ts';
import type { Change } from '../rules/changes.ts';
import { texts } from '../texts.ts';

/** What was and what will be, part by part. */
export function ChangesTable({ lang, changes }: { lang: Lang; changes: readonly Change[] }) {
  const t = texts[lang];
  return (
    <DataTable
      caption={t.changesTitle}
      captionHidden
      rows={changes.map((change) => ({ part: change.part, ...changeWords(lang, change) }))}
      rowKey={({ part }) => part}
      columns={[
        { key: 'part', header: t.part, cell: ({ label }) => label, rowHeader: true },
        { key: 'before', header: t.before, cell: ({ before }) => <Lines lines={before} /> },
        { key: 'after', header: t.after, cell: ({ after }) => <Lines lines={after} /> },
      ]}
    />
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  );
}
