import { post, words } from './swap-page.ts';

type Border = { min: number; max: number; weeks: number; both: number | null };

/** Makes the end of a period a slider of weeks: by pointer and by arrow keys. It saves when it is let go, or when keys rest. */
export function enliven(handle: SVGSVGElement, ready: () => void): void {
  const { min, max, weeks: saved, both } = factsOf(handle);
  let weeks = saved;
  let sent = saved;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const attributes = {
    role: 'slider',
    tabindex: '0',
    'aria-valuemin': `${min}`,
    'aria-valuemax': `${max}`,
  };
  for (const [name, value] of Object.entries(attributes)) handle.setAttribute(name, value);

  function show(wanted: number): void {
    weeks = Math.min(max, Math.max(min, Math.round(wanted)));
    handle.setAttribute('aria-valuenow', `${weeks}`);
    handle.setAttribute('aria-valuetext', words().value(weeks, both && both - weeks));
    draw(handle, weeks, both);
  }
  async function save(): Promise<void> {
    clearTimeout(waiting);
    // Once: taking the focus away saves too, also when that happens because the page is renewed.
    if (weeks === sent || !handle.isConnected) return;
    sent = weeks;
    await post(handle.dataset.action ?? '', { weeks: `${weeks}` }, ready);
    // Still there: nothing was saved.
    if (handle.isConnected) {
      sent = saved;
      show(saved);
    }
  }

  show(saved);
  handle.addEventListener('keydown', (event) => {
    const to = keys[event.key]?.({ min, max, weeks, both });
    if (to === undefined) return;
    event.preventDefault();
    show(to);
    clearTimeout(waiting);
    waiting = setTimeout(save, 700);
  });
  handle.addEventListener('blur', save);
  handle.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    handle.focus({ preventScroll: true });
    handle.setPointerCapture(event.pointerId);
    const [from, at] = [weeks, event.clientX];
    const perWeek = widthOfWeek(handle);
    const move = ({ clientX }: PointerEvent) => show(from + (clientX - at) / perWeek);
    const end = () => {
      for (const [name, listener] of listeners) handle.removeEventListener(name, listener as EventListener);
    };
    const drop = () => {
      end();
      void save();
    };
    const stop = () => {
      end();
      show(saved);
    };
    const listeners = [
      ['pointermove', move],
      ['pointerup', drop],
      ['pointercancel', stop],
    ] as const;
    for (const [name, listener] of listeners) handle.addEventListener(name, listener as EventListener);
  });
}

const keys: Record<string, (border: Border) => number> = {
  ArrowRight: ({ weeks }) => weeks + 1,
  ArrowUp: ({ weeks }) => weeks + 1,
  ArrowLeft: ({ weeks }) => weeks - 1,
  ArrowDown: ({ weeks }) => weeks - 1,
  PageUp: ({ weeks }) => weeks + 5,
  PageDown: ({ weeks }) => weeks - 5,
  Home: ({ min }) => min,
  End: ({ max }) => max,
};

function factsOf({ dataset }: SVGSVGElement): Border {
  const number = (name: string) => Number(dataset[name]);
  return { min: number('min'), max: number('max'), weeks: number('weeks'), both: dataset.both ? number('both') : null };
}

const scaleOf = (handle: SVGSVGElement) => Number(handle.ownerSVGElement?.dataset.scale);
const widthOfWeek = (handle: SVGSVGElement) =>
  (handle.ownerSVGElement?.getBoundingClientRect().width ?? 0) / scaleOf(handle);

/** The strip with this border at another place: its period, the one after it, and the border itself. */
function draw(handle: SVGSVGElement, weeks: number, both: number | null): void {
  const strip = handle.ownerSVGElement;
  const share = (part: number) => `${(part / scaleOf(handle)) * 100}%`;
  const segment = (id: string | undefined) => strip?.querySelector<SVGSVGElement>(`[data-segment="${id}"]`);
  const [own, next] = [segment(handle.dataset.border), segment(handle.dataset.next)];
  const start = Number(own?.dataset.start);
  const put = (part: SVGSVGElement | null | undefined, from: number, length: number) => {
    part?.setAttribute('x', share(from));
    part?.setAttribute('width', share(length));
    const text = part?.querySelector('text');
    if (text) text.textContent = `${length}`;
  };
  put(own, start, weeks);
  if (both) put(next, start + weeks, both - weeks);
  handle.setAttribute('x', share(start + weeks));
}
