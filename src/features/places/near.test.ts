import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { paths } from '../../paths.ts';
import { type PlaceWorld, placeWorld, readPages, rowsOf } from './places.fixture.ts';
import { greatCircleKm } from './rules/great-circle.ts';
import { companiesAround, findSomewhere, studentsAround } from './spot-store.ts';

const notNarrowed = { conditions: [], called: null };

describe('what is near', () => {
  let world: PlaceWorld;
  const centre = { latitude: 52.51, longitude: 6.09 };
  /** Points of postcodes on a grid, and where every address is. */
  const points = new Map(
    Array.from({ length: 400 }, (_, n) => [
      String(8000 + n),
      { latitude: 52.2 + (n % 20) * 0.03, longitude: 5.6 + Math.floor(n / 20) * 0.05 },
    ]),
  );
  const addresses = new Map<string, number[]>();
  const kmOf = (pc4: string) => greatCircleKm(centre, points.get(pc4) ?? { latitude: 0, longitude: 0 });
  before(async () => {
    world = await placeWorld();
    const file = Object.fromEntries([...points].map(([pc4, { latitude, longitude }]) => [pc4, [latitude, longitude]]));
    await world.bringIn(JSON.stringify(file));
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let n = 0; n < 120; n += 1) {
      const codes = Array.from({ length: 1 + random(3) }, () => String(8000 + random(400)));
      // One in ten has two addresses in one postcode, and one in ten an address that nobody can find.
      if (n % 10 === 0) codes.push(codes[0] as string);
      const [first, ...rest] = codes;
      const id = await world.addCompany({ name: `Bedrijf ${n}`, postcode: `${first} AB` });
      for (const code of rest) await world.addLocation(id, { postcode: `${code} CD` });
      if (n % 10 === 1) await world.addLocation(id, { place: 'Nergenshuizen' });
      addresses.set(id, codes.map(kmOf));
    }
  });
  after(() => world.product.close());

  const around = (km: number, reach: { most?: number; fromKm?: number } = {}) =>
    world.inside(async (tx) => {
      const near = await companiesAround(tx, centre, { km, ...reach }, notNarrowed);
      const { rows } = await sql<{ id: string; km: number }>`select * from ${near} n order by n.km, n.id`.execute(tx);
      return rows;
    });

  it('calculates in the database as the rule does', async () => {
    for (const point of [...points.values()].slice(0, 30)) {
      const { rows } = await world.inside((tx) =>
        sql<{
          km: number;
        }>`select great_circle_km(${centre.latitude}, ${centre.longitude}, ${point.latitude}, ${point.longitude}) as km`.execute(
          tx,
        ),
      );
      assert.ok(Math.abs((rows[0]?.km ?? 0) - greatCircleKm(centre, point)) < 1e-9);
    }
  });

  for (const km of [0, 3, 12, 40, 200])
    it(`is within ${km} km each company once, by its nearest address`, async () => {
      const expected = [...addresses]
        .map(([id, all]) => ({ id, km: Math.min(...all) }))
        .filter((one) => one.km <= km)
        .sort((a, b) => a.km - b.km);
      const found = await around(km);
      assert.deepEqual(
        found.map((one) => one.km.toFixed(9)),
        expected.map((one) => one.km.toFixed(9)),
      );
      assert.deepEqual(new Set(found.map(({ id }) => id)), new Set(expected.map(({ id }) => id)));
    });

  for (const most of [1, 7, 30, 60, 1000])
    it(`is, of the ${most} nearest addresses, the nearest companies`, async () => {
      const [all, some] = [await around(200), await around(200, { most })];
      assert.deepEqual(some, all.slice(0, some.length));
      assert.ok(some.length >= Math.min(most / 4, all.length), `${some.length} companies`);
    });

  for (const fromKm of [6, 12, 40])
    it(`is from ${fromKm} km on without whoever has an address nearer than that`, async () => {
      const all = await around(200);
      const at = all[60]?.km ?? 0;
      for (const from of [fromKm, at]) {
        const rest = all.filter(({ km }) => km >= from);
        assert.ok(rest.length > 0 && rest.length < all.length);
        assert.deepEqual(await around(200, { fromKm: from }), rest);
        const some = await around(200, { fromKm: from, most: 20 });
        assert.deepEqual(some, rest.slice(0, some.length));
      }
    });

  it('leaves out a company that was merged into another, with all of its addresses', async () => {
    const [kept, gone] = [[...addresses.keys()][0] as string, [...addresses.keys()][1] as string];
    await world.inside((tx) => tx.updateTable('company').set({ mergedIntoId: kept }).where('id', '=', gone).execute());
    assert.ok(!(await around(200)).some(({ id }) => id === gone));
    await world.inside((tx) => tx.updateTable('company').set({ mergedIntoId: null }).where('id', '=', gone).execute());
  });

  const asked: [string, { name: string; isExact: boolean } | null][] = [
    ['8011 AB', { name: '8011', isExact: true }],
    ['9999', null],
    ['zwolle', { name: 'Zwolle', isExact: false }],
    ['den haag', { name: 'Den Haag', isExact: false }],
    ["'s-gravenhage", { name: "'s-Gravenhage", isExact: false }],
    ['Nergenshuizen', null],
    ['%', null],
  ];
  for (const [text, expected] of asked)
    it(`finds "${text}" ${expected ? `as ${expected.name}` : 'nowhere'}`, async () => {
      const found = await world.inside((tx) => findSomewhere(tx, text));
      assert.deepEqual(found && { name: found.name, isExact: found.isExact }, expected);
    });

  it('shows students by province to who sees students, and no small number to who does not', async () => {
    for (let n = 0; n < 3; n += 1) await world.addStudent(`Student ${n}`, { place: 'Goes' });
    for (let n = 0; n < 9; n += 1) await world.addStudent(`Student 1${n}`, { postcode: '8210 AB' });
    const near = await world.inside(
      async (tx) =>
        (
          await sql<{
            id: string;
          }>`select id from ${await studentsAround(tx, centre, { km: 200 }, notNarrowed)} n`.execute(tx)
        ).rows.length,
    );
    assert.equal(near, 12);
    const office = await world.office.get(`${paths.map()}?laat=studenten`);
    assert.match(office.text, /De meeste studenten wonen in \S+: 9 van de 12/);
    assert.match(office.html, /href="\/studenten\?provincie=ze"[^>]*>3</);
    const manager = await world.product.browserAs('programme_manager', 'zuidwal');
    const page = await manager.get(`${paths.map()}?laat=studenten`);
    assert.match(page.text, /te klein om te laten zien/);
    assert.ok(!/>(3|9|12)</.test(page.html), page.text);
    assert.ok(!page.html.includes('/studenten?'));
  });

  it('narrows the list of companies, nearest first, page by page, with all that the list can besides', async () => {
    const first = await world.office.get(`${paths.companies()}?bij=Zwolle&binnen=50`);
    assert.match(first.text, /Meer dan 25 bedrijven gevonden/);
    assert.match(first.text, /Afstand vanaf Zwolle: hemelsbreed × 1,2/);
    assert.match(first.text, /minder precies/);
    assert.match(first.text, /ongeveer \d+ km/);
    assert.doesNotMatch(first.text, /minuten|reistijd/i);
    const seen = await readPages(world.office, first, (later) => assert.doesNotMatch(later.text, /gevonden/));
    assert.equal(new Set(seen).size, seen.length, 'each once');
    const zwolle = { latitude: 52.5125, longitude: 6.0944 };
    const known = await world.inside((tx) => findSomewhere(tx, 'Zwolle'));
    assert.deepEqual([known?.latitude, known?.longitude], [zwolle.latitude, zwolle.longitude]);
    const all = await world.inside(
      async (tx) =>
        (
          await sql<{
            id: string;
            km: number;
          }>`select * from ${await companiesAround(tx, zwolle, { km: 50 / 1.2 }, notNarrowed)} n order by n.km, n.id`.execute(
            tx,
          )
        ).rows,
    );
    assert.deepEqual(
      seen,
      all.map(({ id }) => id),
    );
    await world.inside((tx) =>
      tx
        .updateTable('company')
        .set({ stage: 'committed' })
        .where('id', '=', seen[7] as string)
        .execute(),
    );
    const narrow = await world.office.get(`${paths.companies()}?bij=8011&binnen=100&fase=committed`);
    assert.deepEqual(rowsOf(narrow.html), [seen[7]]);
    assert.match(narrow.text, /1 bedrijf gevonden/);
    assert.doesNotMatch(narrow.text, /minder precies/);
  });

  it('fills the page also when one company has more addresses nearby than fit on it', async () => {
    const id = await world.addCompany({ name: 'Overal', place: 'Zwolle' });
    for (let n = 0; n < 40; n += 1) await world.addLocation(id, { place: 'Zwolle' });
    for (const within of ['5', '50']) {
      const page = await world.office.get(`${paths.companies()}?bij=Zwolle&binnen=${within}`);
      const shown = rowsOf(page.html);
      assert.equal(shown[0], id);
      assert.equal(new Set(shown).size, shown.length, 'each once');
      const all = await world.inside(async (tx) => {
        const near = await companiesAround(
          tx,
          { latitude: 52.5125, longitude: 6.0944 },
          { km: Number(within) / 1.2 },
          notNarrowed,
        );
        return (await sql<{ id: string }>`select id from ${near} n order by n.km, n.id limit 25`.execute(tx)).rows;
      });
      assert.deepEqual(
        shown,
        all.map((one) => one.id),
      );
    }
  });

  it('says what it does not know, and leaves the list as it is', async () => {
    const page = await world.office.get(`${paths.companies()}?bij=Nergenshuizen&binnen=7`);
    assert.match(page.text, /We kennen geen plaats “Nergenshuizen”/);
    assert.match(page.html, /value="Nergenshuizen"/);
    assert.equal(rowsOf(page.html).length, 25);
    assert.match((await world.office.get(`${paths.companies()}?bij=9999`)).text, /Van postcode 9999 is geen punt/);
    for (const odd of [
      'bij=%25',
      'provincie=xx',
      'student=x',
      'binnen=1e9',
      'bij=Zwolle&na=x_y',
      `bij=8011&na=${'a'.repeat(60)}`,
    ])
      assert.equal((await world.office.get(`${paths.companies()}?${odd}`)).status, 200, odd);
  });

  it('has in the list by province what the map counts', async () => {
    const map = await world.office.get(paths.map());
    const links = [...map.html.matchAll(/href="(\/bedrijven\?provincie=[a-z]+)"[^>]*>(\d+)</g)];
    assert.ok(links.length > 2);
    for (const [, href, count] of links) {
      const list = await world.office.get(href as string);
      assert.match(list.text, new RegExp(`(^|\\D)${count} bedrij(f|ven) gevonden`), href);
    }
    assert.match(map.html, /<svg[^>]*role="img"><title>De meeste bedrijven staan in/);
  });

  it('shows on the page of a student what is near with a workplace, and says so when nobody knows where', async () => {
    const student = await world.addStudent('Noor Nabij', { postcode: '8210 AB' });
    const [, nearestId] = [...(await around(200))].map(({ id }) => id);
    await world.inside((tx) =>
      tx
        .insertInto('workplace')
        .values({
          institutionId: world.zuidwal.id,
          id: world.product.deps.newId(),
          companyId: nearestId as string,
          location: 'Hal 1',
          functionTitle: 'junior',
          createdAt: world.product.clock.now(),
        })
        .execute(),
    );
    const page = await world.office.get(paths.student({ studentId: student }));
    assert.match(page.text, /Bedrijven met een open werkplek in de buurt/);
    assert.match(page.text, /ongeveer \d+ km|minder dan 1 km/);
    assert.deepEqual(rowsOf(page.html), [nearestId]);
    const list = await world.office.get(`${paths.companies()}?student=${student}&werkplek=ja`);
    assert.deepEqual(rowsOf(list.html), [nearestId]);
    assert.match(list.text, /Afstand vanaf het adres van Noor Nabij/);
    // One that is closed takes nobody: not near, not in the list and not on the map.
    const counted = async () =>
      (await world.office.get(`${paths.map()}?toon=werkplekken`)).html.match(/werkplek=ja/g)?.length;
    assert.ok(await counted());
    await world.inside((tx) => tx.updateTable('workplace').set({ isOpen: false }).execute());
    const closed = await world.office.get(paths.student({ studentId: student }));
    assert.match(closed.text, /geen bedrijf met een open werkplek bekend/);
    assert.deepEqual(rowsOf(closed.html), []);
    assert.deepEqual(rowsOf((await world.office.get(`${paths.companies()}?werkplek=ja`)).html), []);
    assert.equal(await counted(), undefined);
    await world.inside((tx) => tx.updateTable('workplace').set({ isOpen: true }).execute());
    const lost = await world.addStudent('Pien Nergens', {});
    assert.match((await world.office.get(paths.student({ studentId: lost }))).text, /Vul de postcode en de plaats in/);
    assert.match(
      (await world.office.get(`${paths.companies()}?student=${lost}`)).text,
      /Van Pien Nergens is niet bekend waar die woont/,
    );
    // Who does not see students learns nothing of where one lives.
    const manager = await world.product.browserAs('programme_manager', 'zuidwal');
    const hidden = await manager.get(`${paths.companies()}?student=${student}&werkplek=ja`);
    assert.doesNotMatch(hidden.text, /Noor Nabij|Afstand/);
    const students = await world.office.get(`${paths.students()}?bij=8210&binnen=5`);
    assert.match(students.text, /Noor Nabij/);
    assert.match(students.text, /minder dan 1 km/);
    assert.doesNotMatch(students.text, /Student 0/);
  });
});
