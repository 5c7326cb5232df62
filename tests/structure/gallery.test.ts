import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { exportedBlocks, namedTypes, propsOf, unshown, usesOf } from './gallery.ts';

const ui = new URL('../../src/ui/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ui), 'utf8');
const files = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const isCatalogue = (file: string) => /^gallery/.test(file);
const sources = files.filter((file) => !isCatalogue(file) && !/\.test\./.test(file)).map(read);
const catalogue = files
  .filter((file) => isCatalogue(file) && !/\.test\./.test(file))
  .map(read)
  .join('\n');
const types = namedTypes(sources);

/** What no specimen can show, and why. */
const elsewhere: Record<string, string> = {
  PageShell: 'is the whole document; every page shows it',
  FormSecurity: 'draws nothing: it hands the token to forms',
};
/** Only for machines, or part of every specimen anyway. */
const silent =
  /^(children|autocomplete|ariaLabel|ariaDescribedBy|ariaLabelledBy|id|form|formAction|role|inputMode|spellcheck|rowKey|key|type|name|value)$/;

/** Every field draws these by the same frame (fields/field.tsx), so one field that shows each is enough. */
const framed = /^(labelHidden|optional|required|width)$/;

describe('the gallery', () => {
  const blocks = exportedBlocks(read('index.ts')).filter((name) => !(name in elsewhere));

  it('is read from a door with blocks and from types with props', () => {
    assert.ok(blocks.length > 40, String(blocks.length));
    assert.deepEqual(propsOf('Notice', sources, types).find(({ name }) => name === 'tone')?.values, [
      'info',
      'success',
      'warning',
      'error',
    ]);
    assert.ok(
      propsOf('PhaseNav', sources, types)
        .find(({ name }) => name === 'state')
        ?.values.includes('upcoming'),
    );
  });

  for (const name of blocks)
    it(`shows ${name} with each of its props in each state`, () => {
      const isFramed = /(Field|Group|Area|Checkbox)$/.test(name);
      const props = propsOf(name, sources, types).filter(
        (prop) => !silent.test(prop.name) && !(isFramed && framed.test(prop.name)),
      );
      const source = sources.find((one) => one.includes(`function ${name}(`) || one.includes(`function ${name}<`));
      assert.deepEqual(unshown({ name, props }, catalogue, source), []);
    });

  it('has no exception for what it shows', () =>
    assert.deepEqual(
      Object.keys(elsewhere).filter(
        (name) => usesOf(name, catalogue.replaceAll('FormSecurity.Provider', '')).length > 0,
      ),
      [],
    ));

  it('shows each way in which the frame of a field can be drawn', () => {
    const props = propsOf('TextField', sources, types).filter(({ name }) => framed.test(name));
    assert.equal(props.length, 4);
    assert.deepEqual(unshown({ name: 'TextField', props }, catalogue), []);
  });

  it('would miss a block, a prop and a state', () => {
    const block = { name: 'Lamp', props: [{ name: 'tone', values: ['on', 'off'], isFlag: false }] };
    assert.deepEqual(unshown(block, '<Lantern />'), ['Lamp is not there']);
    assert.deepEqual(unshown(block, '<Lamp />'), ['Lamp: tone is never used']);
    assert.deepEqual(unshown(block, '<Lamp tone="on" />'), ["Lamp: tone is never 'off'"]);
    assert.deepEqual(unshown(block, '<Lamp tone="on" /><Lamp tone="off" />'), []);
  });
});
