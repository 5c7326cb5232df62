import type { TypedFields } from '../rules/period-input.ts';
import { live } from './live-ids.ts';

type LiveParts = { form: HTMLFormElement; panel: HTMLElement };

/** Hands an island its data, form and panel; does nothing on a page that lacks one of them. */
export function start<Data>(run: (data: Data, parts: LiveParts) => void): void {
  const [form, panel, data] = [live.form, live.panel, live.data].map((id) => document.getElementById(id));
  if (form instanceof HTMLFormElement && panel && data)
    run(JSON.parse(data.textContent ?? '') as Data, { form, panel });
}

/** What the form holds now. */
export function typedIn(form: HTMLFormElement): TypedFields {
  const typed = new FormData(form);
  const list = (name: string) => typed.getAll(name).map(String);
  return { list, text: (name) => list(name).at(-1) ?? '' };
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says what changed to a screen reader, once typing pauses. */
export function sayAloud(words: () => string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const status = document.getElementById(live.status);
    if (status) status.textContent = words();
  }, 900);
}
