import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { estimateKm, radiusOf, roundedKm, straightKm } from './estimate.ts';
import { boxAround, greatCircleKm } from './great-circle.ts';
import { placeKey, readWhereabouts } from './place-key.ts';
import { provinceCalled, provinceNear } from './province.ts';

const amsterdam = { latitude: 52.3734893, longitude: 4.8950669 };
const utrecht = { latitude: 52.0907, longitude: 5.1214 };
const groningen = { latitude: 53.2192, longitude: 6.5667 };

describe('distance', () => {
  it('is great-circle, the same both ways, and nothing to oneself', () => {
    assert.equal(greatCircleKm(amsterdam, amsterdam), 0);
    assert.equal(greatCircleKm(amsterdam, groningen), greatCircleKm(groningen, amsterdam));
    // One degree of latitude, and a quarter of the Earth.
    assert.ok(
      Math.abs(greatCircleKm({ latitude: 52, longitude: 5 }, { latitude: 53, longitude: 5 }) - 111.195) < 0.001,
    );
    assert.ok(
      Math.abs(greatCircleKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 }) - 10007.557) < 0.01,
    );
    assert.ok(Math.abs(greatCircleKm(amsterdam, utrecht) - 35.03) < 0.05);
  });

  it('is within a box around it, whatever the direction', () => {
    for (const km of [0.1, 5, 25, 100])
      for (let bearing = 0; bearing < 360; bearing += 7) {
        const angle = (bearing * Math.PI) / 180;
        // A point that is just within so many kilometres.
        const far = (km * 0.999) / 111.195;
        const point = {
          latitude: amsterdam.latitude + far * Math.cos(angle),
          longitude: amsterdam.longitude + (far * Math.sin(angle)) / Math.cos((amsterdam.latitude * Math.PI) / 180),
        };
        if (greatCircleKm(amsterdam, point) > km) continue;
        const { south, north, west, east } = boxAround(amsterdam, km);
        assert.ok(point.latitude >= south && point.latitude <= north, `${km} ${bearing}`);
        assert.ok(point.longitude >= west && point.longitude <= east, `${km} ${bearing}`);
      }
  });

  it('is a way by the factor, and back', () => {
    const factor = { factor: 1.2 };
    assert.equal(estimateKm(20, factor), 24);
    assert.equal(straightKm(estimateKm(17.3, factor), factor), 17.3);
  });

  const rounded: [number, number][] = [
    [0, 0],
    [0.99, 0],
    [1, 1],
    [1.5, 2],
    [23.6, 24],
  ];
  for (const [km, said] of rounded) it(`of ${km} km is said as ${said}`, () => assert.equal(roundedKm(km), said));

  const asked: [string | null, number][] = [
    [null, 25],
    ['10', 10],
    ['11', 25],
    ['1e9', 25],
    ['', 25],
  ];
  for (const [text, km] of asked) it(`within "${text}" is within ${km} km`, () => assert.equal(radiusOf(text), km));
});

describe('whereabouts', () => {
  const cases: [string, ReturnType<typeof readWhereabouts>][] = [
    ['8011', { pc4: '8011' }],
    [' 8011 ab ', { pc4: '8011' }],
    ['8011AB', { pc4: '8011' }],
    ['0123', { place: '0123' }],
    ['80111', { place: '80111' }],
    ['Zwolle', { place: 'Zwolle' }],
    ['  ', null],
    ["'", null],
    ['%', null],
  ];
  for (const [text, expected] of cases)
    it(`"${text}" is read`, () => assert.deepEqual(readWhereabouts(text), expected));

  it('compares places by their plain letters', () => {
    assert.equal(placeKey("'s-Hertogenbosch"), placeKey('S HERTOGENBOSCH'));
    assert.notEqual(placeKey('Zwolle'), placeKey('Zwolle 2'));
  });
});

describe('a province', () => {
  const names: [string, string | null][] = [
    ['Noord-Holland', 'nh'],
    ['noord holland', 'nh'],
    ['Fryslân', 'fr'],
    ['Friesland', 'fr'],
    ['Limburg', 'li'],
    ['Antwerpen', null],
    ['', null],
  ];
  for (const [name, code] of names) it(`called "${name}" is ${code}`, () => assert.equal(provinceCalled(name), code));

  it('without a name is that of the nearest place', () => {
    const places = [
      { ...amsterdam, province: 'nh' as const },
      { ...utrecht, province: 'ut' as const },
    ];
    assert.equal(provinceNear({ latitude: 52.1, longitude: 5.0 }, places), 'ut');
    assert.equal(provinceNear(groningen, []), null);
  });
});
