/** A block that src/ui exports, with what its props can be, read from the source. */
export type Block = { name: string; props: Prop[] };
/** `values`: the words of a union; empty for anything else. `isFlag`: yes or no. */
export type Prop = { name: string; values: string[]; isFlag: boolean };

/** The components that a door exports: names with a capital that are no types. */
export function exportedBlocks(door: string): string[] {
  return [...door.matchAll(/export \{([^}]*)\}/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name));
}

/** Named types of the sources, each with the text behind its `=`. */
export function namedTypes(sources: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    sources.flatMap((source) =>
      [
        ...source.matchAll(
          /^(?:export )?type (\w+)(?:<\w+>)? =([\s\S]*?;)\n(?=\n|\/\*|export|const|function|type|$)/gm,
        ),
      ].map(([, name = '', body = '']): [string, string] => [name, body]),
    ),
  );
}

/** The props of a block: those of `<Name>Props`, or written out where it takes them, and of the things in their lists. */
export function propsOf(name: string, sources: readonly string[], types: ReadonlyMap<string, string>): Prop[] {
  const inline = sources
    .map(
      (source) =>
        new RegExp(`function ${name}(?:<\\w+>)?\\(\\{[^}]*\\}: (\\{[\\s\\S]*?\\n?\\}|\\w+)\\)`).exec(source)?.[1],
    )
    .find((found) => found !== undefined);
  const body = types.get(`${name}Props`) ?? (inline && (types.get(inline) ?? inline)) ?? '';
  return readProps(body, types, new Set());
}

function readProps(body: string, types: ReadonlyMap<string, string>, seen: Set<string>): Prop[] {
  const found: Prop[] = [];
  for (const [name] of body.matchAll(/\b[A-Z]\w+\b/g)) {
    const inner = types.get(name);
    if (!inner || seen.has(name) || !inner.includes('{')) continue;
    seen.add(name);
    const picked = new RegExp(`Pick<${name},([^>]*)>`).exec(body)?.[1];
    found.push(...readProps(inner, types, seen).filter((prop) => !picked || picked.includes(`'${prop.name}'`)));
  }
  const plain = body.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, name = '', type = ''] of plain.matchAll(/(\w+)\??: ([^;{}]+?)(?:;|\s*\})/g)) {
    const whole = type.replace(/\b[A-Z]\w+\b/g, (word) =>
      types.get(word)?.includes('{') ? word : (types.get(word) ?? word),
    );
    const values = [...whole.matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
    found.push({ name, values: /=>|\[\]/.test(type) ? [] : values, isFlag: /\bboolean\b/.test(type) });
  }
  return found;
}

/** The opening tags of a block in the catalogue, props and all. */
export function usesOf(name: string, catalogue: string): string[] {
  const uses: string[] = [];
  for (const { index } of catalogue.matchAll(new RegExp(`<${name}(?=[\\s>/])`, 'g'))) {
    let depth = 0;
    let end = index;
    for (; end < catalogue.length; end += 1) {
      if (catalogue[end] === '{') depth += 1;
      if (catalogue[end] === '}') depth -= 1;
      if (catalogue[end] === '>' && depth === 0 && catalogue[end - 1] !== '=') break;
    }
    uses.push(catalogue.slice(index, end));
  }
  return uses;
}

/** What of this block the catalogue does not show, in words. A default needs a use that leaves its prop out. */
export function unshown({ name, props }: Block, catalogue: string, source = ''): string[] {
  const uses = usesOf(name, catalogue).map((use) => use + constantsIn(use, catalogue));
  if (uses.length === 0) return [`${name} is not there`];
  const all = uses.join('\n');
  return props.flatMap((prop) => {
    const named = new RegExp(`\\b${prop.name}\\b`);
    if (!named.test(all)) return [`${name}: ${prop.name} is never used`];
    if (new RegExp(`\\b${prop.name}=\\{${prop.name}\\}`).test(all)) return [];
    const isDefault = (value: string) =>
      new RegExp(`\\b${prop.name} (=|\\?\\?) '${value}'`).test(source) && uses.some((use) => !named.test(use));
    return prop.values
      .filter((value) => !new RegExp(`\\b${prop.name}(=|: )\\{?["']${value}["']`).test(all) && !isDefault(value))
      .map((value) => `${name}: ${prop.name} is never '${value}'`);
  });
}

/** What the catalogue keeps in a constant of its own and hands to a block by name. */
const constantsIn = (use: string, catalogue: string): string =>
  [...use.matchAll(/=\{(\w+)[.}]/g)]
    .map(([, name]) => new RegExp(`const ${name}\\b[\\s\\S]*?\\n\\];`).exec(catalogue)?.[0] ?? '')
    .join('\n');
