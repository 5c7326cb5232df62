import { post } from './swap-page.ts';

/** Makes a grip move its row: by pointer to where it is let go, by the arrow keys up and down one place. */
export function enlivenGrip(grip: HTMLButtonElement, ready: () => void): void {
  grip.hidden = false;
  const action = grip.dataset.action ?? '';
  grip.addEventListener('keydown', (event) => {
    const direction = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
    if (!direction) return;
    event.preventDefault();
    void post(action, { direction }, ready);
  });
  grip.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    grip.focus({ preventScroll: true });
    grip.setPointerCapture(event.pointerId);
    const row = rowOf(grip);
    const from = placeOf(grip);
    let to = from;
    row?.classList.add('row-lifted');
    const move = ({ clientY }: PointerEvent) => {
      scrollAtEdge(clientY);
      const over = grips().find((other) => {
        const box = rowOf(other)?.getBoundingClientRect();
        return box && clientY >= box.top && clientY < box.bottom;
      });
      if (over) to = placeOf(over);
      mark(to, from);
    };
    const end = () => {
      for (const [name, listener] of listeners) grip.removeEventListener(name, listener as EventListener);
      document.removeEventListener('keydown', giveUp);
      row?.classList.remove('row-lifted');
      mark(from, from);
    };
    const drop = () => {
      end();
      if (to !== from) void post(action, { to: `${to}` }, ready);
    };
    const giveUp = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') end();
    };
    const listeners = [
      ['pointermove', move],
      ['pointerup', drop],
      ['pointercancel', end],
    ] as const;
    for (const [name, listener] of listeners) grip.addEventListener(name, listener as EventListener);
    document.addEventListener('keydown', giveUp);
  });
}

const grips = () => [...document.querySelectorAll<HTMLButtonElement>('[data-grip]')];
const placeOf = (grip: HTMLButtonElement) => Number(grip.dataset.grip);
const rowOf = (grip: HTMLButtonElement) => grip.closest('.ribbon-period');

/** A line where the row would land. */
function mark(to: number, from: number): void {
  for (const grip of grips()) {
    const isTarget = placeOf(grip) === to && to !== from;
    rowOf(grip)?.classList.toggle('drop-before', isTarget && to < from);
    rowOf(grip)?.classList.toggle('drop-after', isTarget && to > from);
  }
}

const edge = 70;
function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -14);
  else if (y > window.innerHeight - edge) window.scrollBy(0, 14);
}
