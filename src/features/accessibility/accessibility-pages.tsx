import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { Gallery } from '../../ui/gallery.tsx';
import { texts } from './texts.ts';
import { StatementPage } from './views/statement-view.tsx';

/** What we promise about access, and the page with every building block on which it can be checked. */
export function mountAccessibility(web: Web): void {
  web.open.get(paths.accessibility, async (r) => {
    const { institution } = r.view;
    const contact = institution
      ? await r.deps.db.asIdentity((tx) =>
          tx
            .selectFrom('institution')
            .select(['name', 'contactName', 'contactEmail', 'contactPhone'])
            .where('id', '=', institution.id)
            .executeTakeFirst(),
        )
      : undefined;
    const t = texts[r.lang];
    return r.page({ title: t.title, description: t.lead }, <StatementPage lang={r.lang} contact={contact ?? null} />);
  });
  web.open.get(paths.gallery, (r) =>
    r.page({ title: texts[r.lang].gallery }, <Gallery stylesheet={r.deps.assets.gallery} />),
  );
}
