import { paths } from '../../../../paths.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { LinkButton, Notice, SearchForm, Stack, TaskList } from '../../../../ui/index.ts';
import { texts as companyTexts } from '../../texts.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { RegisterFault } from '../ask-register.ts';
import type { RegisterEntry } from '../read-answer.ts';
import { texts } from '../texts.ts';

export type LookUpProps = {
  lang: Lang;
  /** What was looked up; '' when nothing was yet. */
  text: string;
  fault: RegisterFault | 'off' | 'unreadable' | 'demo' | null;
  /** Null when nothing was asked or answered. */
  entries: readonly RegisterEntry[] | null;
};

export function LookUpPage({ lang, text, fault, entries }: LookUpProps) {
  const t = texts[lang];
  const byHand = <LinkButton href={paths.companyNew()}>{t.byHand}</LinkButton>;
  return (
    <>
      <CompanyHeading lang={lang} title={t.title} lead={t.lead} />
      <Stack>
        {fault && (
          <Notice tone="warning" role={text === '' ? undefined : 'alert'} action={byHand}>
            {fault === 'off' ? t.off : t.faults[fault]}
          </Notice>
        )}
        {fault !== 'off' && (
          <SearchForm
            action={paths.companyLookUp()}
            name="zoek"
            label={t.search}
            labelShown
            value={text}
            submitLabel={t.button}
          />
        )}
        {entries && <p role="status">{entries.length === 0 ? t.none : t.found(formatNumber(lang, entries.length))}</p>}
        {entries && entries.length > 0 && (
          <TaskList
            tasks={entries.map((entry) => ({
              who: { letter: 'B', tone: 'company' },
              what: <strong>{entry.name}</strong>,
              detail: [
                [entry.street, entry.place].filter(Boolean).join(', '),
                t.kvk(entry.kvkNumber),
                entry.establishmentNumber && t.establishment(entry.establishmentNumber),
              ]
                .filter(Boolean)
                .join(' · '),
              action: (
                <LinkButton small href={takeOverHref(entry)} ariaLabel={t.takeOf(entry.name)}>
                  {t.take}
                </LinkButton>
              ),
            }))}
          />
        )}
        {!fault && (
          <p>
            <a href={paths.companyNew()}>{companyTexts[lang].add}</a>
          </p>
        )}
      </Stack>
    </>
  );
}

function takeOverHref({ kvkNumber, establishmentNumber, name, street, place }: RegisterEntry): string {
  const query = new URLSearchParams({ kvk: kvkNumber, naam: name, straat: street, plaats: place });
  if (establishmentNumber) query.set('vestiging', establishmentNumber);
  return `${paths.companyTakeOver()}?${query}`;
}
