import { addEvidence, noteWeeksOff, readEvidence, selectSubsidyYears } from '../src/features/dossiers/index.ts';
import type { EvidenceSeed } from './content/dossiers.ts';
import { done, type World } from './world.ts';

/** Files for the subsidy, in dossiers of students. `office`: the member of staff who adds them. */
export function planDossiers(world: World, evidence: readonly EvidenceSeed[], office: string): void {
  for (const seed of evidence)
    world.plan(seed.at, `evidence of ${seed.student}`, (at) =>
      world.as(office, 'placement_office', at, async (act) => {
        const { student, studyYear, kind, description, weeksOff } = seed;
        const year = (await selectSubsidyYears(act.tx)).find(({ firstDay }) => firstDay === world.calendar[studyYear]);
        // A day on which the scheme is not known for that year.
        if (!year) return;
        const agreement = await act.tx
          .selectFrom('agreement')
          .select(['id', 'reference', 'companyId'])
          .where('studentId', '=', world.students.id(student))
          .where('state', 'in', ['concluded', 'ended'])
          .where('amendsId', 'is', null)
          .executeTakeFirstOrThrow();
        const title = `${description} (${agreement.reference})`;
        const bytes = await world.deps.pdf.make('#title(meta.title)\n#par(data.text)', { text: seed.text }, [], {
          title,
          author: 'Praktijkbureau',
          description: title,
          language: 'nl',
          region: 'nl',
          created: at,
        });
        const read = readEvidence(bytes);
        if ('fault' in read) throw new Error(read.fault);
        done(await addEvidence(act, agreement.id, year, { kind, description, file: read.file, replaces: null }));
        if (weeksOff === undefined || !agreement.companyId) return;
        const company = await act.tx
          .selectFrom('company')
          .select(['kvkNumber', 'name'])
          .where('id', '=', agreement.companyId)
          .executeTakeFirstOrThrow();
        await noteWeeksOff(act, agreement.id, year, new Map([[company.kvkNumber ?? company.name, weeksOff]]));
      }),
    );
}
