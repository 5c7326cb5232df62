import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFiles } from './source-files.ts';

describe('docs/states', () => {
  const drawings = readFiles(['docs/states'], /\.md$/);

  it('holds drawings', () => {
    assert.ok(drawings.size > 0);
  });

  it('holds a Mermaid state drawing in every file', () => {
    const without = [...drawings]
      .filter(([, text]) => !/^```mermaid\s+stateDiagram-v2$/m.test(text))
      .map(([file]) => file);
    assert.deepEqual(without, []);
  });

  // That a drawing equals its code is tested beside the code, which must therefore name it.
  it('holds no drawing that no test holds against the code', () => {
    const tests = [...readFiles(['src', 'tests/sweeps'], /\.test\.tsx?$/).values()];
    const unread = [...drawings.keys()].filter((file) => !tests.some((test) => test.includes(file)));
    assert.deepEqual(unread, []);
  });
});
