import { type Act, audit } from '../../shell/index.ts';
import { can } from './consent-policy.ts';
import { insertConsentText, selectConsentText } from './consent-text-store.ts';

/** Writes a new version of the question. Who said yes already said it to the words that were read then. */
export async function changeConsentText(
  act: Act,
  words: { nl: string; en: string },
): Promise<'saved' | 'unchanged' | 'overtaken' | 'not_allowed'> {
  const { tx, actor, now } = act;
  if (!can.editText(actor)) return 'not_allowed';
  const before = await selectConsentText(tx);
  if (before.nl === words.nl && before.en === words.en) return 'unchanged';
  const text = { version: before.version + 1, ...words };
  const by = { createdBy: actor.personId, createdAt: now };
  if (!(await insertConsentText(tx, actor.institutionId, text, by))) return 'overtaken';
  await audit(act, {
    action: 'consent_text.changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { version: before.version },
    after: text,
  });
  return 'saved';
}
