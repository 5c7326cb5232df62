import { paths } from '../paths.ts';
import { ButtonRow, Hero, LinkButton, Triangle } from '../ui/index.ts';
import { texts } from './texts.ts';
import type { Web } from './web.tsx';

/** The front door: what this is, and the two ways in. */
export function mountHome(web: Web): void {
  web.open.get(paths.home, (r) => {
    const t = texts[r.lang].home;
    return r.page(
      { title: t.title, description: t.lead },
      <Hero
        title={t.title}
        lead={t.lead}
        picture={
          <Triangle title={t.picture} top={t.institution} left={t.student} right={t.company} centre={t.agreement} />
        }
      >
        <ButtonRow>
          <LinkButton kind="primary" href={r.view.isLoggedIn ? paths.tasks() : paths.logIn()}>
            {r.view.isLoggedIn ? texts[r.lang].nav.tasks : texts[r.lang].logIn}
          </LinkButton>
          <LinkButton href={paths.routeCheck()}>{texts[r.lang].footerCheck}</LinkButton>
        </ButtonRow>
        <p>
          <small>
            <a href={paths.inbox()}>{t.inbox}</a>
          </small>
        </p>
      </Hero>,
    );
  });
}
