import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addTestPerson } from '../../../tests/support/institutions.ts';
import { createTestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';

const roles = ['student', 'company_owner', 'workplace_coach', 'national_coordinator'] as const;

it('leads who does not work at the hogeschool on, when nothing waits', async (t) => {
  const product = await createTestProduct();
  t.after(() => product.close());
  const { slug, institutionId } = await createSmallWorld(product.deps);
  for (const role of roles)
    await addTestPerson(product.deps, institutionId, { name: 'Sem Nieuw', email: `${role}@nieuw.example`, role });
  for (const role of [...roles, 'admin'] as const) {
    const browser = await product.browserAs(role, slug);
    const { html, text } = await browser.get('/mijn-taken');
    const isOutside = role !== 'admin';
    assert.equal(html.includes('href="/postvak"'), isOutside, role);
    assert.equal(/dan krijg je een mail met een link/.test(text), isOutside, role);
    assert.equal(/eigen exemplaar/.test(text), role === 'student', role);
    if (isOutside) assert.equal((await browser.get('/postvak')).status, 200, role);
  }
});
