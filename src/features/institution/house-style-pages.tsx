import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, type FormValues, parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { brandLogo, housePreviewAddress, type StaffRequest, type Web } from '../../shell/index.ts';
import { parseColour } from '../../ui/colour.ts';
import {
  closestHouseStyle,
  contrastFaults,
  defaultHouseStyle,
  type HouseStyle,
  houseStyleColours,
  parseHouseStyle,
  wholeStyle,
} from '../../ui/house-style.ts';
import type { Content } from '../../ui/index.ts';
import { readableStyle } from '../../ui/readable-style.ts';
import { changeSettings } from './change-settings.ts';
import { selectInstitutionSettings } from './institution-store.ts';
import { type SaidFault, saidFaults } from './rules/contrast-words.ts';
import { texts } from './texts.ts';
import { HouseStylePage } from './views/house-style-view.tsx';
import { sayFault } from './views/say-fault.ts';

const settingsForm = formSchema((f) =>
  z.object({
    institutionName: f.text(120),
    place: f.optionalText(80),
    contactName: f.text(120),
    contactEmail: f.email(),
    contactPhone: f.optionalText(40),
    name: f.text(60),
    shortName: f.text(12),
    brand: f.colour(),
    brandInk: f.colour(),
    company: f.colour(),
    school: f.colour(),
    third: f.colour(),
    student: f.colour(),
    paper: f.colour(),
    card: f.colour(),
    ink: f.colour(),
    radius: f.int(0, 16),
    font: f.choice(['atkinson', 'system']),
  }),
);

/** Made by who knows the weeks of a Mkb-route: a picture of one, for the preview. */
export type SampleRibbon = (lang: Lang) => Content;

export function mountHouseStyle(web: Web, sampleRibbon: SampleRibbon): void {
  web.staff.get(paths.houseStyle, async (r) => {
    const { name, houseStyle, ...settings } = await selectInstitutionSettings(r.tx, r.actor.institutionId);
    const { logo: _, ...chosen } = houseStyle;
    const style = wholeStyle({ name: name.slice(0, 60), ...chosen });
    const form = new FormState({ ...settings, institutionName: name, ...asTyped(style) });
    return showHouseStyle(r, form, sampleRibbon, false);
  });
  web.staff.post(paths.houseStyle, (r) => saveHouseStyle(r, sampleRibbon));
  web.staff.get(paths.houseStylePreview, (r) => r.redirect(paths.houseStyle()));
  web.staff.post(paths.houseStylePreview, (r) => {
    const { use = '', ...typed } = r.form;
    return showHouseStyle(r, new FormState({ ...typed, ...wantedColours(String(use), typed) }), sampleRibbon, true);
  });
}

async function saveHouseStyle(r: StaffRequest, sampleRibbon: SampleRibbon): Promise<Response> {
  const parsed = parseForm(settingsForm(r.lang), r.form);
  if (!parsed.ok) return showHouseStyle(r, parsed.form, sampleRibbon, true);
  const { institutionName, place, contactName, contactEmail, contactPhone, ...values } = parsed.value;
  const { style } = parseHouseStyle(values);
  if (!style) throw new Error('the form and the house style disagree on what is a good value');
  const faults = saidFaults(contrastFaults(style));
  if (faults.length > 0) return showHouseStyle(r, parsed.form.with(fieldErrors(r.lang, faults)), sampleRibbon, true);
  const contact = { contactName, contactEmail, contactPhone };
  const changed = await changeSettings(r, { name: institutionName, place, ...contact, houseStyle: style });
  const t = texts[r.lang];
  return r.redirect(
    paths.houseStyle(),
    changed ? { tone: 'success', message: t.style.saved } : { tone: 'info', message: t.nothingChanged },
  );
}

const asTyped = (style: HouseStyle): Record<string, string> =>
  Object.fromEntries(Object.entries(style).map(([name, value]) => [name, String(value)]));

/** What one press of a button puts in the form: the default look, readable colours, or one colour ('brand:#1f3a8a'). */
function wantedColours(use: string, typed: FormValues): Record<string, string> {
  const { name, shortName, ...standard } = asTyped(defaultHouseStyle);
  if (use === 'default') return standard;
  if (use === 'readable') {
    const { name: _, shortName: __, ...readable } = asTyped(readableStyle(closestHouseStyle(typed)));
    return readable;
  }
  const [field = '', colour = ''] = use.split(':');
  return houseStyleColours.some((known) => known === field) && parseColour(colour) ? { [field]: colour } : {};
}

/** One sentence under each colour that must change; the list beside the form has them all. */
function fieldErrors(lang: Lang, faults: readonly SaidFault[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const fault of faults) errors[fault.field] ??= sayFault(lang, fault);
  return errors;
}

function showHouseStyle(
  r: StaffRequest,
  form: FormState,
  sampleRibbon: SampleRibbon,
  isChanged: boolean,
): Promise<Response> {
  const style = closestHouseStyle(form.values);
  const { institution } = r.view;
  const preview = {
    style,
    logo: institution ? brandLogo(institution) : null,
    stylesheet: housePreviewAddress(style),
    ribbon: sampleRibbon(r.lang),
    isChanged,
  };
  return r.page(
    { title: texts[r.lang].style.title, scripts: r.deps.islands.scripts('live-house-style') },
    <HouseStylePage
      lang={r.lang}
      actor={r.actor}
      form={form}
      preview={preview}
      defaults={asTyped(defaultHouseStyle)}
    />,
    form.ok ? 200 : 422,
  );
}
