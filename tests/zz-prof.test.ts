import { it } from 'node:test';
import pg from 'pg';
import { importWorld } from '../src/features/imports/imports.fixture.ts';
const totals = new Map<string, [number, number]>();
const orig = pg.Client.prototype.query as any;
(pg.Client.prototype as any).query = function (...a: any[]) {
  const text = typeof a[0] === 'string' ? a[0] : a[0]?.text ?? '';
  const t = performance.now();
  const r = orig.apply(this, a);
  if (r && typeof r.then === 'function') r.then(() => { const k = text.replace(/\s+/g, ' ').slice(0, 110); const [n, ms] = totals.get(k) ?? [0, 0]; totals.set(k, [n + 1, ms + performance.now() - t]); }, () => {});
  return r;
};
const show = (w: string) => { console.log('==', w); for (const [k, [n, ms]] of [...totals].sort((a, b) => b[1][1] - a[1][1]).slice(0, 14)) console.log(Math.round(ms), n, k); totals.clear(); };
it('prof', async () => {
  const world = await importWorld();
  const rows = Array.from({ length: 6000 }, (_, n) => [`Bedrijf ${n} van ${n*7}`, String(60_000_000 + n), `Laan ${n}`, `${1000 + n} AB`, 'Zwolle', `038 ${1000000 + n}`, String(n % 200), `Jan ${n}`, `jan@b${n}.example`, 'directeur', n % 4 ? '' : 'monteur'].join(';'));
  totals.clear();
  let t = performance.now();
  const id = await world.check(['Naam;KvK;Adres;Postcode;Plaats;Telefoon;Medewerkers;Contactpersoon;E-mail;Functie;Functie werkplek', ...rows].join('\n'));
  console.log('check', performance.now() - t); show('check'); t = performance.now();
  await world.run(id);
  console.log('run', performance.now() - t); show('run'); t = performance.now();
  await world.partner.post(`/bedrijven/importeren/${id}/ongedaan-maken`); await world.product.drain();
  console.log('undo', performance.now() - t); show('undo');
  await world.product.close();
});
