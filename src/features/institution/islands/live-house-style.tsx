import { hydrate, render } from 'preact';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { closestHouseStyle, contrastFaults, type HouseStyle, houseStyleProperties } from '../../../ui/house-style.ts';
import { styleTexts } from '../style-texts.ts';
import { ContrastPanel } from '../views/contrast-panel.tsx';
import { live, liveText } from '../views/live-house.ts';

const byId = (id: string) => document.getElementById(id);
const [form, contrast, status] = [byId(live.form), byId(live.contrast), byId(live.status)];
if (form instanceof HTMLFormElement && contrast && status) start(form, contrast, status);

/** The preview and the contrast check follow what is typed, by the rules that the server uses too. */
function start(form: HTMLFormElement, contrast: HTMLElement, status: HTMLElement): void {
  const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const typed = () => closestHouseStyle(Object.fromEntries(new FormData(form)));
  const previewHref = contrast.dataset.preview ?? '';
  let style = typed();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  hydrate(<ContrastPanel lang={lang} houseStyle={style} previewHref={previewHref} />, contrast);
  byId(live.show)?.setAttribute('hidden', '');
  const update = () => {
    const now = typed();
    if (JSON.stringify(now) === JSON.stringify(style)) return;
    style = now;
    paint(style);
    // A colour picker sends a colour for every pixel: the search for readable ones waits until it rests.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      render(<ContrastPanel lang={lang} houseStyle={style} previewHref={previewHref} />, contrast);
      const t = styleTexts[lang];
      status.textContent = contrastFaults(style).length === 0 ? t.allReadable : t.contrastTitle;
    }, 150);
  };
  form.addEventListener('input', update);
  // On a slow line somebody typed before this script was there.
  update();
}

function paint(style: HouseStyle): void {
  const { light, dark } = houseStyleProperties(style);
  for (const [name, value] of light) for (const id of [live.light, live.dark]) byId(id)?.style.setProperty(name, value);
  for (const [name, value] of dark) byId(live.dark)?.style.setProperty(name, value);
  for (const element of document.querySelectorAll(`[${liveText}]`))
    element.textContent = style[element.getAttribute(liveText) as 'name' | 'shortName'];
}
