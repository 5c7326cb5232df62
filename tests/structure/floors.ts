import { type Import, importsOf, type SourceFiles, withoutComments } from './source-files.ts';

/**
 * pages → actions → store → rules → platform, with views, islands and ui beside the pages. The shell is what every page
 * needs (request, layout); the root is what puts the product together.
 */
export type Floor =
  | 'root'
  | 'door'
  | 'pages'
  | 'views'
  | 'islands'
  | 'actions'
  | 'store'
  | 'rules'
  | 'shell'
  | 'paths'
  | 'kernel'
  | 'ui'
  | 'platform';

/** Floor → the floors that it may import. A feature's own door is for others only. */
const mayImport: Record<Floor, readonly Floor[]> = {
  root: ['root', 'door', 'shell', 'paths', 'kernel', 'ui', 'platform'],
  door: ['pages', 'views', 'islands', 'actions', 'store', 'rules'],
  pages: [
    'pages',
    'views',
    'islands',
    'actions',
    'store',
    'rules',
    'shell',
    'paths',
    'kernel',
    'ui',
    'platform',
    'door',
  ],
  views: ['views', 'islands', 'rules', 'shell', 'paths', 'kernel', 'ui', 'platform', 'door'],
  islands: ['islands', 'views', 'rules', 'paths', 'kernel', 'ui', 'platform'],
  actions: ['actions', 'store', 'rules', 'shell', 'paths', 'kernel', 'ui', 'platform', 'door'],
  store: ['store', 'rules', 'kernel', 'platform'],
  rules: ['rules', 'paths', 'kernel'],
  shell: ['shell', 'paths', 'kernel', 'ui', 'platform'],
  paths: ['paths', 'kernel', 'platform'],
  kernel: ['kernel'],
  ui: ['ui', 'platform'],
  platform: ['platform'],
};

/**
 * The same for `import type`, where it may be more: a row's type in a view, another feature's id in a store, a tone of the
 * building blocks in a list of words.
 */
const mayImportTypes: Partial<Record<Floor, readonly Floor[]>> = {
  views: ['store', 'actions'],
  store: ['door'],
  rules: ['door', 'ui'],
};

/** The part of the platform that is pure, so that rules may use it. */
const purePlatform = /^src\/platform\/i18n\//;
const serverPackages =
  /^(node:(?!crypto$)|kysely|pg$|pg-boss|hono|@hono\/node-server|nodemailer|preact|@preact\/|esbuild|@myriaddreamin\/)/;
const browserPackages = /^(preact|preact\/.+|@preact\/signals|zod)$/;
const impure =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.|\bfetch\(|\brandom(UUID|Bytes|Int)\b/;

const allows = (floor: Floor, below: Floor, typeOnly: boolean): boolean =>
  mayImport[floor].includes(below) || (typeOnly && mayImportTypes[floor]?.includes(below) === true);

const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];

/** The import graph of the product, with the floor of every file. */
export class House {
  readonly files: SourceFiles;
  readonly #imports: ReadonlyMap<string, readonly Import[]>;
  readonly #floors: ReadonlyMap<string, Floor | undefined>;

  constructor(files: SourceFiles) {
    this.files = files;
    this.#imports = new Map([...files].map(([file, source]) => [file, importsOf(file, source)]));
    const floors = new Map([...files.keys()].map((file) => [file, floorByName(file)]));
    this.#floors = floors;
    // A feature's other files are rules when they are pure (types, a state machine), else actions. They may use each other,
    // so all count as rules until one turns out not to be, and then those that use it are looked at again.
    const others = [...files.keys()].filter((file) => featureOf(file) && !floors.get(file));
    for (const file of others) floors.set(file, 'rules');
    for (let again = true; again; ) {
      const turned = others.filter((file) => floors.get(file) === 'rules' && this.impurities(file).length > 0);
      for (const file of turned) floors.set(file, 'actions');
      again = turned.length > 0;
    }
  }

  importsOf(file: string): readonly Import[] {
    return this.#imports.get(file) ?? [];
  }

  /** Undefined: it stands in a folder that the house does not have. */
  floorOf(file: string): Floor | undefined {
    return this.#floors.get(file);
  }

  /** Why a file is not pure. */
  impurities(file: string): string[] {
    const faults = this.importsOf(file)
      .filter(({ target, typeOnly }) => {
        if (!target.startsWith('src/')) return serverPackages.test(target);
        if (purePlatform.test(target)) return false;
        const own = this.floorOf(file) === 'kernel' ? 'kernel' : 'rules';
        return !allows(own, this.floorOf(target) ?? 'root', typeOnly);
      })
      .map(({ target }) => `${file} is pure, but imports ${target}`);
    const word = impure.exec(withoutComments(this.files.get(file) ?? ''))?.[0];
    return word ? [...faults, `${file} is pure, but uses ${word}`] : faults;
  }
}

