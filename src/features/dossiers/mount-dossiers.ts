import type { Web } from '../../shell/index.ts';
import { mountDossierList } from './dossier-list-pages.tsx';
import { mountDossierPages } from './dossier-pages.tsx';
import { mountSubsidyWindows } from './window-pages.tsx';

/** What an employer needs to ask for the Subsidieregeling praktijkleren, per agreement and study year. */
export function mountDossiers(web: Web): void {
  mountDossierList(web);
  mountDossierPages(web);
  mountSubsidyWindows(web);
}
