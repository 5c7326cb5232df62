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

/** Inline styles only: mail readers drop style sheets. No image, no tracking. */
export function composeHtml(content: MailContent, lang: string): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(oneFullStop(text))}</p>`;
  const note = (text: string) => `<p style="margin:0 0 8px;font-size:14px;color:#4a5665">${escapeHtml(text)}</p>`;
  const code = content.code
    ? `<p style="margin:0 0 24px;font-size:32px;letter-spacing:6px;font-weight:700">${escapeHtml(content.code)}</p>`
    : '';
  const button = content.button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(content.button.url)}" style="background:#1f3a8a;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:700;display:inline-block">${escapeHtml(content.button.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(content.heading)}</title></head><body style="margin:0;padding:24px;background:#fbfaf7"><div style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #e2dfd8;border-radius:10px;padding:24px;font:17px/1.55 system-ui,sans-serif;color:#18222e"><h1 style="margin:0 0 16px;font-size:24px;line-height:1.2">${escapeHtml(content.heading)}</h1>${content.paragraphs.map(paragraph).join('')}${code}${button}${(content.notes ?? []).map(note).join('')}</div></body></html>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A sentence that ends in a name with a full stop of its own ("B.V.") has one, not two. */
const oneFullStop = (text: string): string => text.replace(/(?<!\.)\.\.(?=\s|$)/g, '.');
