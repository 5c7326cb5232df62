import type { Actor } from '../kernel/actor.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import type { PageAssets } from '../ui/index.ts';
import type { InstitutionFace } from './actor-store.ts';
import type { Flash } from './flash.ts';

/** All that the frame around a page shows, besides the page itself. */
export type View = {
  lang: Lang;
  csrfToken: string;
  /** Path and query of this page, to come back to after switching language. */
  address: string;
  assets: PageAssets;
  isDemo: boolean;
  flash: Flash | null;
  institution: InstitutionFace | null;
  actor: Actor | null;
  /** The name of the actor's role, as this hogeschool calls it. */
  roleName: string;
  /** Logged in, though perhaps without a role yet. */
  isLoggedIn: boolean;
  /** Whoever looks came by a link from a mail: stands before its button, or is in its task. */
  byLink: 'door' | 'task' | null;
  taskCount: number;
};
