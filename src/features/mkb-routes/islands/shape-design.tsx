import { enliven } from './drag-border.ts';
import { enlivenGrip } from './drag-row.ts';
import { post, restoreFocus, words } from './swap-page.ts';

/**
 * The designer with a pointer: borders and periods can be dragged, and its forms save without a new page. All of it posts the
 * same forms that the page has without script.
 */
function ready(): void {
  for (const strip of document.querySelectorAll<SVGSVGElement>('.year-strip')) strip.setAttribute('role', 'group');
  for (const border of document.querySelectorAll<SVGSVGElement>('[data-border]')) enliven(border, ready);
  for (const grip of document.querySelectorAll<HTMLButtonElement>('[data-grip]')) enlivenGrip(grip, ready);
  const hint = document.getElementById('drag-hint');
  if (hint) hint.textContent = words().hint;
  restoreFocus();
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.closest('#main') || form.method !== 'post') return;
  event.preventDefault();
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  void post(form.action, fields, ready);
});

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  const button = { z: shiftKey ? 'redo' : 'undo', y: 'redo' }[key.toLowerCase()];
  if (!button) return;
  event.preventDefault();
  document.getElementById(button)?.click();
});

ready();
