/** The content of a mail in plain words; made into a text part and an HTML part that say the same. */
export type MailContent = {
  heading: string;
  paragraphs: readonly string[];
  /** One clear thing to do. */
  button?: { label: string; url: string };
  /** A code to type over, shown large. */
  code?: string;
  /** Small print under the button: how long it works, whom to call. */
  notes?: readonly string[];
};

export function composeText(content: MailContent): string {
  return [
    content.heading,
    ...content.paragraphs.map(oneFullStop),
    ...(content.code ? [content.code] : []),
    ...(content.button ? [`${content.button.label}:\n${content.button.url}`] : []),
    ...(content.notes ?? []),
  ].join('\n\n');
}

/** A picture that travels inside the mail: nothing is fetched, so nobody sees that it was opened. */
export type MailPicture = { contentType: string; bytes: Uint8Array; alt: string; width: number; height: number };

/** How a mail looks: who it is from, and its colours as '#rrggbb'. */
export type MailLook = {
  /** Stands on top; empty for none. */
  name: string;
  picture: MailPicture | null;
  brand: string;
  brandInk: string;
  paper: string;
  card: string;
  line: string;
  ink: string;
  inkSoft: string;
};

export const plainMailLook: MailLook = {
  name: '',
  picture: null,
  brand: '#1f3a8a',
  brandInk: '#ffffff',
  paper: '#fbfaf7',
  card: '#ffffff',
  line: '#e2dfd8',
  ink: '#18222e',
  inkSoft: '#4a5665',
};

/** By this the text of a mail points at its picture. */
export const pictureId = 'logo@driehoek';

/** Inline styles only: mail readers drop style sheets. Nothing is fetched, nothing tracks. */
export function composeHtml(content: MailContent, lang: string, look: MailLook = plainMailLook): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(oneFullStop(text))}</p>`;
  const note = (text: string) =>
    `<p style="margin:0 0 8px;font-size:14px;color:${look.inkSoft}">${escapeHtml(text)}</p>`;
  const code = content.code
    ? `<p style="margin:0 0 24px;font-size:32px;letter-spacing:6px;font-weight:700">${escapeHtml(content.code)}</p>`
    : '';
  const button = content.button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(content.button.url)}" style="background:${look.brand};color:${look.brandInk};padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:700;display:inline-block">${escapeHtml(content.button.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(content.heading)}</title></head><body style="margin:0;padding:24px;background:${look.paper}"><div style="max-width:560px;margin:0 auto;background:${look.card};border:1px solid ${look.line};border-radius:10px;padding:24px;font:17px/1.55 system-ui,sans-serif;color:${look.ink}">${head(look)}<h1 style="margin:0 0 16px;font-size:24px;line-height:1.2">${escapeHtml(content.heading)}</h1>${content.paragraphs.map(paragraph).join('')}${code}${button}${(content.notes ?? []).map(note).join('')}</div></body></html>`;
}

const pictureHeight = 36;

function head({ name, picture, brand }: MailLook): string {
  if (!name) return '';
  const width = picture && Math.round((picture.width / picture.height) * pictureHeight);
  const image = picture
    ? `<img src="cid:${pictureId}" alt="${escapeHtml(picture.alt)}" width="${width}" height="${pictureHeight}" style="vertical-align:middle;margin-right:12px;background:#ffffff">`
    : '';
  return `<p style="margin:0 0 24px;padding-bottom:12px;border-bottom:3px solid ${brand};font-weight:700">${image}${escapeHtml(name)}</p>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A sentence that ends in a name with a full stop of its own ("B.V.") has one, not two. */
const oneFullStop = (text: string): string => text.replace(/(?<!\.)\.\.(?=\s|$)/g, '.');
