import { Badge, Button, PageHeading, PhaseNav, StepIndicator, Tabs, Triangle } from '../index.ts';
import { GallerySection, longText } from './section.tsx';

export function NavigationSpecimens() {
  return (
    <GallerySection title="Wegwijzers">
      <PhaseNav
        label="Fasen"
        doneLabel="klaar:"
        phases={[
          { name: 'Verkennen', status: '28 plekken toegezegd', state: 'done', href: '#1' },
          { name: 'Ontwerpen', status: '1 punt open', state: 'current', href: '#2' },
          { name: 'Werven en plaatsen', status: 'nog niet gestart', state: 'upcoming', href: '#3' },
          { name: 'Uitvoeren', status: longText, state: 'upcoming', href: '#4' },
          { name: 'Verbeteren', status: 'na het eerste jaar', state: 'upcoming' },
        ]}
      />
      <Tabs
        label="Onderdelen"
        tabs={[
          { href: '#a', label: 'Overzicht', current: true },
          { href: '#b', label: 'Studenten', count: 18 },
          { href: '#c', label: 'Bedrijven', count: 0 },
          { href: '#d', label: 'Een onderdeel met een lange naam' },
        ]}
      />
      <StepIndicator
        position="Stap 2 van 4 · duurt ongeveer een minuut"
        label="Stappen"
        steps={[
          { label: 'Partijen', state: 'done', href: '#s1' },
          { label: 'Duur en week', state: 'current' },
          { label: 'Begeleiding', state: 'upcoming' },
          { label: 'Controleren', state: 'upcoming' },
        ]}
      />
      <Triangle
        title="Drie partijen met één afspraak"
        top="hogeschool"
        left="jij"
        right="bedrijf"
        centre="overeenkomst"
      />
    </GallerySection>
  );
}

/** The page heading has the h1, so it stands above the sections. */
export function GalleryHeading() {
  return (
    <PageHeading
      title="Bouwstenen"
      breadcrumbs={[
        { label: 'Begin', href: '#home' },
        { label: 'Voor bouwers', href: '#builders' },
      ]}
      breadcrumbsLabel="Kruimelpad"
      badge={<Badge>Versie 3 · concept</Badge>}
      lead="Alle bouwstenen in elke stand: gewoon, met een fout, uitgeschakeld, met lange tekst en leeg."
      actions={<Button>Actie van de pagina</Button>}
    />
  );
}
