import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { texts } from './texts.ts';

/** Every quoted 'thing.act' in the features: acts are in the past tense, which tells them from rights and columns. */
function actsInFeatures(): string[] {
  const features = path.resolve(import.meta.dirname, '..');
  const things =
    'agreement|api_token|clauses|coach|cohort|company|contact|institution|mkb_route|mkb_route_version|person|privacy_contact|privacy_request|programme|retention';
  const quoted = new RegExp(
    `'((?:${things}|role|role_labels|signer|student|webhook|workplace|workplace_coach|workplace_deputy)\\.[a-z_]*(?:ed|given|sent|withdrawn|taken_back|again|switched_on|switched_off))'`,
    'g',
  );
  const files = readdirSync(features, { recursive: true }).map(String);
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.|texts\./.test(file));
  const found = sources.flatMap((file) =>
    [...readFileSync(path.join(features, file), 'utf8').matchAll(quoted)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found)].sort();
}

describe('the words of the log', () => {
  it('has words for every act that a feature records', () => {
    const acts = actsInFeatures();
    assert.ok(acts.length > 20);
    assert.deepEqual(
      acts.filter((act) => !(act in texts.nl.actions)),
      [],
    );
  });
});
