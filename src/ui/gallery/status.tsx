import {
  Button,
  Card,
  Cluster,
  EmptyState,
  LinkButton,
  Meter,
  Notice,
  StatRow,
  StatusList,
  TaskList,
  Timeline,
} from '../index.ts';
import { GallerySection, longText } from './section.tsx';

export function StatusSpecimens() {
  return (
    <GallerySection title="Stand van zaken">
      <Notice tone="info" title="Goed om te weten">
        <p>{longText}</p>
      </Notice>
      <Notice tone="success" level={3} title="Gelukt">
        Bewaard.
      </Notice>
      <Notice tone="success">Bewaard.</Notice>
      <Notice tone="warning" title="Nog één punt" action={<LinkButton href="#status">Vul aan</LinkButton>}>
        <p>Er ontbreekt een onderbouwing.</p>
      </Notice>
      <Notice tone="error" title="Dat lukte niet">
        <p>
          Probeer het over een minuut <a href="#status">nog eens</a>.
        </p>
      </Notice>
      <StatRow
        label="In cijfers"
        stats={[
          { value: 23, label: 'geschikte kandidaten' },
          { value: 18, label: 'geplaatst, minimum is 15' },
          { value: '16', label: <>geldige scans, 2 met afspraken</> },
          { value: '1.284', label: 'overeenkomsten', href: '#status' },
          { value: '–', label: longText },
        ]}
      />
      <div class="card-grid">
        <Card title="Punten met een oordeel">
          <StatusList
            items={[
              { mark: 'ok', word: 'voldoet', title: 'Eerste punt', reason: 'In elke periode.' },
              {
                mark: 'warn',
                word: 'onderbouwing nodig',
                title: 'Tweede punt',
                reason: longText,
                action: <a href="#status">Onderbouw dit</a>,
              },
              { mark: 'bad', word: 'voldoet niet', title: 'Derde punt', reason: 'Geen enkele dag.' },
              { mark: 'unknown', word: 'onbekend', title: 'Vierde punt' },
              { mark: 'open', word: 'nog te doen', title: 'Sleutels zijn ingeleverd' },
            ]}
            showWords
          />
        </Card>
        <Card title="Aandelen">
          <Meter
            share={0.63}
            label={
              <>
                <b>63%</b> van de dagen
              </>
            }
          />
          <Meter share={0.4} label="40% van de punten" tone="student" note="De streep staat op de helft." />
          <Meter share={0} label="0%, zonder streep" tick={null} />
          <Meter share={1} label="100%" tone="school" />
          <Meter share={0.2} label="20% op de derde plek" tone="third" />
          <Meter share={0.7} label="70% van alles" tone="neutral" />
        </Card>
        <Card title="Wat er gebeurde">
          <Timeline
            label="Wat er gebeurde"
            events={[
              {
                at: '2027-06-03T14:05:00Z',
                when: '3 juni 2027 om 16:05',
                what: 'Ondertekend',
                who: 'student',
                tone: 'student',
              },
              {
                at: '2027-06-02',
                when: '2 juni 2027',
                what: longText,
                who: 'bedrijf',
                detail: 'Code uit de mail',
                tone: 'company',
              },
              { at: '2027-06-01', when: '1 juni 2027', what: 'Verstuurd', tone: 'school' },
              { at: '2027-05-30', when: '30 mei 2027', what: 'Afgesproken', tone: 'third' },
              { at: '2027-05-29', when: '29 mei 2027', what: 'Begonnen', tone: 'neutral' },
            ]}
          />
        </Card>
      </div>
      <Card title="Wie is aan zet">
        <TaskList
          tasks={[
            {
              who: { letter: 'B', tone: 'company', label: 'bedrijf' },
              what: (
                <>
                  <b>De Wit Besturingen</b> moet ondertekenen
                </>
              ),
              detail: 'verstuurd op 2 juli, 9 dagen geleden; twee keer herinnerd',
              action: <LinkButton href="#tasks">Bel of stuur opnieuw</LinkButton>,
            },
            {
              who: { letter: 'H', tone: 'school', label: 'hogeschool' },
              what: <b>{longText}</b>,
              detail: longText,
              by: 'vóór 1 september, duurt ongeveer 5 minuten',
              action: <Button kind="primary">Open</Button>,
            },
            { who: { letter: 'S', tone: 'student', label: 'student' }, what: 'Zonder knop' },
            { who: { letter: 'O', tone: 'third', label: 'derde plek', size: 'medium' }, what: 'Op de derde plek' },
            { who: { letter: 'NW', tone: 'neutral', label: 'Noor de Wit', size: 'small' }, what: 'Van een persoon' },
          ]}
        />
      </Card>
      <Card title="Met meer knoppen">
        <TaskList
          stacked
          tasks={[
            {
              who: { letter: 'B', tone: 'company', label: 'bedrijf' },
              what: <b>De Wit Besturingen</b>,
              detail: longText,
              action: (
                <Cluster>
                  <LinkButton href="#tasks">Stuur opnieuw</LinkButton>
                  <LinkButton href="#tasks">Op papier</LinkButton>
                </Cluster>
              ),
            },
          ]}
        />
      </Card>
      <EmptyState
        title="Nog geen bedrijven"
        action={
          <LinkButton kind="primary" href="#empty">
            Voeg een bedrijf toe
          </LinkButton>
        }
      >
        <p>Hier komen de bedrijven met een werkplek. Begin met één bedrijf; de rest kan later.</p>
      </EmptyState>
    </GallerySection>
  );
}
