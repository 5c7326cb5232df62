import {
  Badge,
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Cluster,
  Columns,
  Hero,
  LinkButton,
  Mark,
  SectionHeading,
  Stack,
  Triangle,
  VisuallyHidden,
} from '../index.ts';
import { GallerySection, longText } from './section.tsx';

/** How things stand beside and below one another. */
export function LayoutSpecimens() {
  return (
    <GallerySection title="Indeling">
      <Hero
        level={2}
        title="De opening van een open pagina"
        lead={longText}
        picture={<Triangle title="Drie partijen" top="hogeschool" left="student" right="bedrijf" centre="afspraak" />}
      >
        <LinkButton kind="primary" href="#layout">
          Begin
        </LinkButton>
      </Hero>
      <Columns
        summary={<a href="#layout">De zijkolom in één regel</a>}
        asideLabel="Zijkolom van het voorbeeld"
        aside={
          <Card title="Zijkolom" level={3}>
            <p>{longText}</p>
          </Card>
        }
      >
        <SectionHeading title="Kop van een deel" lead={longText} level={3} actions={<Badge>3</Badge>} />
        <Stack gap="sm">
          <p>
            <Mark /> Het beeldmerk staat altijd naast een naam.
          </p>
          <p>
            Hier staat ook tekst die alleen een schermlezer leest.<VisuallyHidden> Dit is die tekst.</VisuallyHidden>
          </p>
        </Stack>
        <Cluster between>
          <span>Links</span>
          <span>Rechts</span>
        </Cluster>
        <ButtonRow align="end">
          <Button>Aan het einde</Button>
        </ButtonRow>
      </Columns>
      <Stack gap="md">
        <CardGrid min="sm">
          <Card title="Smal" level={3} tone="school" />
          <Card title="Smal" level={3} tone="student" />
          <Card title="Smal" level={3} tone="third" />
        </CardGrid>
        <CardGrid min="md">
          <Card title="Breder" level={3} tone="neutral" />
          <Card title="Breder" level={3} />
        </CardGrid>
      </Stack>
      <Stack gap="lg">
        <p>Ruim</p>
        <Stack gap="xl">
          <p>Het ruimst</p>
          <p>{longText}</p>
        </Stack>
      </Stack>
    </GallerySection>
  );
}
