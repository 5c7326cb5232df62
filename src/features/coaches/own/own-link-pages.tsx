import { paths } from '../../../paths.ts';
import type { Web } from '../../../shell/index.ts';
import { mountLinkDoor } from '../../../shell/link-door.tsx';
import { selectCoach } from '../coach-store.ts';
import { coachPurpose, mailCoachLink } from '../send-coach-link.ts';
import { ownTexts } from './own-texts.ts';

/** The link in the mail to a coach. One that ran out brings another, to the same address. */
export function mountCoachLink(web: Web): void {
  mountLinkDoor(web, {
    path: paths.coachLink,
    purpose: coachPurpose,
    words: (lang) => ownTexts[lang],
    next: () => paths.ownCoaching(),
    renew: {
      path: paths.coachLinkRenew,
      send: async (renewing, link) => {
        const coach = await selectCoach(renewing.tx, link.subjectId);
        if (coach && coach.email === link.email) await mailCoachLink(renewing, { ...coach, email: link.email });
      },
    },
  });
}
