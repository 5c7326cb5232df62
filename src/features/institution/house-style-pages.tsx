import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { contrastFaults, defaultHouseStyle, type HouseStyle, parseHouseStyle } from '../../ui/house-style.ts';
import { changeSettings } from './change-settings.ts';
import { selectInstitutionSettings } from './institution-store.ts';
import { type SaidFault, saidFaults } from './rules/contrast-words.ts';
import { texts } from './texts.ts';
import { HouseStylePage } from './views/house-style-view.tsx';

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

export function mountHouseStyle(web: Web): void {
  web.staff.get(paths.houseStyle, async (r) => {
    const { name, houseStyle, ...settings } = await selectInstitutionSettings(r.tx, r.actor.institutionId);
    const style = { ...defaultHouseStyle, name: name.slice(0, 60), ...houseStyle };
    return showHouseStyle(r, new FormState({ ...settings, institutionName: name, ...asTyped(style) }), []);
  });
  web.staff.post(paths.houseStyle, saveHouseStyle);
}

async function saveHouseStyle(r: StaffRequest): Promise<Response> {
  const parsed = parseForm(settingsForm(r.lang), r.form);
  if (!parsed.ok) return showHouseStyle(r, parsed.form, []);
  const { institutionName, place, contactName, contactEmail, contactPhone, ...values } = parsed.value;
  const { style } = parseHouseStyle(values);
  if (!style) throw new Error('the form and the house style disagree on what is a good value');
  const faults = saidFaults(contrastFaults(style));
  if (faults.length > 0) return showHouseStyle(r, parsed.form.with(fieldErrors(r.lang, faults)), faults);
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

/** One sentence under each colour that must change; the list on top of the page has them all. */
function fieldErrors(lang: Lang, faults: readonly SaidFault[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const fault of faults) errors[fault.field] ??= sayFault(lang, fault);
  return errors;
}

function sayFault(lang: Lang, { front, back, ratio, needed }: SaidFault): string {
  const t = texts[lang].style;
  const word = (role: string) => (t.roles as Record<string, string>)[role] ?? role;
  const sentence = t.tooClose(word(front), word(back), formatNumber(lang, ratio, 2), formatNumber(lang, needed));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function showHouseStyle(r: StaffRequest, form: FormState, faults: readonly SaidFault[]): Response {
  const said = faults.map((fault) => sayFault(r.lang, fault));
  return r.page(
    { title: texts[r.lang].style.title },
    <HouseStylePage lang={r.lang} actor={r.actor} form={form} faults={said} defaults={asTyped(defaultHouseStyle)} />,
    form.ok ? 200 : 422,
  );
}
