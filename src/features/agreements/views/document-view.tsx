import type { Period } from '../../../kernel/week-pattern.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { DataTable, KeyValues, Prose } from '../../../ui/index.ts';
import { WeekRibbon } from '../../mkb-routes/index.ts';
import type { AgreementDocument, Block, Cell, Fact } from '../document/agreement-document.ts';

const facts = (rows: readonly Fact[]) => rows.map((fact) => ({ key: fact.label, value: fact.value }));

/** The agreement in a few lines. */
export function DocumentSummary({ document }: { document: AgreementDocument }) {
  return <KeyValues items={facts(document.summary)} align="start" />;
}

/** The whole text of an agreement, in its own language: parties, then the numbered articles, under headings from `level` on. */
export function DocumentText({
  document,
  periods,
  level = 3,
}: {
  document: AgreementDocument;
  periods: readonly Period[];
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const PartyHeading = level === 2 ? 'h3' : 'h4';
  return (
    <article class="document" lang={document.language}>
      <Heading>{document.partiesHeading}</Heading>
      {document.parties.map((section) => (
        <section key={section.party}>
          <PartyHeading>
            {section.role}: {section.name}
          </PartyHeading>
          <KeyValues items={facts(section.facts)} align="start" />
        </section>
      ))}
      {document.articles.map((article) => (
        <section key={article.code}>
          <Heading>
            {article.number}. {article.heading}
          </Heading>
          <Blocks blocks={article.blocks} lang={document.language} periods={periods} />
        </section>
      ))}
    </article>
  );
}

/** A few blocks of a text by themselves, in its own language. */
export function DocumentBlocks({
  document: { language },
  blocks,
  periods,
}: {
  document: AgreementDocument;
  blocks: readonly Block[];
  periods: readonly Period[];
}) {
  return (
    <div class="document" lang={language}>
      <Blocks blocks={blocks} lang={language} periods={periods} />
    </div>
  );
}

function Blocks({ blocks, ...rest }: { blocks: readonly Block[]; lang: Lang; periods: readonly Period[] }) {
  return (
    <>
      {blocks.map((block) => (
        <DocumentBlock key={JSON.stringify(block).slice(0, 80)} block={block} {...rest} />
      ))}
    </>
  );
}

function DocumentBlock({ block, lang, periods }: { block: Block; lang: Lang; periods: readonly Period[] }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Prose>
          <p>
            {block.number} {block.text}
          </p>
          {block.items.length > 0 && <Items items={block.items} />}
        </Prose>
      );
    case 'list':
      return (
        <Prose>
          <Items items={block.items} />
        </Prose>
      );
    case 'facts':
      return <KeyValues items={facts(block.rows)} align="start" />;
    case 'table':
      return (
        <DataTable
          caption={block.caption}
          rows={block.rows}
          dense
          columns={block.columns.map((column, index) => ({
            key: column.heading,
            header: column.heading,
            numeric: column.align === 'end',
            rowHeader: index === 0,
            cell: (row: Cell[]) => <CellText cell={row[index]} />,
          }))}
        />
      );
    case 'periods':
      return (
        <>
          <WeekRibbon periods={periods} lang={lang} />
          <ul>
            {block.rows.map((row) => (
              <li key={row.title}>
                {row.title}
                {row.dates ? `, ${row.dates}` : ''}: {row.weeks}, {row.days}, {row.hours}
              </li>
            ))}
          </ul>
          <p>{block.total}</p>
        </>
      );
  }
}

function CellText({ cell }: { cell: Cell | undefined }) {
  return (
    <>
      {cell?.strong && <strong>{cell.strong}</strong>}
      {cell?.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
