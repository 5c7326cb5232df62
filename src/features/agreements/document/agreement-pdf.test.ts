import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { jpegOf, pngOf } from '../../../../tests/support/pictures.ts';
import { createPdfMaker } from '../../../platform/pdf/typst.ts';
import { printColours } from '../../../ui/print-colours.ts';
import type { Signer } from '../rules/signer.ts';
import { sampleSigners } from '../rules/terms.fixture.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { sampleTerms } from './agreement.fixture.ts';
import { renderAgreementPdf } from './agreement-pdf.ts';
import type { AgreementPdfInput } from './agreement-pdf-input.ts';
import { canonicalText, serialise } from './canonical-text.ts';
import type { EvidenceFact } from './evidence.ts';
import { sha256 } from './hash.ts';

const maker = createPdfMaker();
const sentAt = new Date('2027-06-03T12:05:00Z');
const signedAt = new Date('2027-06-04T07:30:09Z');
const by = 'K. Postma';

const signers: Signer[] = sampleSigners.map((planned, index) => ({
  ...planned,
  name: planned.name ?? '',
  email: planned.email ?? '',
  ...(index === 1
    ? { state: 'signed', at: signedAt, statedName: 'Ilse van Dam', statedJobTitle: 'directeur' }
    : { state: 'waiting' }),
}));

function inputOf(terms: AgreementTerms): AgreementPdfInput {
  const document = canonicalText(terms);
  const textSha256 = sha256(serialise(document, terms));
  const evidence: EvidenceFact[] = [
    {
      kind: 'signed',
      at: signedAt,
      party: 'learning_company',
      statedName: 'Ilse van Dam',
      statedJobTitle: 'directeur',
      email: 'i@vandam.example',
      textSha256,
    },
    { kind: 'sent', at: sentAt, by, textSha256 },
    {
      kind: 'address_changed',
      at: sentAt,
      party: 'student',
      signerName: 'Noor',
      from: 'oud@x.example',
      to: 'noor@student.example',
      by,
    },
  ];
  return {
    reference: '2027-0041',
    document,
    terms,
    signers,
    look: { colours: printColours({}), picture: null },
    evidence,
    textSha256,
    stage: 'partly_signed',
    madeAt: signedAt,
  };
}

const poppler = spawnSync('pdfinfo', ['-v']).error
  ? "poppler's tools are not installed: apt-get install poppler-utils"
  : false;

describe('the PDF of an agreement', () => {
  it('is the same for the same input', async () => {
    const input = inputOf(sampleTerms());
    assert.deepEqual(await renderAgreementPdf(maker, input), await renderAgreementPdf(createPdfMaker(), input));
  });

  it('is not made of another text than the one that was frozen', async () => {
    const input = { ...inputOf(sampleTerms()), textSha256: 'ab'.repeat(32) };
    await assert.rejects(() => renderAgreementPdf(maker, input), /not its frozen text/);
  });

  it('takes many periods, many outcomes and long words', async () => {
    const terms = sampleTerms('en', (draft) => {
      draft.periods = Array.from({ length: 40 }, () => draft.periods)
        .flat()
        .slice(0, 40);
      draft.outcomes = Array.from({ length: 30 }, () => draft.outcomes).flat();
      Object.assign(draft.parties.learningCompany, { name: 'X'.repeat(300) });
    });
    assert.ok((await renderAgreementPdf(maker, inputOf(terms))).length > 100_000);
  });
});

