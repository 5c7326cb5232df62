import { Button, Card, DataTable, Form, Notice, SearchForm, StatusList, TextField } from '../index.ts';
import { GallerySection } from './section.tsx';

/** The second language in its own words, and a column as narrow as a phone. */
export function EnglishSpecimens() {
  return (
    <div lang="en">
      <GallerySection title="In English, and narrow">
        <div class="gallery-narrow stack stack-md">
          <Notice tone="info" title="Good to know" level={3}>
            <p>A link to sign works until the agreement is concluded.</p>
          </Notice>
          <Card title="Your details" level={3}>
            <Form action="#english" ariaLabel="Your details">
              <TextField name="english-name" label="Name" error="Enter your name" width="full" />
              <Button kind="primary">Save and continue</Button>
            </Form>
          </Card>
          <StatusList level={4} items={[{ mark: 'bad', word: 'does not comply', title: 'Days at the company' }]} />
          <DataTable
            caption="Agreements"
            columns={[
              {
                key: 'who',
                header: 'Student',
                rowHeader: true,
                cell: (row) => row,
                sort: { href: '#who', direction: 'none' },
              },
              { key: 'when', header: 'Sent', cell: () => '2 July', sort: { href: '#when', direction: 'descending' } },
            ]}
            rows={['Noor El Amrani', 'Sanne van der Meer-Oosterhuis']}
          />
          <SearchForm
            action="#english"
            label="Search agreements"
            submitLabel="Search"
            name="q-en"
            placeholder="A name"
          />
        </div>
      </GallerySection>
    </div>
  );
}
