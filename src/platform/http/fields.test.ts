import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { type Fields, formSchema, isUuid } from './fields.ts';
import { FormState, formValues, parseForm } from './form.ts';

const id = '0190aaaa-bbbb-4ccc-8ddd-eeeeffff0000';
const refused = Symbol('refused');
type Kind = (f: Fields) => z.ZodType;

/** What one field makes of what a browser sent (undefined: the name was not there). */
function read(kind: Kind, sent: string | string[] | undefined): unknown {
  const schema = formSchema((f) => z.object({ x: kind(f) }))('nl');
  const parsed = parseForm(schema, sent === undefined ? {} : { x: sent });
  if (parsed.ok) return parsed.value.x;
  assert.match(parsed.form.error('x') ?? '', /[a-z].*\.$/, 'a fault is a whole sentence');
  assert.doesNotMatch(parsed.form.error('x') ?? '', /invalid|expected|undefined/i);
  return refused;
}

describe('kinds of field', () => {
  const cases: [string, Kind, [string | string[] | undefined, unknown][]][] = [
    [
      'text',
      (f) => f.text(5),
      [
        [' a b ', 'a b'],
        ['12345', '12345'],
        ['123456', refused],
        ['', refused],
        ['   ', refused],
        [undefined, refused],
        ['a\u0000b', refused],
        ['a\u202eb', refused],
        ['a\tb', 'a\tb'],
        ['<b>', '<b>'],
        [['x', 'y'], 'y'],
      ],
    ],
    [
      'optionalText',
      (f) => f.optionalText(5),
      [
        ['', ''],
        [undefined, ''],
        ['123456', refused],
        ['\u0007', refused],
      ],
    ],
    [
      'email',
      (f) => f.email(),
      [
        ['Ada@Zuidwal.NL', 'ada@zuidwal.nl'],
        ['a.b+c@x-y.co', 'a.b+c@x-y.co'],
        ['ada', refused],
        ['ada@zuidwal', refused],
        ['ada@zuidwal.n', refused],
        ['a b@c.nl', refused],
        ['a@b.nl, c@d.nl', refused],
        ['Ada <a@b.nl>', refused],
        ['a@b@c.nl', refused],
        [`${'x'.repeat(250)}@b.nl`, refused],
        ['a@b.nl\r\nBcc: c@d.nl', refused],
        [undefined, refused],
      ],
    ],
    [
      'optionalEmail',
      (f) => f.optionalEmail(),
      [
        ['', null],
        [undefined, null],
        ['x', refused],
      ],
    ],
    [
      'date',
      (f) => f.date(),
      [
        ['2027-09-01', '2027-09-01'],
        ['2028-02-29', '2028-02-29'],
        ['2027-02-29', refused],
        ['2027-02-30', refused],
        ['2027-13-01', refused],
        ['01-09-2027', refused],
        ['0027-09-01', refused],
        ['20270901', refused],
        ['2027-9-1', refused],
        ['', refused],
      ],
    ],
    [
      'optionalDate',
      (f) => f.optionalDate(),
      [
        ['', null],
        [undefined, null],
        ['2027-02-30', refused],
      ],
    ],
    [
      'int',
      (f) => f.int(1, 104),
      [
        ['1', 1],
        ['104', 104],
        ['0', refused],
        ['105', refused],
        ['4,5', refused],
        ['4.0', 4],
        ['1e2', refused],
        ['0x10', refused],
        ['९', refused],
        ['9'.repeat(40), refused],
        ['Infinity', refused],
        ['', refused],
      ],
    ],
    [
      'optionalInt',
      (f) => f.optionalInt(0, 9),
      [
        ['', null],
        [undefined, null],
        ['9', 9],
        ['-1', refused],
      ],
    ],
    [
      'decimal',
      (f) => f.decimal(0, 10),
      [
        ['7,5', 7.5],
        ['7.25', 7.25],
        ['10,1', refused],
        ['zeven', refused],
        ['NaN', refused],
      ],
    ],
    [
      'optionalDecimal',
      (f) => f.optionalDecimal(-5, 5),
      [
        ['', null],
        ['-2,5', -2.5],
        ['-6', refused],
      ],
    ],
    [
      'halfDays',
      (f) => f.halfDays(7),
      [
        ['', 0],
        [undefined, 0],
        ['2,5', 2.5],
        ['2.5', 2.5],
        ['3', 3],
        ['2,25', refused],
        ['7,5', refused],
        ['-1', refused],
      ],
    ],
    [
      'choice',
      (f) => f.choice(['nl', 'en']),
      [
        ['nl', 'nl'],
        ['fr', refused],
        ['', refused],
        [undefined, refused],
        ['__proto__', refused],
      ],
    ],
    [
      'optionalChoice',
      (f) => f.optionalChoice(['nl', 'en']),
      [
        ['', null],
        [undefined, null],
        ['en', 'en'],
        ['fr', refused],
      ],
    ],
    [
      'list',
      (f) => f.list(['havo', 'vwo']),
      [
        [undefined, []],
        ['vwo', ['vwo']],
        [
          ['vwo', 'havo', 'vwo'],
          ['havo', 'vwo'],
        ],
        [['vwo', 'mavo'], refused],
      ],
    ],
    [
      'checked',
      (f) => f.checked(),
      [
        ['yes', true],
        ['', false],
        [undefined, false],
      ],
    ],
    [
      'mustBeChecked',
      (f) => f.mustBeChecked(),
      [
        ['yes', true],
        ['', refused],
        [undefined, refused],
      ],
    ],
    [
      'yesNo',
      (f) => f.yesNo(),
      [
        ['yes', true],
        ['no', false],
        ['', null],
        [undefined, null],
        ['maybe', null],
      ],
    ],
    [
      'id',
      (f) => f.id(),
      [
        [id, id],
        ['1', refused],
        [`${id}'`, refused],
        ['', refused],
      ],
    ],
    [
      'optionalId',
      (f) => f.optionalId(),
      [
        ['', null],
        [undefined, null],
        ['x', refused],
      ],
    ],
    [
      'kvkNumber',
      (f) => f.kvkNumber(),
      [
        ['12345678', '12345678'],
        ['1234 5678', '12345678'],
        ['1234567', refused],
        ['', null],
      ],
    ],
    [
      'requiredKvkNumber',
      (f) => f.requiredKvkNumber(),
      [
        ['1234 5678', '12345678'],
        ['1234567', refused],
        ['', refused],
      ],
    ],
    [
      'postcode',
      (f) => f.postcode(),
      [
        ['1234ab', '1234 AB'],
        ['1234 AB', '1234 AB'],
        ['0234 AB', refused],
        ['1234', refused],
        ['', null],
      ],
    ],
    [
      'code',
      (f) => f.code(),
      [
        ['123456', '123456'],
        ['123 456', '123456'],
        ['12345', refused],
        ['12345a', refused],
        ['', refused],
      ],
    ],
    [
      'colour',
      (f) => f.colour(),
      [
        ['#1F3A8A', '#1f3a8a'],
        ['#fff', refused],
        ['red', refused],
        ['', refused],
      ],
    ],
  ];
  for (const [name, kind, inputs] of cases)
    describe(name, () => {
      for (const [sent, expected] of inputs)
        it(`${JSON.stringify(sent)?.slice(0, 40)} → ${expected === refused ? 'refused' : JSON.stringify(expected)}`, () =>
          assert.deepEqual(read(kind, sent), expected));
    });

  it('has every kind in this table', () => {
    formSchema((f) => {
      assert.deepEqual(Object.keys(f).sort(), cases.map(([name]) => name).sort());
      return z.object({});
    })('nl');
  });

  it('speaks the language that was asked for', () => {
    const schema = formSchema((f) => z.object({ x: f.text() }));
    assert.equal(parseForm(schema('nl'), {}).form.error('x'), 'Vul dit in.');
    assert.notEqual(parseForm(schema('en'), {}).form.error('x'), 'Vul dit in.');
  });
});

