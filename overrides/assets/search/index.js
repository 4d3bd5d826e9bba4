/* The files of the index: where keys are, what stands under them, units of pages. See plugins/phaen/search/index.py. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUE = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));
const NAME = 8; // letters of a file's name, but for those of units
const SHORT = "*"; // behind one or two clusters: all keys that begin so
const LAST = "\uffff";
export const RANGE = 8; // files of a range of keys that are fetched at most

/** Numbers as plugins/phaen/search/shards.py writes them. */
export function numbers(text) {
  const told = [];
  for (let at = 0, value = 0, shift = 0; at < text.length; at++) {
    const digit = VALUE.get(text.charCodeAt(at));
    value += (digit & 31) << shift;
    if (digit > 31) shift += 5;
    else { told.push(value); value = shift = 0; }
  }
  return told;
}

/** Rising numbers, told as steps from one to the next. */
export function rising(text) {
  let at = -1;
  return numbers(text).map((step) => (at += step));
}

/** @param load name => promise of the parsed file `search/<name>.json` */
export function createIndex(load) {
  const kept = new Map();
  const keep = (name) => {
    if (!kept.has(name)) kept.set(name, load(name).catch((error) => { kept.delete(name); throw error; }));
    return kept.get(name);
  };
  let opened = null;

  async function open() {
    const manifest = await keep("manifest");
    if (!opened) opened = { manifest, ...pagesOf(manifest), roots: {} };
    return opened;
  }

  /** The pages' units: `firsts` the first of each page, `pageOf` the page of each. */
  function pagesOf({ count, units }) {
    const counts = new Uint16Array(count).fill(1), told = numbers(units);
    for (let at = 0, page = -1; at < told.length; at += 2) counts[page += told[at]] = told[at + 1];
    const firsts = new Uint32Array(count + 1);
    counts.forEach((many, page) => { firsts[page + 1] = firsts[page] + many; });
    const pageOf = new Uint32Array(firsts[count]);
    for (let page = 0; page < count; page++) pageOf.fill(page, firsts[page], firsts[page + 1]);
    return { count, unitCount: firsts[count], firsts, pageOf };
  }

  /* Where keys are: a node is {firsts, names, sizes}. */
  const nodeOf = ([firsts, names, sizes]) => ({ firsts: firsts ? firsts.split(" ") : [], names, sizes });
  const nodes = new Map();
  async function nodeAt(name) {
    if (!nodes.has(name)) nodes.set(name, nodeOf(await keep(`d/${name}`)));
    return nodes.get(name);
  }
  const nameIn = (node, at) => node.names.slice(at * NAME, (at + 1) * NAME);

  /** Which of a node's files may hold keys from one to another. */
  function range({ firsts }, from, to) {
    let low = 0, high = firsts.length;
    while (low < high) { const middle = (low + high) >> 1; if (firsts[middle] <= from) low = middle + 1; else high = middle; }
    let first = Math.max(0, low - 1), last = first;
    while (to > from && last + 1 < firsts.length && firsts[last + 1] <= to) last++;
    return firsts.length ? { first, last } : { first: 0, last: -1 };
  }

  /** The shards that may hold keys from one to another: [{name, size}]. */
  async function shards(letter, from, to = from) {
    const { manifest, roots } = await open();
    const root = roots[letter] = roots[letter] || nodeOf(manifest[letter]);
    const told = [];
    const collect = (node) => {
      const { first, last } = range(node, from, to);
      for (let at = first; at <= Math.min(last, first + RANGE - 1); at++) told.push({ name: `${letter}/${nameIn(node, at)}`, size: parseInt(node.sizes[at], 36) });
    };
    if (manifest[letter][3]) {
      const { first, last } = range(root, from, to);
      for (let at = first; at <= Math.min(last, first + 1); at++) collect(await nodeAt(nameIn(root, at)));
    } else collect(root);
    return told.slice(0, RANGE);
  }

  /** What stands under a key, or under all that begin with it: {units, titles}; `whole` what stands under the key itself. */
  async function postings(letter, gram, found) {
    const held = Object.assign(Object.create(null), ...await Promise.all((found || await where(letter, gram)).map((shard) => keep(shard.name))));
    if (!gram.prefix) return read([held[gram.key]]);
    if (gram.key + SHORT in held) return read([held[gram.key + SHORT]]);
    const told = read(Object.keys(held).filter((key) => key.startsWith(gram.key)).map((key) => held[key]));
    return { units: [...new Set(told.units)], titles: [...new Set(told.titles)] };
  }

  /** The shards of a gram. What many keys begin with has a key of its own. */
  async function where(letter, gram) {
    if (!gram.prefix) return shards(letter, gram.key);
    const short = await shards(letter, gram.key + SHORT);
    for (const { name } of short) if (gram.short && Object.hasOwn(await keep(name), gram.key + SHORT)) return short;
    return shards(letter, gram.key, gram.key + LAST);
  }

  function read(values) {
    let units = [], titles = [];
    for (const value of values) {
      if (value === undefined) continue;
      const [body, title] = value.split("|");
      units = units.concat(rising(body));
      if (title) titles = titles.concat(rising(title));
    }
    return { units, titles };
  }

  async function unit(number) {
    const { manifest: { n: [files, atOnce, length] }, pageOf } = await open();
    const place = Math.floor(number / atOnce), names = atOnce ? await keep(`n/${files.slice(place * NAME, (place + 1) * NAME)}`) : files;
    const at = (atOnce ? number % atOnce : number) * length;
    return { page: pageOf[number], unit: number, ...await keep(`t/${names.slice(at, at + length)}`) };
  }

  /** What else a name is called: abbreviations and full names, bare of spaces. */
  async function others(name) {
    for (const shard of await shards("y", name)) {
      const held = await keep(shard.name);
      if (Object.hasOwn(held, name)) return held[name].split("|");
    }
    return [];
  }

  let told = null;
  const facets = () => (told = told || readFacets().catch((error) => { told = null; throw error; }));
  async function readFacets() {
    const { manifest } = await open();
    return Promise.all(manifest.facets.map(async ([name, label, file]) => ({
      name, label, values: (await keep(`x/${file}`)).map(([id, words, pages]) => ({ id, label: words, pages: rising(pages) })),
    })));
  }

  return { open, where, postings, unit, others, facets };
}