function floorByName(file: string): Floor | undefined {
  const place = /^src\/(platform|shell|ui|kernel)\//.exec(file)?.[1];
  if (place) return place as Floor;
  if (/^src\/(paths|path|company-paths)\.ts$/.test(file)) return 'paths';
  if (/^src\/([^/]+|commands\/.+)$/.test(file)) return 'root';
  if (!featureOf(file)) return undefined;
  if (/^src\/features\/[^/]+\/index\.ts$/.test(file)) return 'door';
  if (file.includes('/views/')) return 'views';
  if (file.includes('/islands/')) return 'islands';
  if (/-store\.ts$/.test(file)) return 'store';
  if (file.includes('/rules/') || /-policy\.ts$|[/-]texts(\.nl|\.en)?\.ts$/.test(file)) return 'rules';
  if (/-(pages?|api|step)\.tsx?$|\/mount-[^/]+\.tsx?$/.test(file) || file.includes('/wizard/')) return 'pages';
  return undefined;
}

/** Imports that point up, past a door, or at a file that is not there. */
export function floorFaults(house: House): string[] {
  const faults: string[] = [];
  for (const file of house.files.keys()) {
    const floor = house.floorOf(file);
    if (!floor) {
      faults.push(`${file} stands on no floor`);
      continue;
    }
    if (floor === 'rules' || floor === 'kernel') faults.push(...house.impurities(file));
    for (const { target, typeOnly } of house.importsOf(file)) {
      if (!target.startsWith('src/') || !/\.tsx?$/.test(target)) continue;
      const fault = importFault(house, file, floor, target, typeOnly);
      if (fault) faults.push(`${file} (${floor}) ${fault}`);
    }
  }
  return faults;
}

function importFault(house: House, file: string, floor: Floor, target: string, typeOnly: boolean): string | undefined {
  if (!house.files.has(target)) return `imports ${target}, which is not there`;
  const below = house.floorOf(target);
  if (!below) return undefined; // said of the file itself
  const sameFeature = featureOf(file) === featureOf(target);
  if (featureOf(target) && !sameFeature && below !== 'door')
    return `imports ${target} past the index.ts of its feature`;
  if (below === 'door' && sameFeature) return `imports ${target}, the door of its own feature`;
  if (floor === 'rules' || floor === 'kernel') return undefined; // said by impurities
  return allows(floor, below, typeOnly) ? undefined : `imports ${target} (${below})`;
}

/** Circles of features that use each other, each as `a → b → a`. */
export function featureCycles(house: House): string[] {
  const uses = new Map<string, Set<string>>();
  for (const file of house.files.keys()) {
    const from = featureOf(file);
    if (!from) continue;
    const targets = uses.get(from) ?? new Set();
    uses.set(from, targets);
    for (const { target } of house.importsOf(file)) {
      const to = featureOf(target);
      if (to && to !== from) targets.add(to);
    }
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (feature: string, trail: readonly string[]) => {
    if (trail.includes(feature)) {
      cycles.push([...trail.slice(trail.indexOf(feature)), feature].join(' → '));
      return;
    }
    if (done.has(feature)) return;
    for (const next of uses.get(feature) ?? []) visit(next, [...trail, feature]);
    done.add(feature);
  };
  for (const feature of uses.keys()) visit(feature, []);
  return cycles;
}

/** What the islands bring to the browser and must not: server packages, and files of a floor that stays on the server. */
export function browserFaults(house: House): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string, trail: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const floor = house.floorOf(file);
    if (
      floor === 'store' ||
      floor === 'actions' ||
      floor === 'pages' ||
      floor === 'root' ||
      floor === 'shell' ||
      floor === 'door'
    )
      faults.push(`${trail} reaches the browser (${floor})`);
    if (/\bprocess\./.test(withoutComments(house.files.get(file) ?? '')))
      faults.push(`${trail} uses process in the browser`);
    for (const { target, typeOnly } of house.importsOf(file)) {
      if (typeOnly) continue;
      if (target.startsWith('src/')) visit(target, `${trail} → ${target}`);
      else if (!browserPackages.test(target)) faults.push(`${trail} → ${target} is no package for the browser`);
    }
  };
  for (const file of house.files.keys()) if (house.floorOf(file) === 'islands') visit(file, file);
  return faults;
}
