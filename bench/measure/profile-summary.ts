import { readFileSync } from 'node:fs';

type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
};

/** Where the product's own time went, by package or folder and by function; milliseconds per request, a line of text each. */
export function profileLines(file: string, requests: number): string[] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byPlace = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (!frame || frame.functionName === '(idle)') continue;
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const place = placeOf(frame.url, frame.functionName);
    const name = `${frame.functionName || '(anonymous)'} ${shortUrl(frame.url)}:${frame.lineNumber + 1}`;
    busy += ms;
    byPlace.set(place, (byPlace.get(place) ?? 0) + ms);
    byFunction.set(name, (byFunction.get(name) ?? 0) + ms);
  }
  const per = (ms: number) => (ms / Math.max(1, requests)).toFixed(3);
  const top = (map: Map<string, number>, count: number) =>
    [...map]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([name, ms]) => `  ${per(ms)} ms  ${Math.round((ms / busy) * 100)} %  ${name}`);
  return [`Product, per request: ${per(busy)} ms`, ...top(byPlace, 25), 'by function', ...top(byFunction, 40)];
}

/** The package, or the folder of our own source up to the feature. */
function placeOf(url: string, functionName: string): string {
  const [, inPackage] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (inPackage) return inPackage;
  const [, own] = /\/((?:src|bench)\/(?:[^/]+\/){0,2})/.exec(url) ?? [];
  if (own) return own;
  if (url.startsWith('node:')) return url.split('/')[0] ?? url;
  return functionName.startsWith('(') ? functionName : 'native';
}

const shortUrl = (url: string): string => url.split('/').slice(-3).join('/');
