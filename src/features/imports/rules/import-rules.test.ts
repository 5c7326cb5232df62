import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { texts } from '../texts.ts';
import { decisionsOf } from './decisions.ts';
import { findHeader, headerAt } from './find-header.ts';
import { fieldOf, guessColumns } from './guess-columns.ts';
import { columnFaults, type ImportField, importFields, rowFields } from './import-field.ts';
import { afterVerb, importStates, importTransitions, isStuck, isWorking } from './import-state.ts';
import { placeRow, togetherOf } from './place-row.ts';
import { countsOf, willBringIn } from './row-counts.ts';
import { tidyRow } from './tidy-row.ts';

describe('the states of an import', () => {
  it('are those of docs/states/company-import.md', () => {
    const drawing = readFileSync(new URL('../../../../docs/states/company-import.md', import.meta.url), 'utf8');
    const drawn = [...drawing.matchAll(/^\s*(\w+) --> (\w+): (\w+)$/gm)].map(([, from, to, verb]) =>
      [from, to, verb].join(),
    );
    assert.deepEqual(drawn.sort(), importTransitions.map(({ from, to, verb }) => [from, to, verb].join()).sort());
  });
  it('lead nowhere from an import that was undone, and not into a run without a check', () => {
    for (const { verb } of importTransitions) assert.equal(afterVerb('undone', verb), null);
    assert.equal(afterVerb('mapping', 'run'), null);
    assert.equal(afterVerb('running', 'undo'), null);
  });
  it('stand still only where a job works', () => {
    const [long, now] = [new Date('2026-11-27T10:00:00Z'), new Date('2026-11-27T10:02:01Z')];
    for (const state of importStates) assert.equal(isStuck(state, long, now), isWorking(state));
    assert.equal(isStuck('running', now, now), false);
  });
});

describe('the name of a column', () => {
  const cases: [string, ImportField | null][] = [
    ['Bedrijfsnaam', 'name'],
    ['Naam', 'name'],
    ['Company name', 'name'],
    ['Statutaire naam', 'name'],
    ['Handelsnaam', 'name'],
    ['KvK-nummer', 'kvkNumber'],
    ['KVK nr.', 'kvkNumber'],
    ['K.v.K.', 'kvkNumber'],
    ['Kamer van Koophandel', 'kvkNumber'],
    ['Vestigingsnummer', 'establishmentNumber'],
    ['Vestigingsplaats', 'place'],
    ['SBI-code', 'sbiCode'],
    ['Straatnaam', 'street'],
    ['Adres', 'street'],
    ['Straat + huisnummer', 'street'],
    ['Huisnr', 'houseNumber'],
    ['Post code', 'postcode'],
    ['Woonplaats', 'place'],
    ['City', 'place'],
    ['Telefoonnummer', 'phone'],
    ['Mobiel', 'contactPhone'],
    ['Telefoon contactpersoon', 'contactPhone'],
    ['Contactpersoon', 'contactName'],
    ['Contact person', 'contactName'],
    ['Achternaam', 'contactName'],
    ['Voornaam', 'contactFirstName'],
    ['Tussenvoegsel', 'contactInfix'],
    ['E-mail (zakelijk)', 'contactEmail'],
    ['E-mailadres', 'contactEmail'],
    ['Functie', 'contactFunction'],
    ['Functie werkplek', 'workplaceFunction'],
    ['Werkplek', 'workplaceLocation'],
    ['Aantal medewerkers', 'staff'],
    ['FTE’s', 'staff'],
    ['Omzet (EUR)', 'turnover'],
    ['Balanstotaal', 'balanceSheet'],
    ['Opmerkingen', null],
    ['Website', null],
    ['', null],
  ];
  for (const [name, field] of cases)
    it(`“${name}” is ${field ?? 'nothing that we know'}`, () => assert.equal(fieldOf(name), field));

  it('is known when it is one of our own, so that a sheet of faults comes in again', () => {
    for (const lang of ['nl', 'en'] as const)
      for (const field of importFields) assert.equal(fieldOf(texts[lang].fields[field]), field, `${lang} ${field}`);
  });
});

