import { Button, ButtonRow, Card, Form, LinkButton, Tabs, TextField } from '../index.ts';
import { GallerySection } from './section.tsx';

/**
 * What the mouse or the keyboard does to a block, standing still. `stylesheet` is the product's own, in which a block inside
 * .shown-hover or .shown-focus looks as it does under the mouse or with the focus.
 */
export function TouchedSpecimens({ stylesheet }: { stylesheet: string }) {
  return (
    <GallerySection title="Onder de muis en met het toetsenbord">
      <link rel="stylesheet" href={stylesheet} />
      <div class="card-grid">
        <Card title="Onder de muis" level={3}>
          <div class="shown-hover">
            <Touched name="hover" />
          </div>
        </Card>
        <Card title="Met het toetsenbord" level={3}>
          <div class="shown-focus">
            <Touched name="focus" />
          </div>
        </Card>
      </div>
    </GallerySection>
  );
}

function Touched({ name }: { name: string }) {
  return (
    <Form action={`#${name}`} ariaLabel={name === 'hover' ? 'Onder de muis' : 'Met het toetsenbord'}>
      <ButtonRow>
        <Button kind="primary">Hoofdactie</Button>
        <Button>Gewone knop</Button>
        <Button kind="danger" small>
          Verwijder
        </Button>
        <LinkButton kind="danger" href="#touched">
          Link die weghaalt
        </LinkButton>
        <LinkButton kind="quiet" href="#touched" download="voorbeeld.pdf">
          Stille link
        </LinkButton>
      </ButtonRow>
      <LinkButton wide href="#touched">
        Brede link
      </LinkButton>
      <p>
        <a href="#touched">Een link</a> in een zin.
      </p>
      <TextField name={`${name}-field`} label="Veld" value="Noor" />
      <Tabs
        label={name === 'hover' ? 'Tabbladen onder de muis' : 'Tabbladen met het toetsenbord'}
        tabs={[
          { href: '#a', label: 'Hier', current: true },
          { href: '#b', label: 'Daar' },
        ]}
      />
    </Form>
  );
}
