import { hydrate, render } from 'preact';
import type { Figures } from '../../../kernel/figures.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { readRouteCheck, routeCheckQuery, rowsOf } from '../rules/route-check-fields.ts';
import { start, typedIn } from '../views/live-form.ts';
import { live } from '../views/live-ids.ts';
import { RouteCheckLine, RouteCheckResult } from '../views/route-check-result.tsx';

type Data = { lang: Lang; figures: Figures; noResult: string };

/** The public check: the result changes while you type, and so does the address, which can be shared. */
start<Data>((data, { form, panel }) => {
  const typed = () => {
    const fields = typedIn(form);
    return { degree: fields.text('degree'), rows: rowsOf(fields) };
  };
  const line = document.getElementById(live.line);
  const read = () => {
    const { degree, rows } = typed();
    return readRouteCheck(degree, rows);
  };
  hydrate(<RouteCheckResult {...data} read={read()} />, panel);
  if (line) hydrate(<RouteCheckLine {...data} read={read()} />, line);
  const update = () => {
    const { degree, rows } = typed();
    if (!readRouteCheck(degree, rows).request) return;
    render(<RouteCheckResult {...data} read={read()} />, panel);
    if (line) render(<RouteCheckLine {...data} read={read()} />, line);
    const address = `${location.pathname}?${routeCheckQuery(degree, rows)}`;
    history.replaceState(null, '', address);
    const share = document.getElementById('f-share');
    if (share instanceof HTMLInputElement) share.value = new URL(address, location.href).href;
  };
  form.addEventListener('input', update);
  // On a slow line somebody typed before this script was there.
  update();
});
