import type { Actor } from '../src/kernel/actor.ts';
import { dateInNetherlands } from '../src/kernel/iso-date.ts';
import type { Role } from '../src/kernel/role.ts';
import type { Tx } from '../src/platform/db/db.ts';
import type { Act, Deps } from '../src/shell/index.ts';
import type { Calendar } from './calendar.ts';
import { momentOf, type When } from './content/when.ts';
import type { Timeline } from './timeline.ts';

/** Things of one hogeschool by the keys of the data files. */
class Names {
  readonly #ids = new Map<string, string>();
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = kind;
  }
  add(key: string, id: string): void {
    this.#ids.set(key, id);
  }
  id(key: string): string {
    const id = this.#ids.get(key);
    if (!id) throw new Error(`there is no ${this.#kind} "${key}" yet`);
    return id;
  }
}

/** One hogeschool of the example world while it is made. */
export class World {
  readonly institutionId: string;
  readonly deps: Deps;
  readonly calendar: Calendar;
  readonly people = new Names('person');
  readonly mkbRoutes = new Names('Mkb-route');
  readonly cohorts = new Names('cohort');
  readonly companies = new Names('company');
  readonly workplaces = new Names('workplace');
  readonly students = new Names('student');
  /** The newest PDF of each text: how many signatures it has, and when the last of these came. */
  readonly newestPdfs = new Map<string, { signatureCount: number; at: Date }>();
  readonly #timeline: Timeline;
  readonly #actors = new Map<string, Actor>();

  constructor(parts: { institutionId: string; deps: Deps; calendar: Calendar; timeline: Timeline }) {
    this.institutionId = parts.institutionId;
    this.deps = parts.deps;
    this.calendar = parts.calendar;
    this.#timeline = parts.timeline;
  }

  moment(when: When): Date {
    return momentOf(when, this.calendar);
  }

  plan(at: Date | When, what: string, happen: (at: Date) => Promise<void>): void {
    this.#timeline.plan(at instanceof Date ? at : this.moment(at), what, happen);
  }

  /** Something a member of staff does in one of their roles, in a transaction of this hogeschool. */
  as<T>(person: string, role: Role, at: Date, work: (act: Act) => Promise<T>): Promise<T> {
    return this.deps.db.inInstitution(this.institutionId, async (tx) => {
      const actor = await this.#actor(tx, person, role);
      return work({ tx, actor, now: at, today: dateInNetherlands(at), deps: this.deps });
    });
  }

  async #actor(tx: Tx, person: string, role: Role): Promise<Actor> {
    const known = this.#actors.get(`${person} ${role}`);
    if (known) return known;
    const row = await tx
      .selectFrom('roleAssignment as r')
      .innerJoin('person as p', (join) =>
        join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
      )
      .select(['r.institutionId', 'r.personId', 'r.id as roleAssignmentId', 'p.name', 'p.email'])
      .select(['r.mkbRouteId', 'r.companyId', 'r.branchAssociationId', 'r.maySign'])
      .where('r.personId', '=', this.people.id(person))
      .where('r.role', '=', role)
      .executeTakeFirst();
    if (!row) throw new Error(`${person} is no ${role}`);
    const actor = { ...row, email: row.email ?? '', role };
    this.#actors.set(`${person} ${role}`, actor);
    return actor;
  }
}

type Outcome = { ok: true } | { ok: false; fault: string };

/** The outcome when it went well; the example world knows no other. */
export function done<T extends Outcome>(outcome: T): Extract<T, { ok: true }> {
  if (outcome.ok) return outcome as Extract<T, { ok: true }>;
  throw new Error(`refused: ${outcome.fault}`);
}
