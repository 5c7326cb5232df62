// Which licences a dependency may have. Own code, since it is one page: an SPDX expression, and three lists.

/** Ask no more than a notice (or nothing). */
const free = new Set(
  [
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BSL-1.0',
    'CC-BY-3.0',
    'CC-BY-4.0',
    'CC0-1.0',
    'ISC',
  ]
    .concat(
      'MIT',
      'MIT-0',
      'OpenSSL',
      'PostgreSQL',
      'Python-2.0',
      'Unicode-3.0',
      'Unicode-DFS-2016',
      'Unlicense',
      'Zlib',
    )
    // Of the font itself, and of changes in its own files.
    .concat('OFL-1.1', 'MPL-2.0'),
);
/** Bind what is linked with it in ways that depend on how; each use is a decision. */
const toDecide = /^LGPL-/;
/** Would bind the product, or whoever runs it. */
const refused = /^(A?GPL-|SSPL-|BUSL-|Elastic-|CC-BY-(NC|ND|SA))/;

/**
 * Judges the licence that a package states.
 *
 * @param {string | undefined} licence an SPDX expression
 * @returns {{ verdict: 'good' } | { verdict: 'bad', why: string }} of `A OR B` the better counts, of `A AND B` the worse
 */
export function judgeLicence(licence) {
  if (!licence) return bad('says no licence');
  const tree = parse(licence);
  return tree ? judge(tree) : bad(`says "${licence}", which is no SPDX expression`);
}

const bad = (why) => ({ verdict: 'bad', why });

function judge(tree) {
  if (typeof tree === 'string') return judgeName(tree);
  const [left, right] = [judge(tree.left), judge(tree.right)];
  const first = tree.operator === 'OR' ? 'good' : 'bad';
  return left.verdict === first ? left : right;
}

function judgeName(name) {
  if (refused.test(name)) return bad(`${name} is refused`);
  if (toDecide.test(name)) return bad(`${name} needs a decision of its own`);
  return free.has(name.replace(/\+$/, '')) ? { verdict: 'good' } : bad(`${name} is not known here`);
}

/** SPDX expressions (ISO/IEC 5962, annex D): OR binds weakest, then AND, then WITH. Null when it is none. */
function parse(text) {
  const words = text.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const binary = (operator, part) => () => {
    let left = part();
    while (left && words[at] === operator) {
      at += 1;
      const right = part();
      left = right && { operator, left, right };
    }
    return left;
  };
  const name = () => {
    const word = words[at] ?? '';
    if (!/^[A-Za-z0-9.-]+\+?$/.test(word) || ['AND', 'OR', 'WITH'].includes(word)) return null;
    at += 1;
    if (words[at] !== 'WITH') return word;
    at += 2; // An exception only gives more room.
    return words[at - 1] ? word : null;
  };
  const atom = () => {
    if (words[at] !== '(') return name();
    at += 1;
    const inner = expression();
    if (words[at] !== ')') return null;
    at += 1;
    return inner;
  };
  const expression = binary('OR', binary('AND', atom));
  const tree = expression();
  return at === words.length ? tree : null;
}
