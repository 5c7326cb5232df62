import {
  Badge,
  Card,
  CardTable,
  type Column,
  cellLink,
  DataTable,
  Details,
  EmptyList,
  EmptyState,
  KeyValues,
  MatrixTable,
  Pagination,
  Prose,
  SummaryList,
} from '../index.ts';
import { GallerySection, longText } from './section.tsx';

type Unit = { name: string; where: string; credits: number; state: 'ok' | 'warn' };

const units: Unit[] = [
  { name: 'Ontwerpen van een besturing', where: 'bedrijf 20, ontwikkelbedrijf 10', credits: 30, state: 'ok' },
  { name: longText, where: longText, credits: 1284, state: 'warn' },
  { name: 'Professioneel handelen', where: '', credits: 30, state: 'ok' },
];

const columns: Column<Unit>[] = [
  {
    key: 'name',
    header: 'Eenheid',
    rowHeader: true,
    cell: ({ name }) => name,
    sort: { href: '#sort', direction: 'ascending' },
  },
  { key: 'where', header: 'Waar', cell: ({ where }) => where },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ state }) => <Badge tone={state}>{state === 'ok' ? 'klaar' : 'bijna'}</Badge>,
  },
  { key: 'credits', header: 'EC', numeric: true, cell: ({ credits }) => credits },
  {
    key: 'open',
    header: 'Openen',
    headerHidden: true,
    cell: ({ name }) => cellLink(`#${encodeURIComponent(name)}`, 'Open'),
  },
];

const inCard: Column<{ id: string; name: string }>[] = [
  { key: 'name', header: 'Naam', rowHeader: true, cell: ({ name }) => name },
];
const nothingYet = { title: 'Nog niets', text: 'Hier komt wat je toevoegt.' };

export function DataSpecimens() {
  return (
    <GallerySection title="Gegevens">
      <DataTable caption="Leeruitkomsten" columns={columns} rows={units} footer={['Totaal', '', '', 1344, '']} />
      <Pagination
        label="Bladzijden"
        position="21 tot en met 40 van 93"
        previous={{ href: '#previous', label: 'Vorige' }}
        next={{ href: '#next', label: 'Volgende' }}
      />
      <Card title="Tabel in een kaart">
        <DataTable
          caption="Leeruitkomsten, kort"
          captionHidden
          columns={columns.slice(0, 4)}
          rows={units.slice(0, 1)}
          dense
        />
      </Card>
      <CardTable caption="In een kaart" columns={inCard} rows={[{ id: 'a', name: 'Eerste' }]} empty={nothingYet} />
      <CardTable caption="Lege kaart" columns={inCard} rows={[]} empty={nothingYet} />
      <DataTable caption="Lege tabel" columns={columns} rows={[]} empty={<EmptyState title="Nog niets" level={3} />} />
      {[false, true].map((isNarrowed) => (
        <EmptyList
          key={String(isNarrowed)}
          isNarrowed={isNarrowed}
          none={{ title: 'Nog geen scans', text: 'Begin er een bij een werkplek.', action: <a href="#list">Begin</a> }}
          noMatch={{ title: 'Niets gevonden', text: longText, reset: { href: '#list', label: 'Toon alles' } }}
        />
      ))}
      <MatrixTable
        caption="De eerste dekt 1 van de 2"
        corner="Leeruitkomst"
        columns={[
          { key: 'a', name: 'Meten' },
          { key: 'b', name: longText },
        ]}
        after={['Dekking']}
        groups={[
          {
            key: 'unit',
            title: 'Besturing',
            rows: [
              { key: 'one', name: 'Meet aan schakelingen.', marks: ['full', null], after: ['gedekt'] },
              { key: 'two', name: longText, marks: ['half', 'question'], after: [''] },
              { key: 'three', name: 'Bouwt.', marks: [null, 'ring'], after: ['niet gedekt'] },
            ],
          },
        ]}
        words={{ full: 'ja', half: 'deels', ring: 'nee', question: 'nog niet gevraagd' }}
        columnsLegend="De werktaken"
        marksLegend="De tekens"
      />
      <Card title="Controleer je antwoorden">
        <SummaryList
          rows={[
            { question: 'Naam', answer: 'Noor de Wit', change: { href: '#name', label: 'Wijzig', context: 'de naam' } },
            {
              question: 'Omschrijving',
              answer: longText,
              change: { href: '#text', label: 'Wijzig', context: 'de omschrijving' },
            },
            {
              question: 'Begeleider',
              answer: 'Nog niet ingevuld',
              missing: true,
              change: { href: '#coach', label: 'Vul in', context: 'de begeleider' },
            },
            { question: 'Kan niet anders', answer: 'Staat vast' },
          ]}
        />
      </Card>
      <div class="card-grid">
        <Card title="Feiten">
          <KeyValues
            items={[
              { key: 'Bedrijf', value: '2.112 uur' },
              { key: 'Hogeschool', value: '912 uur' },
              { key: 'Met een lange naam ervoor', value: longText },
              { key: 'Totaal', value: '3.024 uur', total: true },
            ]}
          />
        </Card>
        <Card title="Feiten, links">
          <KeyValues
            align="start"
            items={[
              { key: 'Van – tot', value: '1 sept 2027 – 31 aug 2029' },
              { key: 'Werkplek', value: 'Zwolle' },
            ]}
          />
          <Details summary="Wat jullie afspreken (8 onderdelen)">
            <p>{longText}</p>
          </Details>
          <Details summary="Open bij het laden" open>
            <p>De tekst staat er meteen.</p>
          </Details>
        </Card>
      </div>
      <Details summary="Wat is dit?" look="link">
        Een uitleg die open kan.
      </Details>
      <Prose>
        <p>
          Lopende tekst met een <a href="#prose">verwijzing naar elders</a>, <strong>nadruk</strong> en{' '}
          <code>code</code>. {longText}.
        </p>
        <h3>Tussenkop</h3>
        <ul>
          <li>eerste punt</li>
          <li>{longText}</li>
        </ul>
      </Prose>
    </GallerySection>
  );
}
