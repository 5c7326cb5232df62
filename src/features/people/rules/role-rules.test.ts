import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { endRole, type RoleEnd, type WantedEnd } from './end-role-rules.ts';
import { type RoleFault, roleFaults, type WantedRole } from './give-role-rules.ts';
import { livingRoles, type RoleHeld, roleState } from './role-held.ts';

const today = isoDate('2026-11-23');
const held = (change: Partial<RoleHeld> = {}): RoleHeld => ({
  id: 'r1',
  personId: 'p1',
  role: 'project_lead',
  mkbRouteId: null,
  mkbRouteName: null,
  companyId: null,
  companyName: null,
  branchAssociationId: null,
  branchAssociationName: null,
  validFrom: '2026-01-01',
  validUntil: null,
  maySign: false,
  ...change,
});

describe('roleState', () => {
  for (const [validFrom, validUntil, expected] of [
    ['2026-11-23', null, 'current'],
    ['2026-11-24', null, 'future'],
    ['2026-01-01', '2026-11-23', 'current'],
    ['2026-01-01', '2026-11-22', 'past'],
  ] as const)
    it(`${validFrom} … ${validUntil} is ${expected}`, () =>
      assert.equal(roleState({ validFrom, validUntil }, today), expected));

  it('counts future roles as living, past ones not', () =>
    assert.equal(
      livingRoles([held(), held({ validUntil: '2026-01-02' }), held({ validFrom: '2027-01-01' })], today).length,
      2,
    ));
});

describe('giving a role', () => {
  const wanted = (change: Partial<WantedRole> = {}): WantedRole => ({
    role: 'lecturer',
    mkbRouteId: null,
    companyId: null,
    branchAssociationId: null,
    validFrom: '2026-11-23',
    validUntil: null,
    maySign: false,
    ...change,
  });
  const cases: [string, WantedRole, RoleHeld[], RoleFault[]][] = [
    ['a plain role', wanted(), [], []],
    ['one day', wanted({ validUntil: '2026-11-23' }), [], []],
    [
      'an end before the start',
      wanted({ validUntil: '2026-11-22' }),
      [],
      [{ field: 'validUntil', fault: 'ends_before_start' }],
    ],
    [
      'an end that is over',
      wanted({ validFrom: '2026-01-01', validUntil: '2026-11-22' }),
      [],
      [{ field: 'validUntil', fault: 'already_over' }],
    ],
    [
      'an admin of one Mkb-route',
      wanted({ role: 'admin', mkbRouteId: 'm' }),
      [],
      [{ field: 'mkbRouteId', fault: 'admin_everywhere' }],
    ],
    [
      'a lecturer for one company',
      wanted({ companyId: 'c' }),
      [],
      [{ field: 'company', fault: 'only_partner_manager' }],
    ],
    ['a partner manager for one company', wanted({ role: 'partner_manager', companyId: 'c' }), [], []],
    [
      'a Mkb-route and a company',
      wanted({ role: 'partner_manager', companyId: 'c', mkbRouteId: 'm' }),
      [],
      [{ field: 'company', fault: 'one_reach' }],
    ],
    ['the same role twice', wanted(), [held({ role: 'lecturer' })], [{ field: 'role', fault: 'has_it_already' }]],
    [
      'the same role for another Mkb-route',
      wanted({ mkbRouteId: 'm2' }),
      [held({ role: 'lecturer', mkbRouteId: 'm1' })],
      [],
    ],
    ['the same role after it ended', wanted(), [held({ role: 'lecturer', validUntil: '2026-11-22' })], []],
    ['another role', wanted(), [held()], []],
    ['a seat of an association', wanted({ role: 'branch_association', branchAssociationId: 'b' }), [], []],
    [
      'a seat of no association',
      wanted({ role: 'branch_association' }),
      [],
      [{ field: 'branchAssociationId', fault: 'which_association' }],
    ],
    [
      'a lecturer of an association',
      wanted({ branchAssociationId: 'b' }),
      [],
      [{ field: 'branchAssociationId', fault: 'only_branch_association' }],
    ],
    [
      'a seat for one Mkb-route that signs',
      wanted({ role: 'branch_association', branchAssociationId: 'b', mkbRouteId: 'm', maySign: true }),
      [],
      [
        { field: 'mkbRouteId', fault: 'seat_is_whole' },
        { field: 'maySign', fault: 'seat_signs_not' },
      ],
    ],
  ];
  for (const [name, role, others, expected] of cases)
    it(name, () => assert.deepEqual(roleFaults(role, others, today), expected));
});

describe('ending a role', () => {
  const admin = held({ role: 'admin' });
  const now: WantedEnd = { when: 'now' };
  const after = (lastDay: string): WantedEnd => ({ when: 'after', lastDay });
  const forever = { validFrom: '2026-01-01', validUntil: null };
  const refused = (fault: Extract<RoleEnd, { kind: 'refused' }>['fault']): RoleEnd => ({ kind: 'refused', fault });
  const cases: [string, RoleHeld, WantedEnd, { validFrom: string; validUntil: string | null }[], RoleEnd][] = [
    ['at once', held(), now, [], { kind: 'until', lastDay: '2026-11-22' }],
    ['at once on its first day', held({ validFrom: '2026-11-23' }), now, [], { kind: 'withdrawn' }],
    ['before it begins', held({ validFrom: '2027-01-01' }), now, [], { kind: 'withdrawn' }],
    ['after today', held(), after('2026-11-23'), [], { kind: 'until', lastDay: '2026-11-23' }],
    ['on a day that is over', held(), after('2026-11-22'), [], refused('in_the_past')],
    ['before its first day', held({ validFrom: '2027-01-01' }), after('2026-12-31'), [], refused('before_start')],
    ['when it is over', held({ validUntil: '2026-11-22' }), now, [], refused('already_past')],
    ['the last admin', admin, now, [], refused('last_admin')],
    ['the last admin, later', admin, after('2099-12-31'), [], refused('last_admin')],
    [
      'an admin when another one ends too',
      admin,
      now,
      [{ ...forever, validUntil: '2030-01-01' }],
      refused('last_admin'),
    ],
    [
      'an admin when the next one begins later',
      admin,
      now,
      [{ ...forever, validFrom: '2026-11-24' }],
      refused('last_admin'),
    ],
    [
      'an admin on the day before the next one begins',
      admin,
      after('2026-11-23'),
      [{ ...forever, validFrom: '2026-11-24' }],
      { kind: 'until', lastDay: '2026-11-23' },
    ],
    ['an admin with another one', admin, now, [forever], { kind: 'until', lastDay: '2026-11-22' }],
  ];
  for (const [name, role, wanted, others, expected] of cases)
    it(name, () => assert.deepEqual(endRole(role, wanted, others, today), expected));
});
