import { FormSecurity } from './form.tsx';
import { ActionSpecimens } from './gallery/actions.tsx';
import { DataSpecimens } from './gallery/data.tsx';
import { EnglishSpecimens } from './gallery/english.tsx';
import { FieldStateSpecimens } from './gallery/field-states.tsx';
import { FieldSpecimens } from './gallery/fields.tsx';
import { LayoutSpecimens } from './gallery/layout.tsx';
import { GalleryHeading, NavigationSpecimens } from './gallery/navigation.tsx';
import { StatusSpecimens } from './gallery/status.tsx';
import { TouchedSpecimens } from './gallery/touched.tsx';

/** The body of the gallery page: every block in every state, with examples in Dutch and a few in English. `stylesheet` shows what the mouse and the focus do. Its forms lead nowhere. */
export function Gallery({ stylesheet }: { stylesheet: string }) {
  return (
    <FormSecurity.Provider value={{ csrfToken: 'gallery' }}>
      <div lang="nl">
        <GalleryHeading />
        <div class="stack stack-xl">
          <NavigationSpecimens />
          <ActionSpecimens />
          <TouchedSpecimens stylesheet={stylesheet} />
          <FieldSpecimens />
          <FieldStateSpecimens />
          <StatusSpecimens />
          <DataSpecimens />
          <LayoutSpecimens />
          <EnglishSpecimens />
        </div>
      </div>
    </FormSecurity.Provider>
  );
}
