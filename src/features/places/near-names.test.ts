import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { type PlaceWorld, placeWorld, readPages } from './places.fixture.ts';
import { greatCircleKm } from './rules/great-circle.ts';

describe('companies of one name near somewhere', () => {
  let world: PlaceWorld;
  const centre = { latitude: 52.5, longitude: 6 };
  /** Postcodes in a line to the east, about 1.4 km apart. */
  const points = new Map(
    Array.from({ length: 50 }, (_, n) => [String(8000 + n), { latitude: 52.5, longitude: 6 + n * 0.02 }]),
  );
  type Known = { id: string; name: string; codes: string[]; kvkNumber: string };
  const known: Known[] = [];
  before(async () => {
    world = await placeWorld();
    const file = Object.fromEntries([...points].map(([pc4, { latitude, longitude }]) => [pc4, [latitude, longitude]]));
    await world.bringIn(JSON.stringify(file));
    // More smithies than are looked up one by one; every fifth of them has its own address far away and a location nearby.
    for (let n = 0; n < 320; n += 1) {
      const codes = n % 5 === 0 ? [String(8049 - (n % 3)), String(8000 + (n % 37))] : [String(8000 + (n % 41))];
      const name = n % 4 === 0 ? `Van den Berg ${n}` : `Smederij ${n}`;
      const kvkNumber = String(12_300_000 + n);
      const place = n % 50 === 7 ? 'Bergen' : 'Zwolle';
      const id = await world.addCompany({ name, place, postcode: `${codes[0]} AB`, kvkNumber });
      if (codes[1]) await world.addLocation(id, { postcode: `${codes[1]} CD` });
      known.push({ id, name: `${name} ${place}`, codes, kvkNumber });
    }
  });
  after(() => world.product.close());

  const expected = (within: number, isCalled: (one: Known) => boolean) =>
    known
      .filter(isCalled)
      .map(({ id, codes }) => ({
        id,
        km: Math.min(...codes.map((code) => greatCircleKm(centre, points.get(code) ?? centre))),
      }))
      .filter(({ km }) => km * 1.2 <= within)
      .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  const shown = async (text: string, within: number) => {
    const query = new URLSearchParams({ bij: '8000', binnen: String(within), zoek: text });
    return readPages(world.office, await world.office.get(`${paths.companies()}?${query}`));
  };

  const cases: [text: string, isCalled: (one: Known) => boolean][] = [
    // As many as the list walks to.
    ['van den berg', ({ name }) => /^van den berg/i.test(name)],
    ['SMEDERIJ', ({ name }) => /smederij/i.test(name)],
    // By the beginning of a number, which a location does not know.
    ['123', () => true],
    // By name and by place: few enough to look up.
    ['berg', ({ name }) => /berg/i.test(name)],
    ['derij 11', ({ name }) => /derij 11/i.test(name)],
    ['bergen', ({ name }) => /bergen$/i.test(name)],
    ['12300003', ({ kvkNumber }) => kvkNumber === '12300003'],
    ['niemand', () => false],
  ];
  for (const [text, isCalled] of cases)
    for (const within of [5, 25, 100])
      it(`are those with ${text} in the name, place or number within ${within} km, nearest first, each once`, async () => {
        assert.deepEqual(await shown(text, within), expected(within, isCalled));
      });

  it('are found by a new name at once, by the old no longer, also by a location', async () => {
    const [one] = known.filter(({ codes }) => codes[1] === '8000' && codes.length === 2);
    assert.ok(one);
    const isSmithy = ({ name, id }: Known) => /smederij/i.test(name) || id === one.id;
    await world.rename(one.id, 'Smederij De Nieuwe Naam');
    assert.deepEqual(await shown('smederij', 5), expected(5, isSmithy));
    assert.ok(!(await shown('van den berg', 5)).includes(one.id));
  });

  it('are found by a location that came to them from another', async () => {
    const from = known.find(({ name, codes }) => /berg/i.test(name) && codes[1] === '8003');
    const to = known.find(({ name, codes }) => /smederij/i.test(name) && codes[0] === '8040');
    assert.ok(from && to);
    await world.inside((tx) =>
      tx.updateTable('companyLocation').set({ companyId: to.id }).where('companyId', '=', from.id).execute(),
    );
    assert.ok((await shown('smederij', 5)).includes(to.id));
  });
});
