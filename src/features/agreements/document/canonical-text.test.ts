import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { DraftTerms } from '../rules/draft-terms.ts';
import { sampleTerms } from './agreement.fixture.ts';
import type { AgreementDocument, Block } from './agreement-document.ts';
import { canonicalText, parseCanonical, serialise } from './canonical-text.ts';
import { sha256 } from './hash.ts';
import { maskPersonal } from './mask-personal.ts';
import { stableJson } from './stable-json.ts';

const article = (document: AgreementDocument, code: string) => document.articles.find((one) => one.code === code);
const paragraphs = (document: AgreementDocument, code: string): string[] =>
  (article(document, code)?.blocks ?? []).filter((block) => block.kind === 'paragraph').map((block) => block.text);
const blockOf = <Kind extends Block['kind']>(document: AgreementDocument, code: string, kind: Kind) =>
  article(document, code)?.blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

const withEmployer = (draft: DraftTerms) => {
  draft.parties.employer = {
    ...draft.parties.learningCompany,
    name: 'Stichting Zwolle Techniek',
    kvkNumber: '87654321',
  };
};

describe('the text of an agreement', () => {
  for (const lang of ['nl', 'en'] as const) {
    it(`${lang}: leaves no placeholder open and numbers everything in order`, () => {
      const document = canonicalText(sampleTerms(lang));
      assert.doesNotMatch(JSON.stringify(document), /\{\{|\}\}|undefined|NaN/);
      assert.deepEqual(
        document.articles.map((one) => one.number),
        document.articles.map((_, index) => index + 1),
      );
      for (const one of document.articles) {
        const numbers = one.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.number);
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => `${one.number}.${index + 1}`),
        );
      }
    });
  }

  it('leaves out what is not there', () => {
    const without = canonicalText(sampleTerms('nl', (draft) => Object.assign(draft.parties, { thirdLocation: null })));
    assert.equal(paragraphs(without, 'workplace').length, 2);
    assert.equal(paragraphs(canonicalText(sampleTerms()), 'workplace').length, 3);
    assert.deepEqual(
      without.parties.map((section) => section.party),
      ['institution', 'learning_company', 'student'],
    );
  });

  it('names an employer that is not the learning company', () => {
    const [first, second] = paragraphs(canonicalText(sampleTerms('nl', withEmployer)), 'employment');
    assert.match(first ?? '', /tussen de student en Stichting Zwolle Techniek is een apart document/);
    assert.match(second ?? '', /^Stichting Zwolle Techniek is de werkgever van de student, en niet het leerbedrijf/);
    assert.match(paragraphs(canonicalText(sampleTerms()), 'employment')[0] ?? '', /en Van Dam Techniek B\.V\. is een/);
  });

  it('names the legal representative who signs too', () => {
    const terms = sampleTerms('nl', (draft) =>
      Object.assign(draft.parties, { legalRepresentative: { name: 'F. El Amrani', relation: 'ouder' } }),
    );
    assert.match(paragraphs(canonicalText(terms), 'signing')[1] ?? '', /^F\. El Amrani \(ouder\) ondertekent mee/);
  });

  it('never reads what a person typed as a placeholder, list or full stop', () => {
    const document = canonicalText(
      sampleTerms('nl', (draft) => {
        Object.assign(draft.parties.learningCompany, { name: '{{costs}} B.V.' });
        Object.assign(draft.coaching, { what: '- een\n- twee' });
      }),
    );
    assert.match(paragraphs(document, 'purpose')[0] ?? '', /in de praktijk bij \{\{costs\}\} B\.V\.$/);
    assert.match(paragraphs(document, 'coaching')[1] ?? '', /bestaat uit het volgende:\n- een\n- twee$/);
  });

  it('shows periods with hours, weekdays and the total at the company', () => {
    const periods = blockOf(canonicalText(sampleTerms()), 'duration', 'periods');
    assert.deepEqual(
      periods?.rows.map((row) => [row.title, row.dates, row.weeks]),
      [
        ['Jaar 1, sept – jan', '1 september 2027 – 28 januari 2028', '20 weken'],
        ['Jaar 1, feb – juli', '31 januari 2028 – 14 juli 2028', '22 weken'],
        ['Jaar 2, sept – juli', null, '42 weken'],
      ],
    );
    assert.equal(
      periods?.rows[1]?.days,
      '3 dagen bij het leerbedrijf (maandag, dinsdag en woensdag), 2 dagen bij de hogeschool',
    );
    assert.equal(
      periods?.rows[2]?.hours,
      '44 uur per week: 28 bij het leerbedrijf, 12 bij de hogeschool, 4 uur zelfstudie',
    );
    assert.equal(periods?.total, 'In totaal 84 weken, waarvan 2.024 uur bij het leerbedrijf.');
    const drawn = periods?.rows.map((row) =>
      row.cells.map((cell) => `${cell.letter}${cell.size === 1 ? '' : '½'}${cell.remote ? '~' : ''}`).join(' '),
    );
    assert.deepEqual(drawn, ['B B H H O', 'B B B H H', 'B B B B½ H½~ H']);
  });

  it('adds what the law asks when a template forgot it', () => {
    const document = canonicalText(
      sampleTerms('nl', (draft) =>
        Object.assign(draft, {
          clauseTemplate: { templateVersion: 4, clauses: [{ code: 'own', heading: 'Eigen', text: 'Niets.' }] },
        }),
      ),
    );
    assert.deepEqual(
      document.articles.map((one) => one.code),
      ['own', 'data'],
    );
    assert.deepEqual(
      article(document, 'data')?.blocks.map((block) => block.kind),
      ['facts', 'periods', 'table', 'list'],
    );
    assert.match(
      JSON.stringify(article(document, 'data')),
      /wekelijks werkoverleg.*binnen twee weken is er een gesprek/,
    );
  });

  it('says nothing about employment that is not known', () => {
    const document = canonicalText(sampleTerms('nl', (draft) => Object.assign(draft.employment, { inService: null })));
    assert.equal(blockOf(document, 'employment', 'facts'), undefined);
  });
});

describe('the canonical string', () => {
  const terms = sampleTerms();
  const text = serialise(canonicalText(terms), terms);

  it('is the same after a stay in the database, whatever the order of keys', () => {
    const { document, terms: back } = parseCanonical(text);
    assert.equal(serialise(document, back), text);
    const reversed = JSON.parse(text, (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    assert.equal(stableJson(reversed), text);
  });

  it('changes with every change of the data', () => {
    const other = sampleTerms('nl', (draft) => Object.assign(draft.duration, { end: isoDate('2029-08-30') }));
    assert.notEqual(sha256(serialise(canonicalText(other), other)), sha256(text));
    assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('refuses what JSON cannot hold and what is not an agreement', () => {
    for (const value of [undefined, Number.NaN, { a: undefined }, new Date(), () => 1])
      assert.throws(() => stableJson(value));
    assert.throws(() => parseCanonical('{"format":"x"}'));
  });
});

describe('before the code', () => {
  it('birth date and home address are replaced, all else stays', () => {
    const document = canonicalText(sampleTerms());
    const masked = maskPersonal(document);
    const shown = JSON.stringify(masked);
    assert.doesNotMatch(shown, /2005|Stationsstraat|Dalfsen/);
    assert.match(JSON.stringify(document), /23 november 2005.*Stationsstraat 3/);
    assert.equal(shown.split('zichtbaar na je code').length - 1, 2);
    assert.deepEqual(masked.articles, document.articles);
    assert.match(JSON.stringify(maskPersonal(canonicalText(sampleTerms('en')))), /visible after your code/);
  });
});
