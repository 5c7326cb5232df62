import { paths } from '../../../paths.ts';
import type { Web } from '../../../shell/index.ts';
import { selectCoachSettings } from '../coach-setting-store.ts';
import { selectCoachedStudents, selectReleases } from '../coach-store.ts';
import { selectProgress } from '../training/training-store.ts';
import { asCoach } from './own-coach.ts';
import { ownTexts } from './own-texts.ts';
import { OwnHomePage } from './views/own-home-view.tsx';

/** The page of a coach: what is still to do, and for whom. */
export function mountOwnHome(web: Web): void {
  web.task.get(paths.ownCoaching, (r) =>
    asCoach(r, async ({ coach }) => {
      const [progress, students, releases, settings] = await Promise.all([
        selectProgress(r.tx, coach.personId),
        selectCoachedStudents(r.tx, coach.personId, 50),
        selectReleases(r.tx, coach.personId),
        selectCoachSettings(r.tx, r.today),
      ]);
      return r.page(
        { title: ownTexts[r.lang].title(coach.name), width: 'narrow' },
        <OwnHomePage
          lang={r.lang}
          today={r.today}
          {...{ coach, progress, students, releases }}
          least={settings.leastAnswers}
        />,
      );
    }),
  );
}
