/* The indexes of several sites as one: pages and units are numbered on from one site to the next, so that all that
   follows (what is rare, what comes first, the facets) goes by all of them, as if they were one site. */
import { createIndex } from "./index.js";

/** @param sites [{id, title, base, load}]: `load` as for one index, `base` where the addresses of its pages begin */
export function createSeveral(sites, label) {
  const parts = sites.map((site) => ({ ...site, index: createIndex(site.load), page: 0, unit: 0 }));
  let opened = null;

  /* All fail together, so that each that does is known before the next attempt. */
  async function ofEach(ask) {
    const told = await Promise.allSettled(parts.map(ask)), failed = told.find(({ status }) => status === "rejected");
    if (failed) throw failed.reason;
    return told.map(({ value }) => value);
  }
  const offset = (lists, name) => lists.flatMap((list, at) => list.map((number) => number + parts[at][name]));

  async function open() {
    if (!opened) opened = join(await ofEach(({ index }) => index.open()));
    return opened;
  }
  function join(told) {
    let count = 0, unitCount = 0;
    told.forEach((one, at) => {
      Object.assign(parts[at], { page: count, unit: unitCount });
      count += one.count;
      unitCount += one.unitCount;
    });
    const firsts = new Uint32Array(count + 1).fill(unitCount), pageOf = new Uint32Array(unitCount);
    told.forEach((one, at) => {
      for (let page = 0; page < one.count; page++) firsts[parts[at].page + page] = one.firsts[page] + parts[at].unit;
      for (let unit = 0; unit < one.unitCount; unit++) pageOf[parts[at].unit + unit] = one.pageOf[unit] + parts[at].page;
    });
    return { count, unitCount, firsts, pageOf };
  }

  /** The files of a gram, each with the place of its site. Sizes are those of a site on average: grams are chosen as for one. */
  async function where(letter, gram) {
    const found = await ofEach(({ index }) => index.where(letter, gram));
    return found.flatMap((shards, at) => shards.map((shard) => ({ ...shard, at, size: shard.size / parts.length })));
  }

  async function postings(letter, gram, found) {
    await open();
    const told = await ofEach(({ index }, at) => index.postings(letter, gram, found && found.filter((shard) => shard.at === at)));
    return { units: offset(told.map(({ units }) => units), "unit"), titles: offset(told.map(({ titles }) => titles), "page") };
  }

  async function unit(number) {
    await open();
    const part = parts.findLast((one) => one.unit <= number), found = await part.index.unit(number - part.unit);
    const address = new URL(found.a || "", part.base).href;
    // What another site says of its pages can lead below its own address only.
    return { ...found, page: found.page + part.page, unit: number, a: address.startsWith(part.base) ? address : part.base, c: [part.title, found.c].filter(Boolean).join(" · ") };
  }

  const others = async (name) => [...new Set((await ofEach(({ index }) => index.others(name))).flat())];

  let told = null;
  const facets = () => (told = told || readFacets().catch((error) => { told = null; throw error; }));
  /** What sites call alike is one value; what only has the same id is another. A site without facets has its results all the same. */
  async function readFacets() {
    const { count } = await open(), merged = new Map();
    const found = await Promise.allSettled(parts.map(({ index }) => index.facets()));
    found.forEach(({ value: all = [] }, at) => {
      for (const { name, label: words, values } of all) {
        if (!merged.has(name)) merged.set(name, { name, label: words, values: new Map() });
        const known = merged.get(name).values;
        for (const { id, label: called, pages } of values) {
          const other = known.get(id), key = other && other.label !== called ? `${parts[at].id}:${id}` : id;
          const value = known.get(key) || { id: key, label: called, pages: [] };
          value.pages = value.pages.concat(pages.map((page) => page + parts[at].page));
          known.set(key, value);
        }
      }
    });
    const ends = [...parts.slice(1).map(({ page }) => page), count];
    const ofSites = parts.map(({ id, title, page }, at) => ({ id, label: title, pages: Array.from({ length: ends[at] - page }, (_, step) => page + step) }));
    return [{ name: "site", label, values: ofSites }, ...[...merged.values()].map((facet) => ({ ...facet, values: [...facet.values.values()] }))];
  }

  return { open, where, postings, unit, others, facets };
}