describe('a form that comes back', () => {
  it('keeps everything typed, also what no field reads', () => {
    const values = formValues(new URLSearchParams('name=&note=  a+b&list=1&list=2'));
    const { form } = parseForm(formSchema((f) => z.object({ name: f.text() }))('nl'), values);
    assert.equal(form.text('note'), '  a b');
    assert.deepEqual(form.list('list'), ['1', '2']);
    assert.equal(form.text('list'), '2');
    assert.equal(form.ok, false);
  });
  it('shows the text without its control characters, so that sending again can succeed', () =>
    assert.equal(new FormState({ name: 'a\u0000\u202eb' }).text('name'), 'ab'));
  it('is read in no time when somebody sends tens of thousands of names', () => {
    const names = Array.from({ length: 50_000 }, (_, number) => number.toString(36));
    const params = new URLSearchParams(names.join('&'));
    const start = performance.now();
    assert.equal(Object.keys(formValues(params)).length, 50_000);
    assert.ok(performance.now() - start < 2000);
  });
  it('reads line ends and accents in one way', () =>
    assert.deepEqual(formValues(new URLSearchParams({ note: 'a\r\nb\rc e\u0301' })), { note: 'a\nb\nc é' }));
  it('adds sentences to fields and keeps earlier ones', () =>
    assert.deepEqual(new FormState({}, { a: '1' }).with({ b: '2' }).errors, { a: '1', b: '2' }));
  it('does not fall over names of objects', () => {
    const values = formValues(new URLSearchParams('__proto__=x&constructor=y&toString=z'));
    assert.equal(new FormState(values).text('constructor'), 'y');
  });
});

it('isUuid takes ids and nothing else', () => {
  assert.ok(isUuid(id));
  for (const text of ['', '1', `${id} `, `${id}\n`, id.replace('-', '')]) assert.equal(isUuid(text), false, text);
});
