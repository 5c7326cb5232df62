import { z } from 'zod';
import type { Path } from '../../paths.ts';
import type { VersionedWords, WordsStore } from '../../platform/db/versioned-words.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { type Act, audit, type StaffRequest, type Web } from '../../shell/index.ts';
import { OwnWordsPage, type OwnWordsTexts, type WordsPlace } from './views/own-words-view.tsx';

const wordsForm = formSchema((f) => z.object({ nl: f.text(3000), en: f.text(3000) }));

/** Words that a hogeschool can make its own. `action` is what the log says of a change. */
export type OwnWords = WordsPlace & {
  path: Path<string> & (() => string);
  store: WordsStore;
  action: string;
  texts: Record<Lang, OwnWordsTexts>;
};

/** The page on which a hogeschool writes a new version of its words; what was said in the earlier ones stays as it was. */
export function mountOwnWords(web: Web, words: OwnWords): void {
  web.staff.get(words.path, (r) => show(r, words));
  web.staff.post(words.path, async (r) => {
    const parsed = parseForm(wordsForm(r.lang), r.form);
    if (!parsed.ok) return show(r, words, parsed.form);
    const saved = await change(r, words, parsed.value);
    const tone = saved === 'saved' ? 'success' : saved === 'unchanged' ? 'info' : 'error';
    return r.redirect(words.path(), { tone, message: words.texts[r.lang][saved] });
  });
}

async function change(
  act: Act,
  { store, action }: OwnWords,
  wanted: { nl: string; en: string },
): Promise<'saved' | 'unchanged' | 'overtaken'> {
  const { tx, actor, now } = act;
  const before = await store.select(tx);
  if (before.nl === wanted.nl && before.en === wanted.en) return 'unchanged';
  const after: VersionedWords = { version: before.version + 1, ...wanted };
  const by = { createdBy: actor.personId, createdAt: now };
  if (!(await store.insert(tx, actor.institutionId, after, by))) return 'overtaken';
  await audit(act, {
    action,
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { version: before.version },
    after,
  });
  return 'saved';
}

async function show(r: StaffRequest<object>, words: OwnWords, form?: FormState): Promise<Response> {
  const { version, ...now } = await words.store.select(r.tx);
  const t = words.texts[r.lang];
  return r.page(
    { title: t.textTitle },
    <OwnWordsPage
      {...{ t, version, place: words, action: words.path() }}
      lang={r.lang}
      actor={r.actor}
      form={form ?? new FormState(now)}
    />,
    form ? 422 : 200,
  );
}
