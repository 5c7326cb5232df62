import { paths } from '../../paths.ts';
import { institutionOfVisitor, type Web } from '../../shell/index.ts';
import { Gallery } from '../../ui/gallery.tsx';
import { selectInstitutionContact } from '../institution/index.ts';
import { sourcesOn } from './rules/statement.ts';
import { texts } from './texts.ts';
import { StatementPage } from './views/statement-view.tsx';

/** What we declare about access, and the page with every building block on which it can be checked. */
export function mountAccessibility(web: Web): void {
  web.open.get(paths.accessibility, async (r) => {
    const t = texts[r.lang];
    const institution = await institutionOfVisitor(r);
    const contact = institution && (await r.deps.db.asIdentity((tx) => selectInstitutionContact(tx, institution.id)));
    return r.page(
      { title: t.title, description: t.lead },
      <StatementPage
        lang={r.lang}
        institution={institution?.name ?? null}
        contact={contact}
        sources={sourcesOn(r.today)}
      />,
    );
  });
  web.open.get(paths.gallery, (r) =>
    r.page({ title: texts[r.lang].gallery }, <Gallery stylesheet={r.deps.assets.gallery} />),
  );
}
