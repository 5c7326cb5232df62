import { gzipSync } from 'node:zlib';
import { send } from '../load/request.ts';
import type { Operation } from '../operations.ts';

export type ScriptSize = { name: string; bytes: number; gzipped: number };

/** The form of a period or unit, to which the designer leads: the page of the designer with a live preview. */
const designerForm = /href="(\/mkb-routes\/[^"]+\/(?:perioden|eenheden)\/[^"/]+)"/;

/** How much JavaScript the browser gets with the page of each reading job, with all that it imports. */
export async function scriptSizes(url: string, operations: readonly Operation[]): Promise<ScriptSize[]> {
  const sizes: ScriptSize[] = [];
  for (const { name, page } of operations) {
    if (!page) continue;
    const { path, browser } = page();
    const { body } = await send(url, { path, cookies: browser.cookies });
    sizes.push({ name, ...(await scriptsOf(url, body)) });
    const [, form] = designerForm.exec(body) ?? [];
    if (!form) continue;
    const answer = await send(url, { path: form, cookies: browser.cookies });
    sizes.push({ name: `${name}, form`, ...(await scriptsOf(url, answer.body)) });
  }
  return sizes;
}

async function scriptsOf(url: string, html: string): Promise<{ bytes: number; gzipped: number }> {
  const asked = new Set<string>();
  const left = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+\.m?js)"/g)].map(([, src = '']) => src);
  let bytes = 0;
  let gzipped = 0;
  for (let src = left.pop(); src !== undefined; src = left.pop()) {
    if (asked.has(src)) continue;
    asked.add(src);
    const script = (await send(url, { path: src, cookies: {} })).body;
    bytes += Buffer.byteLength(script);
    gzipped += gzipSync(script).length;
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g))
      left.push(new URL(imported, `${url}${src}`).pathname);
  }
  return { bytes, gzipped };
}
