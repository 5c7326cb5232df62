import { variants } from '../../kernel/variant.ts';
import { daysOf } from '../../kernel/week-pattern.ts';
import { paths } from '../../paths.ts';
import type { FieldErrors } from '../../platform/http/form.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { PublicRequest, Web } from '../../shell/index.ts';
import { designTexts } from './design-texts.ts';
import { selectFigures } from './figure-store.ts';
import { routeCheckTexts } from './route-check-texts.ts';
import { mkbRouteDegrees } from './rules/degree.ts';
import { explainPeriodFault } from './rules/explain-fault.ts';
import {
  emptyRow,
  type ReadRouteCheck,
  type Row,
  readRouteCheck,
  routeCheckLimits,
  routeCheckQuery,
  rowsOf,
} from './rules/route-check-fields.ts';
import { periodsFromVariant } from './rules/variants.ts';
import { RouteCheckPage } from './views/route-check-view.tsx';

/** *Reken je Mkb-route door*: for everybody, without log-in; nothing is stored. */
export function mountRouteCheckPage(web: Web): void {
  web.open.get(paths.routeCheck, (r) => {
    const isFirst = r.query.get('degree') === null;
    const degree = r.query.get('degree') ?? 'associate_degree';
    const rows = isFirst ? [emptyRow] : rowsOf(typedIn(r.query));
    const changed = changedRows(r.query, rows);
    return changed ? r.redirect(address(degree, changed)) : show(r, degree, rows.length === 0 ? [emptyRow] : rows);
  });
}

const typedIn = (query: URLSearchParams) => ({
  list: (name: string) => query.getAll(name).map((value) => value.normalize('NFC')),
  text: (name: string) => query.get(name) ?? '',
});

const address = (degree: string, rows: readonly Row[]) => `${paths.routeCheck()}?${routeCheckQuery(degree, rows)}`;

/** The rows after a press on *Nog een periode* or *Verwijder*; null when neither was pressed. */
function changedRows(query: URLSearchParams, rows: readonly Row[]): Row[] | null {
  if (query.has('add')) return [...rows, rows.at(-1) ?? emptyRow].slice(0, routeCheckLimits.periods);
  const removed = query.get('remove');
  return removed === null ? null : rows.filter((_, index) => String(index + 1) !== removed);
}

async function show(r: PublicRequest, degree: string, rows: readonly Row[]): Promise<Response> {
  const t = routeCheckTexts[r.lang];
  const figures = await r.deps.db.asIdentity((tx) => selectFigures(tx, r.today));
  const read = readRouteCheck(degree, rows);
  const errors = errorsOf(r.lang, degree, read);
  const shareAddress = read.request ? `${r.deps.publicUrl.replace(/\/$/, '')}${address(degree, rows)}` : null;
  return r.page(
    { title: t.title, description: t.description, scripts: r.deps.islands.scripts('live-route-check') },
    <RouteCheckPage
      {...{ lang: r.lang, degree, rows, read, errors, figures, shareAddress }}
      examples={examplesFor(r.lang, degree)}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

function errorsOf(lang: Lang, degree: string, { faults }: ReadRouteCheck): FieldErrors {
  const t = routeCheckTexts[lang];
  const errors: FieldErrors = {};
  if (!mkbRouteDegrees.some((known) => known === degree)) errors.degree = t.degreeFault;
  for (const { row, field, fault } of faults)
    errors[`${row}.${field}`] ??=
      fault === 'credits'
        ? t.creditsFault(formatNumber(lang, routeCheckLimits.credits))
        : explainPeriodFault(lang, fault);
  return errors;
}

/** The variants as addresses of this page: one period per study year. */
function examplesFor(lang: Lang, degree: string): { label: string; href: string }[] {
  const known = mkbRouteDegrees.find((one) => one === degree) ?? 'associate_degree';
  return variants
    .filter((variant) => variant !== 'empty')
    .map((variant) => {
      const years = periodsFromVariant(variant, known, () => '').filter((_, index) => index % 2 === 0);
      const rows = years.map(({ week }): Row => {
        const days = daysOf(week);
        return {
          ...emptyRow,
          company: String(days.company),
          school: String(days.school),
          third: String(days.third),
        };
      });
      return { label: designTexts[lang].variants[variant], href: address(known, rows) };
    });
}
