import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Party } from '../rules/party.ts';
import { needed, type Signer } from '../rules/signer.ts';
import type { AgreementDocument } from './agreement-document.ts';
import type { AgreementPdfInput } from './agreement-pdf-input.ts';
import { describeEvidence, evidenceMoment } from './evidence-texts.ts';
import { pdfTexts } from './pdf-texts.ts';

/** Everything that the templates read, with every sentence in the agreement's language. */
export function pageData(input: AgreementPdfInput) {
  const { document, reference, textSha256 } = input;
  const lang = document.language;
  const words = wordsOf(input);
  return {
    reference,
    document,
    institution: partyOf(document, 'institution').name,
    letters: words.letters,
    look: { ...input.look.colours, hasPicture: input.look.picture !== null },
    stage: { code: input.stage, text: stageText(input) },
    signatures: input.signers.map((signer) => signatureBlock(lang, document, signer)),
    signed: input.signers
      .filter((signer) => signer.state === 'signed')
      .map((signer) => signedRow(lang, document, signer)),
    timeline: input.evidence
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map((fact) => ({ moment: evidenceMoment(lang, fact.at), text: describeEvidence(lang, fact) })),
    textSha256,
    words: {
      page: words.page,
      of: words.of,
      article: words.article,
      summary: words.summaryHeading,
      signatures: words.signaturesHeading,
      signaturesIntro: words.signaturesIntro,
      evidence: words.evidenceHeading,
      evidenceIntro: words.evidenceIntro,
      evidencePaper: input.signers.some((one) => one.state === 'signed' && one.paper) ? words.evidencePaper : '',
      byHand: words.byHand,
      dutchTime: words.dutchTime,
      who: words.who,
      forWhom: words.forWhom,
      mailbox: words.mailbox,
      moment: words.moment,
      nobodySigned: words.nobodySigned,
      timeline: words.timelineHeading,
      what: words.what,
      text: words.textHeading,
      textHash: words.textHash,
      textCheck: words.textCheck(words.agreementFile),
      reference: words.reference,
    },
  };
}

/** The words around the text: those of an addendum, or of a notice, differ. */
function wordsOf({ document: { language }, amendment, stage }: AgreementPdfInput) {
  const words = pdfTexts[language];
  if (!amendment) return words;
  return { ...words, ...words.addendum, ...(stage === 'announced' && words.notice) };
}

function stageText({ document, stage, signers }: AgreementPdfInput): string {
  const { stage: texts } = pdfTexts[document.language];
  if (stage !== 'partly_signed') return texts[stage];
  return texts.partly_signed(signers.filter((signer) => signer.state === 'signed').length, needed(signers).length);
}

const partyOf = (document: AgreementDocument, party: Party): { role: string; name: string } =>
  document.parties.find((section) => section.party === party) ?? { role: '', name: '' };

function signatureBlock(lang: Lang, document: AgreementDocument, signer: Signer) {
  const words = pdfTexts[lang];
  const { party, state } = signer;
  const { role, name: partyName } = partyOf(document, party);
  const common = { party, state, role, partyName, byHand: false };
  switch (signer.state) {
    case 'waiting':
      return {
        ...common,
        byHand: signer.onPaper === true,
        status: words.waiting,
        name: words.waitingFor(signer.name),
        jobTitle: '',
        moment: '',
      };
    case 'lapsed':
      return {
        ...common,
        status: words.lapsed,
        name: signer.name,
        jobTitle: '',
        moment: evidenceMoment(lang, signer.at),
      };
    case 'refused':
      return {
        ...common,
        status: words.refused,
        name: signer.name,
        jobTitle: '',
        moment: evidenceMoment(lang, signer.at),
      };
    case 'signed': {
      const { statedName: name, statedJobTitle, at, paper } = signer;
      const moment = evidenceMoment(lang, at);
      return {
        ...common,
        status: paper ? words.signedOnPaper : words.signed,
        name,
        jobTitle: statedJobTitle ?? '',
        moment: paper ? words.paperMoment(formatDate(lang, paper.signedOn), moment) : moment,
      };
    }
  }
}

function signedRow(lang: Lang, document: AgreementDocument, signer: Signer & { state: 'signed' }) {
  const { role, name } = partyOf(document, signer.party);
  return {
    who: signer.statedName,
    jobTitle: signer.statedJobTitle ?? '',
    role,
    partyName: name,
    email: signer.paper ? pdfTexts[lang].onPaper(formatDate(lang, signer.paper.signedOn)) : signer.email,
    moment: evidenceMoment(lang, signer.at),
  };
}
