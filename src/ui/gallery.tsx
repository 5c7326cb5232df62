import { FormSecurity } from './form.tsx';
import { ActionSpecimens } from './gallery/actions.tsx';
import { DataSpecimens } from './gallery/data.tsx';
import { FieldSpecimens } from './gallery/fields.tsx';
import { GalleryHeading, NavigationSpecimens } from './gallery/navigation.tsx';
import { StatusSpecimens } from './gallery/status.tsx';

/** The body of the gallery page: every block in every state, with examples in Dutch. Its forms lead nowhere. */
export function Gallery() {
  return (
    <FormSecurity.Provider value={{ csrfToken: 'gallery' }}>
      <div lang="nl">
        <GalleryHeading />
        <div class="stack stack-xl">
          <NavigationSpecimens />
          <ActionSpecimens />
          <FieldSpecimens />
          <StatusSpecimens />
          <DataSpecimens />
        </div>
      </div>
    </FormSecurity.Provider>
  );
}
