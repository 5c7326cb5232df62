import { paths } from '../../paths.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { InboxSource, InboxWords } from '../inbox/index.ts';
import { ownTexts } from './own-texts.ts';
import { nextOwnPiece, type OwnPiece } from './rules/own-piece.ts';
import { scanPurpose } from './rules/task-purpose.ts';
import { selectPartOf } from './scan-contact-store.ts';
import { type ScanFacts, type StoredAction, selectOptionalScan } from './scan-store.ts';

/** The own part of a workplace scan, and what a party agreed to do after it. */
export const scanInbox: InboxSource = {
  purpose: scanPurpose,
  minutes: 2,
  path: () => paths.ownScan(),
  async describe(tx, links, lang, today) {
    const words = new Map<string, InboxWords>();
    for (const { id, subjectId, email } of links) {
      const of = await selectPartOf(tx, subjectId);
      const stored = of && (await selectOptionalScan(tx, of.scanId, today));
      const part = stored?.scan.parts.find((one) => one.id === subjectId);
      // The page behind the link asks the same: another address since, and this mailbox has nothing to do with it.
      if (!stored || part?.email !== email) continue;
      const piece = nextOwnPiece(stored.scan, part, stored.actions, today);
      if (piece) words.set(id, wordsOf(piece, stored.facts, lang));
    }
    return words;
  },
};

function wordsOf(piece: OwnPiece<StoredAction>, { companyName, scanned }: ScanFacts, lang: Lang): InboxWords {
  const t = ownTexts[lang].inbox;
  const about = t.about(scanned.functionTitle, companyName);
  if (piece.kind === 'answer') return { what: t.answer(piece.next, piece.left), detail: about };
  if (piece.kind === 'send') return { what: t.send, detail: about };
  const [first] = piece.actions;
  if (piece.actions.length > 1 || !first) return { what: t.ticks(piece.actions.length), detail: about };
  return { what: t.tick(first.words), detail: `${t.dueOn(formatDate(lang, first.dueOn))} · ${about}` };
}
