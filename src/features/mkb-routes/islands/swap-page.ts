import { stripTexts } from '../strip-texts.ts';

/** The words of the page's language. */
export const words = () => stripTexts[document.documentElement.lang === 'en' ? 'en' : 'nl'];

const main = () => document.getElementById('main') ?? document.body;
const hidden = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';

let queue = Promise.resolve();

/**
 * Posts fields to one of the designer's own forms and puts the page that comes back in place of this one: what a form does
 * without script, with focus, opened parts and scroll kept. One after another; each with the save that the page shows then.
 */
export function post(action: string, fields: Record<string, string>, ready: () => void): Promise<void> {
  queue = queue.then(async () => {
    const body = new URLSearchParams({ ...fields, _csrf: hidden('_csrf'), revision: hidden('revision') });
    const answer = await fetch(action, { method: 'POST', body }).catch(() => null);
    if (!answer) return say(words().failed);
    // Logged out, or no longer a draft: that page says so itself.
    if (!answer.ok || new URL(answer.url).pathname !== location.pathname) return location.assign(location.href);
    swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    ready();
  });
  return queue;
}

function swap(page: Document): void {
  const fresh = page.getElementById('main');
  if (!fresh) return;
  const focused = main().contains(document.activeElement) ? document.activeElement : null;
  const rowOf = (element: Element | null) => element?.closest('[id^="rij-"]')?.id ?? '';
  const [id, row, from] = [focused?.id ?? '', rowOf(focused), focused?.getBoundingClientRect().top ?? 0];
  const opened = [...main().querySelectorAll('details[open]')].map(nameOf);
  const notice = fresh.querySelector('.flash [role]');
  // The region below says it; two would be heard twice.
  notice?.removeAttribute('role');
  main().replaceChildren(...fresh.childNodes);
  for (const details of main().querySelectorAll('details')) if (opened.includes(nameOf(details))) details.open = true;
  const again =
    document.getElementById(id) ??
    document.getElementById(row)?.querySelector<HTMLElement>('a, button') ??
    document.getElementById(id === 'undo' ? 'redo' : 'undo');
  if (focused && again) {
    keepInPlace = () => {
      again.focus({ preventScroll: true });
      window.scrollBy(0, again.getBoundingClientRect().top - from);
    };
  }
  say(notice?.textContent ?? '');
}

let keepInPlace = () => {};

/** Gives the focus back, once borders and grips can have it again. */
export function restoreFocus(): void {
  keepInPlace();
  keepInPlace = () => {};
}

const nameOf = (details: Element): string =>
  `${details.parentElement?.closest('[id]')?.id} ${details.querySelector('summary')?.textContent}`;

let region: HTMLElement | null = null;

/** Says something to a screen reader. */
export function say(text: string): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = text;
}
