import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptSteps, type StepHead, stepAfterChange, stepToRedo, stepToUndo } from './design-history.ts';

/** A draft of which the state is a word, with its history as the store keeps it. */
class Draft {
  state = '';
  steps: (StepHead & { other: string })[] = [];

  change(state: string): void {
    const { number, dropped } = stepAfterChange(this.steps);
    this.steps = this.steps.filter((step) => !dropped.includes(step.number));
    this.steps.push({ number, action: state, undone: false, other: this.state });
    this.state = state;
  }
  turn(step: (StepHead & { other: string }) | null): boolean {
    if (!step) return false;
    [this.state, step.other] = [step.other, this.state];
    step.undone = !step.undone;
    return true;
  }
  undo = () => this.turn(stepToUndo(this.steps));
  redo = () => this.turn(stepToRedo(this.steps));
}

describe('the history of a draft', () => {
  const cases: [does: string, state: string][] = [
    ['', ''],
    ['a', 'a'],
    ['a b <', 'a'],
    ['a b < <', ''],
    ['a b < < <', ''],
    ['a b < < > >', 'b'],
    ['a b < < > > >', 'b'],
    ['a b < c', 'c'],
    ['a b < c >', 'c'],
    ['a b < c <', 'a'],
    ['a b < < c < >', 'c'],
    ['a b c < < > < >', 'b'],
  ];
  for (const [does, state] of cases)
    it(`"${does}" comes to "${state}"`, () => {
      const draft = new Draft();
      for (const act of does.split(' ').filter(Boolean))
        if (act === '<') draft.undo();
        else if (act === '>') draft.redo();
        else draft.change(act);
      assert.equal(draft.state, state);
      const numbers = draft.steps.map(({ number }) => number);
      assert.equal(new Set(numbers).size, numbers.length);
    });

  it(`goes back over ${keptSteps} changes and forth again, and keeps no more`, () => {
    const draft = new Draft();
    for (let count = 1; count <= keptSteps + 7; count += 1) draft.change(`${count}`);
    assert.equal(draft.steps.length, keptSteps);
    let times = 0;
    while (draft.undo()) times += 1;
    assert.equal(times, keptSteps);
    assert.equal(draft.state, '7');
    while (draft.redo()) times -= 1;
    assert.equal(times, 0);
    assert.equal(draft.state, `${keptSteps + 7}`);
  });

  it('names the change that each button is about, in whatever order the rows come', () => {
    const steps = [
      { number: 3, action: 'c', undone: true },
      { number: 1, action: 'a', undone: false },
      { number: 4, action: 'd', undone: true },
      { number: 2, action: 'b', undone: false },
    ];
    assert.equal(stepToUndo(steps)?.action, 'b');
    assert.equal(stepToRedo(steps)?.action, 'c');
    assert.deepEqual(stepAfterChange(steps), { number: 3, dropped: [3, 4] });
  });
});
