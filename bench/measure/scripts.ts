import { gzipSync } from 'node:zlib';
import { send } from '../load/request.ts';
import type { Operation } from '../operations.ts';

export type ScriptSize = { name: string; bytes: number; gzipped: number };

/** How much JavaScript the browser gets with the page of each reading job, with all that it imports. */
export async function scriptSizes(url: string, operations: readonly Operation[]): Promise<ScriptSize[]> {
  const sizes: ScriptSize[] = [];
  for (const { name, page } of operations) {
    if (!page) continue;
    const { path, browser } = page();
    const { body } = await send(url, { path, cookies: browser.cookies });
    const asked = new Set<string>();
    const left = [...body.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+\.m?js)"/g)].map(([, src = '']) => src);
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
    sizes.push({ name, bytes, gzipped });
  }
  return sizes;
}
