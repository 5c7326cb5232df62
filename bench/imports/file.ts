import { csvLines } from '../../src/platform/spreadsheet/csv.ts';
import { xlsxParts } from '../../src/platform/spreadsheet/xlsx.ts';
import { companyName, personName } from '../fill/names.ts';
import { Random } from '../random.ts';

const header = [
  'Bedrijfsnaam',
  'KvK-nummer',
  'Straat',
  'Huisnummer',
  'Postcode',
  'Plaats',
  'Telefoon',
  'Medewerkers',
  'Contactpersoon',
  'E-mail',
  'Functie',
  'Functie werkplek',
];
const places = ['Zwolle', 'Kampen', 'Goes', 'Hengelo', 'Deventer', 'Emmen', 'Assen', 'Tilburg'];

/** So many rows, each a company with a contact and, one in four, a workplace; in the size that people bring. */
export async function companyFile(rows: number, kind: 'xlsx' | 'csv'): Promise<Buffer> {
  const random = new Random(11);
  const lines = Array.from({ length: rows }, (_, n): string[] => [
    `${companyName(random)} ${n}`,
    String(60_000_000 + n),
    `Laan ${n % 900}`,
    String(1 + random.below(200)),
    `${1000 + random.below(8999)} AB`,
    random.pick(places),
    `038 ${String(1_000_000 + n)}`,
    String(1 + random.below(240)),
    personName(random),
    `iemand@bedrijf${n}.example`,
    'directeur',
    n % 4 === 0 ? 'junior medewerker' : '',
  ]);
  if (kind === 'csv') return Buffer.from(csvLines([header, ...lines]));
  const parts: Uint8Array[] = [];
  const batches = (async function* () {
    yield lines;
  })();
  const columns = header.map((name) => ({ header: name, width: 14 }));
  for await (const part of xlsxParts({ name: 'Bedrijven', columns, batches })) parts.push(part);
  return Buffer.concat(parts);
}
