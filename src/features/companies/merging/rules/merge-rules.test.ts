import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differing, formerAddressOf, isFuller, type MergeFacts, mergedFacts, proposed } from './merge-facts.ts';
import { type ContactToMerge, oneContact, samePerson } from './same-person.ts';

const empty: MergeFacts = {
  name: 'Bakker',
  kvkNumber: null,
  establishmentNumber: null,
  street: '',
  postcode: '',
  place: '',
  phone: '',
  sbiCode: null,
  sbiScheme: null,
  stage: 'unknown',
  ownerPersonId: null,
  source: '',
};
const facts = (some: Partial<MergeFacts>): MergeFacts => ({ ...empty, ...some });

describe('facts of two companies that become one', () => {
  it('are chosen only where both know something else', () => {
    assert.deepEqual(differing(facts({ phone: '030', source: 'beurs' }), facts({ phone: '020', place: 'Ede' })), [
      'phone',
    ]);
    assert.deepEqual(differing(facts({ stage: 'active' }), facts({})), [], 'an unknown stage says nothing');
    assert.deepEqual(differing(facts({ street: 'Kade 1' }), facts({ place: 'Ede' })), ['address']);
  });

  it('lose nothing that one of them knows alone', () => {
    const result = mergedFacts(
      facts({ phone: '030' }),
      facts({ source: 'beurs', sbiCode: '10', sbiScheme: '2008' }),
      new Map(),
    );
    assert.deepEqual(result, facts({ phone: '030', source: 'beurs', sbiCode: '10', sbiScheme: '2008' }));
  });

  it('are as chosen, an address as a whole', () => {
    const kept = facts({ street: 'Kade 1', place: 'Ede', phone: '030' });
    const merged = facts({ postcode: '1234 AB', place: 'Ede', phone: '020' });
    const result = mergedFacts(kept, merged, new Map([['address', 'merged']]));
    assert.deepEqual(result, facts({ street: '', postcode: '1234 AB', place: 'Ede', phone: '030' }));
    assert.equal(formerAddressOf(kept, merged, result), 'kept');
    assert.equal(formerAddressOf(kept, merged, mergedFacts(kept, merged, new Map())), 'merged');
    assert.equal(formerAddressOf(kept, facts({}), kept), null);
  });

  it('take the stage that is further when nobody chose', () => {
    assert.equal(proposed(facts({ stage: 'approached' }), facts({ stage: 'active' }), 'stage'), 'merged');
    assert.equal(proposed(facts({ stage: 'active' }), facts({ stage: 'stopped' }), 'stage'), 'kept');
    assert.equal(
      mergedFacts(facts({ stage: 'inactive' }), facts({ stage: 'committed' }), new Map()).stage,
      'committed',
    );
  });

  it('stay with the one on which most hangs, of which most is known, or which is older', () => {
    const early = new Date('2026-01-01');
    const late = new Date('2026-02-01');
    const one = { facts: empty, things: 1, createdAt: late };
    assert.ok(isFuller(one, { facts: facts({ phone: '1', source: 'beurs' }), things: 0, createdAt: early }));
    assert.ok(!isFuller(one, { facts: facts({ phone: '1' }), things: 1, createdAt: late }));
    assert.ok(!isFuller(one, { ...one, createdAt: early }));
  });
});

const contact = (some: Partial<ContactToMerge>): ContactToMerge => ({
  id: 'k1',
  personId: 'p1',
  name: 'Jan de Vries',
  email: null,
  phone: '',
  functionTitle: '',
  signs: false,
  role: 'other',
  validFrom: null,
  validUntil: null,
  ...some,
});

describe('two contacts', () => {
  const jan = contact({ email: 'jan@x.example', phone: '06-12345678' });
  const cases: [string, ContactToMerge, boolean][] = [
    ['the same person', contact({ name: 'J. de Vries' }), true],
    ['one name, one address', contact({ personId: 'p2', name: 'jan  de vries', email: 'jan@x.example' }), true],
    ['one name without an address', contact({ personId: 'p2' }), true],
    ['one name, another address', contact({ personId: 'p2', email: 'jan@y.example' }), false],
    ['one name, another telephone', contact({ personId: 'p2', phone: '06 87654321' }), false],
    ['one name, the number written otherwise', contact({ personId: 'p2', phone: '+31612345678' }), true],
    ['another name', contact({ personId: 'p2', name: 'Piet' }), false],
  ];
  for (const [what, other, expected] of cases)
    it(`with ${what} are ${expected ? 'one' : 'two'}`, () => {
      assert.equal(samePerson(jan, other), expected);
      assert.equal(samePerson(other, jan), expected);
    });

  it('that are one keep what either says', () => {
    const kept = contact({ functionTitle: 'Eigenaar', validFrom: '2025-01-01', validUntil: '2026-01-01' });
    const merged = contact({
      ...{ id: 'k2', personId: 'p2', email: 'jan@x.example', signs: true, role: 'owner' },
      ...{ functionTitle: 'Directeur', validFrom: '2024-05-01' },
    });
    assert.deepEqual(
      oneContact(kept, merged),
      contact({
        ...{ id: 'k1', personId: 'p2', email: 'jan@x.example', signs: true, role: 'owner' },
        ...{ functionTitle: 'Eigenaar, Directeur', validFrom: '2024-05-01', validUntil: null },
      }),
    );
    assert.equal(oneContact(kept, contact({ functionTitle: 'eigenaar' })).functionTitle, 'Eigenaar');
  });
});
