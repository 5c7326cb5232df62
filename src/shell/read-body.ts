import type { Context } from 'hono';
import { controlCharacters, type FormValues, formValues } from '../platform/http/form.ts';

export type BodyFault = 'too_large' | 'too_slow' | 'bad_form';
/** What was posted: its fields, and its files by the name of their field; an empty file field gives none. */
export type Body = {
  fields: FormValues;
  files: ReadonlyMap<string, Uint8Array>;
  fileNames: ReadonlyMap<string, string>;
};
/** A body that is not taken, with the fields that stood before or after a file that is too large: nobody need type these again. */
export type RefusedBody<Fault = BodyFault> = { fault: Fault; fields: FormValues };

const largestForm = 256 * 1024;

/** What a path that takes files lets in: so many bytes, within so many seconds. */
export type UploadLimits = { largest: number; seconds: number };
const ownLimits: UploadLimits = { largest: 1024 * 1024, seconds: 300 };
/** What is too large is read to here and thrown away: a browser that is still sending does not look for an answer. */
const mostThrownAway = 512 * 1024 * 1024;

const bodies = new WeakMap<Request, Promise<Body | RefusedBody>>();

/** The posted form, or what is wrong with the body as a whole. Files are only for paths that take them. May be asked again. */
export function readBody(c: Context, takesFiles: boolean | UploadLimits = false): Promise<Body | RefusedBody> {
  const limits = takesFiles === true ? ownLimits : takesFiles || null;
  const body = bodies.get(c.req.raw) ?? readOnce(c, limits);
  bodies.set(c.req.raw, body);
  return body;
}

const refused = (fault: BodyFault, fields: FormValues = {}): RefusedBody => ({ fault, fields });

async function readOnce(c: Context, limits: UploadLimits | null): Promise<Body | RefusedBody> {
  const type = c.req.header('content-type') ?? '';
  const hasFiles = limits !== null && type.startsWith('multipart/form-data');
  const largest = hasFiles ? limits.largest : largestForm;
  const stated = Number(c.req.header('content-length') ?? 0);
  if (stated > largest && !(hasFiles && stated <= mostThrownAway)) return refused('too_large');
  if (type !== '' && !hasFiles && !type.startsWith('application/x-www-form-urlencoded')) return refused('bad_form');
  const read = await readBytes(c.req.raw.body, largest, hasFiles ? limits.seconds : null);
  if ('ends' in read) return refused('too_large', await fieldsOfEnds(read.ends, type));
  if ('fault' in read) return refused(read.fault);
  if (hasFiles) return readMultipart(read.bytes, type);
  return {
    fields: formValues(new URLSearchParams(read.bytes.toString('utf8'))),
    files: new Map(),
    fileNames: new Map(),
  };
}

/** `ends`: the first and the last bytes of what was too large and read to its end. */
type ReadBytes = { bytes: Buffer<ArrayBuffer> } | { ends: Buffer[] } | { fault: BodyFault };

async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  largest: number,
  seconds: number | null,
): Promise<ReadBytes> {
  const reader = body?.getReader();
  let isLate = false;
  const timer = setTimeout(
    () => {
      isLate = true;
      void reader?.cancel().catch(() => {});
    },
    (seconds ?? 300) * 1000,
  );
  const parts: Uint8Array[] = [];
  let held = 0;
  let first: Buffer | null = null;
  let size = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      held += part.value.byteLength;
      parts.push(part.value);
      if (size <= largest) continue;
      if (seconds === null || size > mostThrownAway) return { fault: 'too_large' };
      first ??= Buffer.concat(parts, Math.min(size, largestForm));
      // Let go without a copy: copies of what is thrown away would fill the memory faster than it is cleared.
      for (let [oldest] = parts; oldest && held - oldest.byteLength >= largestForm; [oldest] = parts) {
        held -= oldest.byteLength;
        parts.shift();
      }
    }
  } finally {
    clearTimeout(timer);
  }
  if (isLate) return { fault: 'too_slow' };
  const bytes = Buffer.concat(parts);
  return first ? { ends: [first, bytes] } : { bytes };
}

/** The fields that stand whole in these ends of a form with files. */
async function fieldsOfEnds(ends: readonly Buffer[], type: string): Promise<FormValues> {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary === undefined) return {};
  const fields = ends
    .flatMap((end) => end.toString('latin1').split(`--${boundary}`).slice(1, -1))
    .filter((part) => /^\r\n[^\r]*form-data; name="[^"]*"\r\n/i.test(part));
  const whole = Buffer.from([...new Set(fields), '--'].map((part) => `--${boundary}${part}`).join(''), 'latin1');
  const body = await readMultipart(whole, type);
  return body.fields;
}

async function readMultipart(bytes: Buffer<ArrayBuffer>, type: string): Promise<Body | RefusedBody> {
  const fields = new URLSearchParams();
  const files = new Map<string, Uint8Array>();
  const fileNames = new Map<string, string>();
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    for (const [name, value] of form)
      if (typeof value === 'string') fields.append(name, value);
      else if (value.size > 0) {
        files.set(name, new Uint8Array(await value.arrayBuffer()));
        fileNames.set(name, value.name.replace(controlCharacters, '').normalize('NFC'));
      }
    return { fields: formValues(fields), files, fileNames };
  } catch {
    return refused('bad_form');
  }
}
