import { paths } from '../../paths.ts';
import { FormState } from '../../platform/http/form.ts';
import { type Lang, langs } from '../../platform/i18n/lang.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type Content, LinkButton, Notice } from '../../ui/index.ts';
import { type StoredClauses, selectClauseVersions, selectOptionalClauses } from './clause-template-store.ts';
import { currentClauses, productClauses, saveClauses } from './clause-templates.ts';
import { exampleTerms } from './clauses-example.ts';
import {
  arrangeClauses,
  braced,
  type ClausesByLang,
  clausesFormOf,
  countClauses,
  readClauses,
} from './clauses-form.ts';
import { clausesTexts } from './clauses-texts.ts';
import { canonicalText } from './document/canonical-text.ts';
import { requiredButAbsent } from './document/placeholders.ts';
import { ClausesPage, type ClausesPageProps, ClausesVersionPage } from './views/clauses-views.tsx';

/** The admin's own text of the agreement, in versions. */
export function mountClauses(web: Web): void {
  web.staff.get(paths.clauses, async (r) => {
    const current = await currentClauses(r.tx);
    const start = (await versionOf(r, r.query.get('vanaf'))) ?? current;
    const notices =
      start.version === current.version ? undefined : (
        <Notice role="status">{clausesTexts[r.lang].startedFrom(clausesTexts[r.lang].version(start.version))}</Notice>
      );
    const form = new FormState({ ...clausesFormOf(start.clauses), basedOn: String(current.version) });
    return show(r, { form, notices: [notices, absent(r.lang, start.clauses)] });
  });
  web.staff.post(paths.clauses, save);

  web.staff.get(paths.clausesArrange, (r) => r.redirect(paths.clauses()));
  web.staff.post(paths.clausesArrange, (r) =>
    show(r, {
      form: arrangeClauses(r.form, String(r.form.arrange ?? '')),
      notices: <Notice role="status">{clausesTexts[r.lang].notSaved}</Notice>,
    }),
  );

  web.staff.get(paths.clausesPreview, (r) => r.redirect(paths.clauses()));
  web.staff.post(paths.clausesPreview, (r) => {
    const read = readClauses(r.form, r.lang);
    if (!read.ok) return show(r, { form: read.form }, 422);
    return show(r, {
      form: new FormState(r.form),
      notices: absent(r.lang, read.clauses),
      preview: { nl: exampleOf('nl', read.clauses), en: exampleOf('en', read.clauses) },
    });
  });

  web.staff.get(paths.clausesVersion, async (r) => {
    const stored = await versionOf(r, r.params.version);
    if (!stored) return r.notFound();
    const { version } = await currentClauses(r.tx);
    return r.page(
      { title: clausesTexts[r.lang].version(stored.version) },
      <ClausesVersionPage lang={r.lang} stored={stored} isCurrent={version === stored.version} />,
    );
  });
}

async function versionOf(r: StaffRequest, text: string | null): Promise<StoredClauses | null> {
  if (text === null || !/^\d{1,6}$/.test(text)) return null;
  return text === '0' ? productClauses : selectOptionalClauses(r.tx, Number(text));
}

async function show(
  r: StaffRequest,
  shown: Pick<ClausesPageProps, 'form' | 'notices' | 'preview'>,
  status?: 409 | 422,
): Promise<Response> {
  return r.page(
    { title: clausesTexts[r.lang].title, width: 'wide' },
    <ClausesPage
      lang={r.lang}
      current={await currentClauses(r.tx)}
      versions={await selectClauseVersions(r.tx)}
      count={countClauses(shown.form)}
      {...shown}
    />,
    status,
  );
}

async function save(r: StaffRequest): Promise<Response> {
  const t = clausesTexts[r.lang];
  const read = readClauses(r.form, r.lang);
  if (!read.ok) return show(r, { form: read.form }, 422);
  const outcome = await saveClauses(r, Number(r.form.basedOn ?? -1), read.clauses);
  if (outcome.ok) return r.redirect(paths.clauses(), { tone: 'success', message: t.saved(outcome.version) });
  if (outcome.fault === 'newer_version') {
    const { version, createdByName } = outcome.newer;
    const form = new FormState({ ...r.form, basedOn: String(version) });
    const href = paths.clausesVersion({ version: String(version) });
    const newer = (
      <Notice
        tone="warning"
        role="alert"
        title={t.newerTitle(version)}
        action={<LinkButton href={href}>{t.readVersion(version)}</LinkButton>}
      >
        {t.newer(createdByName ?? '')}
      </Notice>
    );
    return show(r, { form, notices: newer }, 409);
  }
  if (outcome.fault === 'unchanged') return r.redirect(paths.clauses(), { tone: 'info', message: t.unchanged });
  return r.notFound();
}

const exampleOf = (lang: Lang, clauses: ClausesByLang) => {
  const terms = exampleTerms(lang, clauses[lang]);
  return { document: canonicalText(terms), terms };
};

/** What the law asks and the text does not mention: it comes in a last article, so this is no fault. */
function absent(lang: Lang, clauses: ClausesByLang): Content {
  const t = clausesTexts[lang];
  return langs.map((one) => {
    const names = requiredButAbsent(clauses[one]);
    if (names.length === 0) return null;
    return (
      <Notice key={one} tone="warning">
        {t.requiredAbsent(t.languages[one], names.map(braced).join(', '))}
      </Notice>
    );
  });
}
