import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const furthest = 80;

/** Presses Tab until this has the focus. Throws when it cannot be reached so. */
export async function tabTo({ page }: Visitor, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < furthest; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Goes to a button by Tab and presses it with Enter. */
export async function enter(visitor: Visitor, button: string): Promise<void> {
  await tabTo(visitor, visitor.page.getByRole('button', { name: button, exact: true }));
  await visitor.page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types over what stands in it. */
export async function type(visitor: Visitor, label: string, text: string): Promise<void> {
  await tabTo(visitor, visitor.page.getByLabel(label, { exact: true }));
  await visitor.page.keyboard.press('ControlOrMeta+A');
  await visitor.page.keyboard.type(text);
}

/** Goes to a box by Tab and ticks it with the space bar. */
export async function tick(visitor: Visitor, label: string | RegExp): Promise<void> {
  await tabTo(visitor, visitor.page.getByLabel(label));
  await visitor.page.keyboard.press('Space');
}