describe('the PDF, seen by other tools', { skip: poppler }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'agreement-pdf-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'agreement.pdf');
  const run = (command: string, ...args: string[]): string => spawnSync(command, args, { encoding: 'utf8' }).stdout;
  const print = async (input: AgreementPdfInput) => writeFileSync(file, await renderAgreementPdf(maker, input));

  it('is tagged PDF/A-3a with title, language, fonts inside and a fixed date', async () => {
    await print(inputOf(sampleTerms()));
    const info = run('pdfinfo', '-isodates', file);
    assert.match(info, /^Tagged: +yes$/m);
    assert.match(
      info,
      /^Title: +Tripartiete overeenkomst 2027-0041: Werken en leren van Noor El Amrani bij Van Dam Techniek B\.V\.$/m,
    );
    assert.match(info, /^CreationDate: +2027-06-04T07:30:09Z$/m);
    const meta = run('pdfinfo', '-meta', file);
    assert.match(meta, /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
    assert.match(meta, /<dc:language><rdf:Bag><rdf:li>nl-NL</);
    assert.ok(readFileSync(file, 'latin1').includes('/Lang (nl-NL)'));
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    assert.ok(fonts.length >= 3);
    for (const font of fonts) assert.match(font, / yes yes yes /);
  });

  it('has the picture and the colours of the hogeschool, and is PDF/A-3a with them', async () => {
    const look = { colours: printColours({ company: '#5b1a6e' }), picture: pngOf(240, 80) };
    await print({ ...inputOf(sampleTerms()), look });
    assert.match(run('pdfimages', '-list', file), /^ +1 +\d+ image +240 +80 /m);
    assert.match(run('pdfinfo', '-meta', file), /<pdfaid:conformance>A</);
    await print(inputOf(sampleTerms()));
    assert.doesNotMatch(run('pdfimages', '-list', file), /image/);
  });

  it('is printed without a picture that cannot be printed', async () => {
    const look = { colours: printColours({}), picture: jpegOf(240, 80) };
    await print({ ...inputOf(sampleTerms()), look });
    assert.match(run('pdfinfo', file), /^Pages: +\d+$/m);
    assert.doesNotMatch(run('pdfimages', '-list', file), / image /);
  });

  it('has headings, lists, table headers and a description of every week', async () => {
    await print(inputOf(sampleTerms()));
    const structure = run('pdfinfo', '-struct', file);
    for (const tag of ['H1 ', 'P ', 'L ', 'LI ', 'Table', 'TH', 'TD', 'Figure'])
      assert.match(structure, new RegExp(`^ *${tag}`, 'm'));
    const weeks = [...readFileSync(file, 'latin1').matchAll(/\/Alt \((\d.*)\)/g)].map((match) => match[1]);
    assert.ok(weeks.includes('2 dagen bij het leerbedrijf, 2 dagen bij de hogeschool, 1 dag op de derde leerlocatie'));
    assert.equal(weeks.length, 3);
  });

  it('carries the signed text and the evidence as files', async () => {
    const input = inputOf(sampleTerms());
    await print(input);
    run('pdfdetach', '-saveall', '-o', folder, file);
    const text = readFileSync(join(folder, 'overeenkomst.json'), 'utf8');
    assert.equal(text, serialise(input.document, input.terms));
    assert.equal(sha256(text), input.textSha256);
    const evidence = JSON.parse(readFileSync(join(folder, 'bewijs.json'), 'utf8'));
    assert.equal(evidence.signers[1].statedName, 'Ilse van Dam');
    assert.equal(evidence.evidence.length, 3);
    const raw = readFileSync(file, 'latin1');
    assert.match(raw, /\/AFRelationship\s*\/Source/);
    assert.match(raw, /\/AFRelationship\s*\/Data/);
  });

  it('shows who signed, when in Dutch time, how, and what happened, in order', async () => {
    const input = inputOf(sampleTerms());
    await print(input);
    const text = run('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ');
    for (const expected of [
      '1 van 4 ondertekend',
      'Pagina 1 van ',
      'Ilse van Dam directeur',
      '4 juni 2027, 09:30:09 (UTC+2)',
      'Gevraagd: P. Bos',
      'bij die mailbox kon',
      input.textSha256,
      'veranderde het mailadres van Noor van oud@x.example in noor@student.example',
    ]) {
      assert.ok(text.includes(expected), expected);
    }
    assert.ok(text.indexOf('verstuurde de tekst') < text.indexOf('ondertekende met de code'));
  });

  it('speaks English when the agreement does', async () => {
    await print(inputOf(sampleTerms('en')));
    assert.match(run('pdfinfo', '-meta', file), /<rdf:li>en-GB</);
    assert.match(run('pdftotext', '-layout', file, '-'), /Page 1 of \d/);
  });

  it('prints markup and control characters in names as text', async () => {
    const hostile = '#panic(1) *a* _b_ $c$ <d> @e `f` \\ // [g] ]] #{h}';
    const terms = sampleTerms('nl', (draft) => {
      Object.assign(draft.parties.student, { name: hostile });
      Object.assign(draft.parties.institution, { name: `${hostile} 中` });
      Object.assign(draft.coaching, { what: `= kop\n+ lijst\n\u0007\u202E${hostile}` });
    });
    await print(inputOf(terms));
    const text = run('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ');
    assert.ok(text.includes(hostile));
    assert.ok(text.includes(`= kop + lijst [U+0007][U+202E]${hostile}`));
    assert.ok(text.includes(`${hostile} [U+4E2D]`));
    assert.match(run('pdfinfo', file), /Title: +.*van #panic\(1\) \*a\* _b_ \$c\$ <d> @e `f`/);
  });
});
