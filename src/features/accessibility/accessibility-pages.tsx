import { paths } from '../../paths.ts';
import type { PublicRequest, Web } from '../../shell/index.ts';
import { Gallery } from '../../ui/gallery.tsx';
import { sourcesOn } from './rules/statement.ts';
import { texts } from './texts.ts';
import { type Contact, StatementPage } from './views/statement-view.tsx';

/** What we declare about access, and the page with every building block on which it can be checked. */
export function mountAccessibility(web: Web): void {
  web.open.get(paths.accessibility, async (r) => {
    const t = texts[r.lang];
    return r.page(
      { title: t.title, description: t.lead },
      <StatementPage lang={r.lang} contact={await selectContact(r)} sources={sourcesOn(r.today)} />,
    );
  });
  web.open.get(paths.gallery, (r) =>
    r.page({ title: texts[r.lang].gallery }, <Gallery stylesheet={r.deps.assets.gallery} />),
  );
}

/** Whom to tell what does not work: of the visitor's hogeschool, or of the only one here. */
async function selectContact({ deps, view }: PublicRequest): Promise<Contact | null> {
  const rows = await deps.db.asIdentity((tx) => {
    const contacts = tx.selectFrom('institution').select(['name', 'contactName', 'contactEmail', 'contactPhone']);
    return (view.institution ? contacts.where('id', '=', view.institution.id) : contacts.limit(2)).execute();
  });
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
