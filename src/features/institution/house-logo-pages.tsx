import { z } from 'zod';
import { paths } from '../../paths.ts';
import { readPicture } from '../../platform/files/picture.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { brandLogo, type StaffRequest, type Web } from '../../shell/index.ts';
import { changeLogo, removeLogo } from './change-logo.ts';
import { texts } from './texts.ts';
import { HouseLogoPage } from './views/house-logo-view.tsx';

const logoForm = formSchema((f) => z.object({ alt: f.text(120) }));

/** The picture that takes the place of the product's mark: in pages, in mail and on paper. */
export function mountHouseLogo(web: Web): void {
  web.staff.get(paths.houseLogo, (r) => {
    const name = r.view.institution?.name ?? '';
    return showLogo(r, new FormState({ alt: logoOf(r)?.alt ?? texts[r.lang].logo.altOf(name) }));
  });
  web.staff.upload(paths.houseLogo, saveLogo);
  web.staff.post(paths.houseLogoRemove, async (r) => {
    const removed = await removeLogo(r);
    const t = texts[r.lang];
    return r.redirect(
      paths.houseLogo(),
      removed ? { tone: 'success', message: t.logo.removed } : { tone: 'info', message: t.nothingChanged },
    );
  });
}

async function saveLogo(r: StaffRequest): Promise<Response> {
  const parsed = parseForm(logoForm(r.lang), r.form);
  const t = texts[r.lang];
  const file = r.files.get('file');
  const read = file || !logoOf(r) ? readPicture(file ?? new Uint8Array()) : null;
  if (read && 'fault' in read) return showLogo(r, parsed.form.with({ file: t.logo.faults[read.fault] }));
  if (!parsed.ok) return showLogo(r, read ? parsed.form.with({ file: t.logo.chooseAgain }) : parsed.form);
  const changed = await changeLogo(r, read?.picture ?? null, parsed.value.alt);
  return r.redirect(
    paths.houseLogo(),
    changed ? { tone: 'success', message: t.logo.saved } : { tone: 'info', message: t.nothingChanged },
  );
}

const logoOf = (r: StaffRequest) => (r.view.institution ? brandLogo(r.view.institution) : null);

function showLogo(r: StaffRequest, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].logo.title },
    <HouseLogoPage lang={r.lang} actor={r.actor} form={form} logo={logoOf(r)} />,
    form.ok ? 200 : 422,
  );
}