describe('columns', () => {
  it('are guessed by what stands in them when nothing has a name', () => {
    const rows = [
      ['00BH', 'Saxion Hogeschool', '12345678', '8011 AB'],
      ['00BM', 'Hogeschool Utrecht', '23456789', '3511 AA'],
    ];
    assert.deepEqual(guessColumns(['', '', '', ''], rows), { postcode: 3, kvkNumber: 2, name: 1 });
  });
  it('are each taken once', () =>
    assert.deepEqual(guessColumns(['Naam', 'Naam', 'E-mail', 'Contact'], []), {
      name: 0,
      contactEmail: 2,
      contactName: 3,
    }));
  const cases: [what: string, columns: Parameters<typeof columnFaults>[0], faults: string[]][] = [
    ['need the name of a company', { place: 1 }, ['name missing']],
    ['are not chosen twice', { name: 0, place: 0 }, ['place twice']],
    ['of somebody need a name', { name: 0, contactEmail: 1 }, ['contactName needs_contact_name']],
    ['of somebody may have the name in parts', { name: 0, contactEmail: 1, contactFirstName: 2 }, []],
    ['of a workplace need a function', { name: 0, workplaceLocation: 1 }, ['workplaceFunction needs_function']],
    ['of a workplace need no location', { name: 0, workplaceFunction: 1 }, []],
  ];
  for (const [what, columns, faults] of cases)
    it(what, () =>
      assert.deepEqual(
        columnFaults(columns).map(({ field, fault }) => `${field} ${fault}`),
        faults,
      ),
    );
});

describe('the row with the names of columns', () => {
  const rowsOf = (...rows: string[][]) => rows.map((cells, index) => ({ number: index + 1, cells }));
  const cases: [what: string, rows: string[][], row: number | null, firstRow: number, names: string[]][] = [
    [
      'is the first',
      [
        ['Naam', 'Plaats'],
        ['De Wit', 'Goes'],
      ],
      1,
      2,
      ['Naam', 'Plaats'],
    ],
    ['stands below a title', [['Relaties 2026'], ['Naam', 'Plaats'], ['De Wit', 'Goes']], 2, 3, ['Naam', 'Plaats']],
    [
      'stands below a row of groups',
      [
        ['Bedrijf', '', 'Contactpersoon', ''],
        ['Naam', 'Plaats', 'Naam', 'E-mail'],
        ['A', 'B', 'C', 'd@e.nl'],
      ],
      2,
      3,
      ['Naam', 'Plaats', 'Contactpersoon Naam', 'Contactpersoon E-mail'],
    ],
    [
      'is there in two languages',
      [
        ['Naam', 'Plaats', ''],
        ['Name', 'City', 'Staff'],
        ['A', 'B', '3'],
      ],
      2,
      3,
      ['Name', 'City', 'Staff'],
    ],
    [
      'has names that we do not know',
      [
        ['Code', 'Omschrijving'],
        ['12', 'De Wit'],
      ],
      1,
      2,
      ['Code', 'Omschrijving'],
    ],
    [
      'is not there',
      [
        ['00BH', 'Saxion'],
        ['00BM', 'Utrecht'],
      ],
      null,
      1,
      ['', ''],
    ],
    ['is not there in a list of names', [['De Wit'], ['Pietersen']], null, 1, ['']],
    ['is one word above a list', [['Bedrijf'], ['De Wit']], 1, 2, ['Bedrijf']],
  ];
  for (const [what, rows, row, firstRow, names] of cases)
    it(what, () => {
      const found = findHeader(rowsOf(...rows));
      assert.deepEqual([found.row, found.firstRow, found.names], [row, firstRow, names]);
    });
  it('is the one that somebody says, else none', () => {
    const rows = rowsOf(['x', 'y'], ['Naam', 'Plaats'], ['A', 'B']);
    assert.equal(headerAt(rows, 1).firstRow, 3, 'a second row of names below it is one too');
    assert.equal(headerAt(rows, 99).row, null);
  });
});

