import { iconNames } from '../icon.tsx';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Cluster,
  ConfirmPanel,
  Form,
  Icon,
  LinkButton,
  PartyList,
  PartyMark,
} from '../index.ts';
import { GallerySection, longText } from './section.tsx';

export function ActionSpecimens() {
  return (
    <GallerySection title="Knoppen, merken en kaarten">
      <ButtonRow>
        <Button kind="primary">Hoofdactie</Button>
        <Button>Gewone knop</Button>
        <Button kind="danger">Verwijder</Button>
        <Button kind="quiet">Stille knop</Button>
        <Button kind="primary" disabled>
          Uitgeschakeld
        </Button>
        <Button kind="secondary" disabled>
          Uitgeschakeld
        </Button>
        <LinkButton href="#actions">Link als knop</LinkButton>
        <LinkButton href="#actions" small>
          Klein
        </LinkButton>
      </ButtonRow>
      <Form action="#actions" inline>
        <Button small>Knop in een regel</Button>
      </Form>
      <Button kind="primary" wide>
        {longText}
      </Button>
      <Cluster>
        <Badge>Neutraal</Badge>
        <Badge tone="brand">Merk</Badge>
        <Badge tone="ok">Klaar</Badge>
        <Badge tone="warn">Nu jij</Badge>
        <Badge tone="bad">Te laat</Badge>
        <Badge tone="info">Weetje</Badge>
        <Badge icon="ring">Nog niet</Badge>
        <Badge tone="warn" icon="clock">
          Nog 2 dagen
        </Badge>
        <Badge>{longText}</Badge>
      </Cluster>
      <Cluster>
        <PartyMark letter="S" tone="student" label="student" />
        <PartyMark letter="B" tone="company" label="bedrijf" />
        <PartyMark letter="H" tone="school" label="hogeschool" />
        <PartyMark letter="O" tone="third" label="derde plek" />
        <PartyMark letter="NW" label="Noor de Wit" />
        <PartyMark letter="B" tone="company" size="small" label="bedrijf, klein" />
      </Cluster>
      <Cluster>
        {iconNames.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </Cluster>
      <div class="card-grid">
        <Card title="Kaart" subtitle="Met een onderregel" actions={<Badge tone="ok">open</Badge>}>
          <p>Inhoud van de kaart.</p>
        </Card>
        <Card
          compact
          href="#card"
          title={longText}
          subtitle={longText}
          actions={<Badge tone="warn">nog 2 plekken</Badge>}
          footer="Voet"
        >
          <p>Compact, met een titel die een link is.</p>
        </Card>
        <Card tone="company" title="Jij bent aan zet" level={3}>
          <p>Met een rand in de kleur van een partij.</p>
        </Card>
      </div>
      <PartyList
        label="Partijen naast elkaar"
        isBeside
        parties={[
          { tone: 'school', letter: 'H', name: 'Hogeschool: sterk' },
          { tone: 'student', letter: 'S', name: 'Student: nog niet', detail: longText },
        ]}
      />
      <PartyList
        label="Partijen"
        parties={[
          {
            tone: 'student',
            letter: 'S',
            name: 'Student',
            detail: 'klaar op 3 juni',
            status: <Badge tone="ok">klaar</Badge>,
          },
          {
            tone: 'company',
            letter: 'B',
            name: 'Bedrijf: jij',
            detail: longText,
            status: (
              <Badge tone="warn" icon="none">
                nu jij
              </Badge>
            ),
            highlighted: true,
          },
          { tone: 'third', letter: 'O', name: 'Ontwikkelbedrijf', status: <Badge icon="ring">nog niet</Badge> },
          { tone: 'neutral', letter: 'W', name: 'Werkgever', status: <Badge icon="ring">nog niet</Badge> },
          { tone: 'school', letter: 'H', name: 'Hogeschool', status: <Badge icon="ring">nog niet</Badge> },
        ]}
      />
      <ConfirmPanel
        title="Periode verwijderen?"
        action="#confirm"
        confirmLabel="Verwijder de periode"
        cancel={{ href: '#confirm', label: 'Toch niet' }}
      >
        <p>De periode en haar uren verdwijnen uit het ontwerp. Dit kun je niet ongedaan maken.</p>
      </ConfirmPanel>
      <ConfirmPanel
        title="Vrijgeven?"
        action="#confirm"
        confirmLabel="Geef vrij"
        cancel={{ href: '#confirm', label: 'Annuleer' }}
        destructive={false}
        fields={<Checkbox name="confirm-mail" label="Stuur iedereen een mail" />}
      >
        <p>Daarna verandert deze versie niet meer.</p>
      </ConfirmPanel>
    </GallerySection>
  );
}
