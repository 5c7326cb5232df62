import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnFaults, guessColumns } from './columns.ts';
import { comparePoints, mergePoints } from './compare-points.ts';
import { readPointFile } from './point-file.ts';
import { pointsOf } from './points-of.ts';

const read = (text: string) => {
  const file = readPointFile(text);
  assert.ok(!('fault' in file), JSON.stringify(file));
  return pointsOf(file, guessColumns(file.header));
};
const whyOf = (text: string) => read(text).refused.map(({ line, why }) => `${line} ${why}`);

describe('a file of points', () => {
  it('is JSON of code to point', () => {
    const { points, refused } = read('\ufeff{"8011": [52.51, 6.09], "1012": [52.37, 4.9]}');
    assert.deepEqual([...points.keys()].sort(), ['1012', '8011']);
    assert.deepEqual(points.get('8011'), {
      pc4: '8011',
      latitude: 52.51,
      longitude: 6.09,
      place: '',
      municipality: '',
      province: null,
    });
    assert.deepEqual(refused, []);
  });

  const separated: [string, string][] = [
    ['commas', 'postcode,woonplaats,provincie,latitude,longitude\n8011,"Zwolle, stad",Overijssel,52.51,6.09\n'],
    [
      'semicolons and comma decimals',
      'Postcode;Plaats;Provincie;Lat;Lng\r\n8011 AB;Zwolle, stad;overijssel;52,51;6,09',
    ],
    ['tabs', 'pc4\tplaats\tprovincie\tbreedtegraad\tlengtegraad\n8011\tZwolle, stad\tOverijssel\t52.51\t6.09'],
  ];
  for (const [how, text] of separated)
    it(`is CSV with ${how}`, () => {
      const point = read(text).points.get('8011');
      assert.deepEqual(
        [point?.latitude, point?.longitude, point?.place, point?.province],
        [52.51, 6.09, 'Zwolle, stad', 'ov'],
      );
    });

  it('keeps quotes and ends of lines within a cell', () => {
    const { points, refused } = read('postcode,plaats,lat,lon\n8011,"Zw""ol""\nle",52.51,6.09\n9999x,b,52,6\n');
    assert.equal(points.get('8011')?.place, 'Zw"ol"\nle');
    assert.deepEqual(
      refused.map(({ line }) => line),
      [4],
    );
  });

  const faults: [string, string][] = [
    ['', 'empty'],
    ['postcode,lat,lon\n', 'empty'],
    ['{}', 'empty'],
    ['{"8011": [52', 'bad_json'],
    ['[1,2,3]', 'bad_json'],
    ['a\0b', 'not_text'],
    ['postcode,lat\n8011,52', 'too_few_columns'],
    [`p,lat,lon\n${'8011,52,6\n'.repeat(20_002)}`, 'too_many_rows'],
  ];
  for (const [text, fault] of faults)
    it(`is refused as ${fault}: ${JSON.stringify(text.slice(0, 20))}`, () =>
      assert.deepEqual(readPointFile(text), { fault }));

  it('gives no point for what cannot be one, and says why', () => {
    assert.deepEqual(
      whyOf(
        'postcode,lat,lon\n8011,52.51,6.09\n0123,52,6\n8011,52.5,6\n8012,noord,6\n8013,6.09,52.51\n8014,51.5,-0.1\n8015,,\n8016,52.51,6.09,extra\n',
      ),
      ['3 postcode', '4 twice', '5 number', '6 swapped', '7 outside', '8 number'],
    );
  });

  it('has columns that are guessed, and needs three of them once each', () => {
    const header = ['id', 'postcode', 'woonplaats', 'gemeente', 'provincie', 'latitude', 'longitude'];
    const columns = guessColumns(header);
    assert.deepEqual(columns, { pc4: 1, latitude: 5, longitude: 6, place: 2, municipality: 3, province: 4 });
    assert.deepEqual(columnFaults(columns), []);
    assert.deepEqual(
      columnFaults(guessColumns(['a', 'b', 'c'])).map(({ part }) => part),
      ['pc4', 'latitude', 'longitude'],
    );
    assert.deepEqual(columnFaults({ ...columns, longitude: 5, province: 2 }), [
      { part: 'longitude', fault: 'twice' },
      { part: 'province', fault: 'twice' },
    ]);
  });
});

describe('two tables of points', () => {
  const at = (latitude: number, longitude: number, name: string) => ({ latitude, longitude, name });
  const before = new Map([
    ['1012', at(52.37, 4.9, 'old')],
    ['5851', at(51.64, 6.02, 'old')],
    ['9999', at(53.2, 6.6, 'old')],
  ]);
  const after = new Map([
    ['1012', at(52.371, 4.9, 'new')],
    ['5851', at(52.53, 5.6, 'new')],
    ['8011', at(52.51, 6.09, 'new')],
  ]);

  it('are compared code by code', () => {
    const { added, common, kept, suspects, medianKm, p95Km } = comparePoints(before, after, 10);
    assert.deepEqual([added, common, kept], [1, 2, 1]);
    assert.deepEqual(
      suspects.map(({ pc4, km }) => [pc4, Math.round(km)]),
      [['5851', 103]],
    );
    assert.ok(medianKm !== null && medianKm < 0.2 && p95Km === medianKm);
    assert.deepEqual(comparePoints(before, after, 104).suspects, []);
    assert.equal(comparePoints(new Map(), after, 10).medianKm, null);
  });

  const decisions: [string[], string][] = [
    [[], 'old'],
    [['1012'], 'old'],
    [['5851'], 'new'],
  ];
  for (const [take, expected] of decisions)
    it(`are put together: with ${take.join() || 'nothing'} taken, the suspect is ${expected}`, () => {
      const { suspects } = comparePoints(before, after, 10);
      const { kept, taken } = mergePoints(before, after, { suspects, take: new Set(take) });
      const all = new Map([...kept, ...taken]);
      assert.equal(all.size, kept.size + taken.size);
      assert.deepEqual([...all].map(([pc4, { name }]) => `${pc4} ${name}`).sort(), [
        '1012 new',
        `5851 ${expected}`,
        '8011 new',
        '9999 old',
      ]);
    });
});