describe('a row', () => {
  const tidy = (field: ImportField, text: string) => tidyRow([text], { [field]: 0 });
  const cases: [ImportField, string, string | undefined][] = [
    ['kvkNumber', '1234567', '01234567'],
    ['kvkNumber', 'KVK: 12.345.678', '12345678'],
    ['kvkNumber', '123', '123'],
    ['establishmentNumber', '12345678', '000012345678'],
    ['staff', '12,5', '13'],
    ['staff', '1.200', '1.200'],
    ['turnover', '€ 1000,49', '1000'],
    ['contactEmail', 'mailto:Jan@Wit.NL', 'jan@wit.nl'],
    ['name', '  De\n Wit\u00a0 ', 'De Wit'],
    ['name', '=1+1', '=1+1'],
    ['phone', '-', undefined],
    ['phone', 'n.v.t.', undefined],
    ['place', '', undefined],
  ];
  for (const [field, text, expected] of cases)
    it(`reads ${field} “${text}” as ${expected ?? 'nothing'}`, () =>
      assert.equal((tidy(field, text) as Record<string, string>)[field], expected));
  it('has an address and a name in parts', () =>
    assert.deepEqual(
      tidyRow(['Laan', '1a', 'Jan', 'de', 'Wit'], {
        street: 0,
        houseNumber: 1,
        contactFirstName: 2,
        contactInfix: 3,
        contactName: 4,
      }),
      {
        street: 'Laan 1a',
        contactName: 'Jan de Wit',
      },
    ));
});

describe('the place of a row among others', () => {
  const row = {
    number: 9,
    kvkNumber: null as string | null,
    name: 'De Wit',
    nameKey: 'wit|goes',
    contactEmail: null,
    contactName: '',
    bringsMore: false,
  };
  const earlier = (number: number, kvkNumber: string | null, name = 'De Wit') => ({ number, name, kvkNumber });
  const same = (a: string, b: string) => a === b;
  const cases: [string, Partial<typeof row>, Parameters<typeof placeRow>[1], unknown][] = [
    ['is its own without others', {}, { byKvk: null, byName: null }, { lead: 9, sameAs: null }],
    [
      'is behind its KVK number',
      { kvkNumber: '12345678' },
      { byKvk: earlier(2, '12345678'), byName: null },
      { lead: 2, sameAs: null },
    ],
    [
      'is nowhere when its number has another name',
      { kvkNumber: '12345678' },
      { byKvk: earlier(2, '12345678', 'Bos'), byName: null },
      { clash: { kind: 'kvk', name: 'Bos', row: 2 } },
    ],
    [
      'is to be decided when it has a name and place of an earlier row, and no more',
      {},
      { byKvk: null, byName: earlier(3, null) },
      { lead: 9, sameAs: 3 },
    ],
    [
      'is behind that row when it brings a contact',
      { bringsMore: true },
      { byKvk: null, byName: earlier(3, null) },
      { lead: 3, sameAs: null },
    ],
    [
      'is behind that row when only one of them has a number',
      {},
      { byKvk: null, byName: earlier(3, '12345678') },
      { lead: 3, sameAs: null },
    ],
    [
      'is its own when both have another number',
      { kvkNumber: '23456789' },
      { byKvk: null, byName: earlier(3, '12345678') },
      { lead: 9, sameAs: null },
    ],
  ];
  for (const [what, own, others, placed] of cases)
    it(what, () => assert.deepEqual(placeRow({ ...row, ...own }, others, same), placed));
  it('says together what each says first', () =>
    assert.deepEqual(
      togetherOf([
        { a: '', b: 'x', c: null },
        { a: 'y', b: 'z', c: 3 },
      ]),
      { a: 'y', b: 'x', c: 3 },
    ));
});

describe('counts and decisions', () => {
  it('leave out what has a fault, is undecided or stays as it is', () =>
    assert.equal(willBringIn(countsOf({ rows: 10, faulty: 2, undecided: 1, leave: 3, fill: 1 })), 4));
  it('never make a second company with the same number', () => assert.ok(!decisionsOf.kvk.includes('new')));
  it('have words for everything that a row holds', () => {
    for (const field of rowFields) assert.ok(texts.nl.fields[field]);
  });
});
