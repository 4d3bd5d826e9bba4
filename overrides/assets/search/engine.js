/* The index asked a question. Knows nothing of pages and boxes: `ask` fetches what it needs through `load`. */
import { isFull, judge, sortHits } from "./judge.js";
import { meant } from "./nearby.js";
import { gramsOf, isShort, readQuery, readTyped, shortGram } from "./query.js";
import { choose, weigh, weighPages } from "./weigh.js";

const FIRST = 10, FEW = 5, MORE = 4, MOST_MORE = 20, ENOUGH = 10; // pages read at first; where none has it all; further on, while some do
const WEAK = 0.02; // pages below are not worth a look
const ALONE = 0.5; // for an abbreviation by itself
const NAMED = 3; // for a page whose id or number was asked

/**
 * Asks again, of what is there by then, where something fails: the network, or a site that was updated
 * while its page stood open. What was read of one manifest never meets files of another.
 * @param open gives an index to ask, each time that it is begun anew
 */
export function createEngine(open) {
  let session = createSession(open());
  async function ask(query, options) {
    const mine = session;
    try {
      return await mine.ask(query, options);
    } catch (error) {
      if (session === mine) session = createSession(open());
      return session.ask(query, options);
    }
  }
  return { ask };
}

function createSession(index) {
  /**
   * @returns {asked, hits, near, facets, suggestion, words, matched, fulls, parted}: hits are full matches best first, near
   * those that only resemble; `suggestion` what was probably meant, `words` what comes near where nothing
   * is found; `matched` has a 1 for each page that holds all pieces, `fulls` says how many are allowed; `facets()` gives the facets;
   * `parted` says that each word is found, but never all together.
   */
  async function answer(query, { chosen = {}, limit = FIRST } = {}) {
    const { count } = await index.open();
    const all = Object.values(chosen).some((ids) => ids.size) ? await index.facets() : [];
    const allowed = allow(all, chosen, count);
    fetchTyped(query);
    const asked = await readQuery(index, query);
    if (!asked.pieces.length) return browse(allowed, count, limit);
    const weighed = await weighPages(index, asked);
    await Promise.all([addWhole(asked, weighed), addNamed(asked, weighed)]);
    const matched = weighed.full.map((bit, page) => (bit && weighed.total[page] > 0 ? 1 : 0));
    let fulls = matched.reduce((sum, bit, page) => sum + (bit && (!allowed || allowed[page]) ? 1 : 0), 0);
    const hits = await read(asked, weighed, allowed, fulls || isParted(asked, weighed) ? Math.max(limit, FIRST) : FEW, fulls);
    const sure = hits.filter((hit) => isFull(hit, asked)), rest = hits.filter((hit) => !isFull(hit, asked));
    if (sure.length) {
      if (hits.length >= fulls) fulls = sure.length;
      return { asked, hits: sure.slice(0, limit), near: sure.length < ENOUGH ? rest : [], suggestion: "", words: [], matched, fulls: Math.max(fulls, sure.length) };
    }
    const parted = isParted(asked, weighed);
    if (parted) return { asked, hits: [], near: rest, suggestion: "", words: [], matched, fulls: 0, parted };
    return { fulls: 0, matched, hits: [], parted, ...await nearly(asked, weighed, allowed, rest) };
  }

  /** Postings of the words as typed are under way while their other names are looked up: a round trip less. */
  async function fetchTyped(query) {
    try {
      const chosen = await choose(index, "i", readTyped(query).pieces.flat().map(gramsOf));
      await Promise.all(chosen.flat().map(({ gram, shards }) => index.postings("i", gram, shards)));
    } catch (error) { /* who needs them asks again, and tells */ }
  }

  /** Every word is somewhere, but no page has them all: nothing is misspelt. */
  const isParted = (asked, weighed) => asked.pieces.length > 1 && weighed.there.every(Boolean);

  const strongest = (scores, allowed, limit, pageOf = null) => {
    const found = [];
    scores.forEach((score, at) => { if (score > WEAK && (!allowed || allowed[pageOf ? pageOf[at] : at])) found.push(at); });
    return found.sort((a, b) => scores[b] - scores[a] || a - b).slice(0, limit);
  };

  /** The best pages, read and judged: as many as are asked for, and some more where postings promised too much. */
  async function read(asked, weighed, allowed, limit, fulls) {
    const order = strongest(weighed.total, allowed, limit + MOST_MORE);
    let hits = [];
    for (let many = limit; ; many = MORE) {
      const next = order.slice(hits.length, hits.length + many);
      hits = hits.concat(await Promise.all(next.map((page) => readPage(page, asked, weighed))));
      const good = hits.filter((hit) => isFull(hit, asked)).length;
      if (!next.length || good >= Math.min(limit, fulls) || hits.length >= fulls || (many === MORE && !good)) break;
    }
    return sortHits(hits, asked);
  }

  async function readPage(page, asked, { total, unit, where }) {
    const found = await index.unit(unit[page]);
    const elsewhere = (piece) => where[piece][page] >= 0 && where[piece][page] !== unit[page];
    return { ...found, score: total[page], judged: judge(found, asked, elsewhere) };
  }

  /** Pages that have another name of the whole query. */
  async function addWhole(asked, weighed) {
    if (!asked.whole.length) return;
    const { firsts, count } = await index.open();
    const chosen = await choose(index, "i", asked.whole.map(gramsOf));
    for (const { units, titles, sum } of await Promise.all(chosen.map((some) => weigh(index, "i", some)))) {
      for (let page = 0; sum && page < count; page++) {
        let best = titles[page], at = firsts[page];
        for (let unit = at; unit < firsts[page + 1]; unit++) if (units[unit] > best) { best = units[unit]; at = unit; }
        if (best > 0.999) { weighed.total[page] += 1; if (!weighed.full[page]) weighed.unit[page] = at; weighed.full[page] = 1; }
      }
    }
  }

  /** A page whose id or number is what was asked comes first, however many mention it; so does an abbreviation that stands by itself. */
  async function addNamed({ pieces }, weighed) {
    if (pieces.length !== 1) return;
    const [{ runs: [run] }] = pieces[0];
    if (!run.thai) {
      const { titles } = await index.postings("i", { key: run.text, prefix: false });
      for (const page of titles) weighed.total[page] += NAMED;
    } else if (isShort(run)) {
      const { units, titles } = await index.postings("i", shortGram(run)), { pageOf } = await index.open();
      for (const page of new Set([...titles, ...units.map((unit) => pageOf[unit])])) weighed.total[page] += ALONE;
    }
  }

  async function browse(allowed, count, limit) {
    const { firsts } = await index.open(), pages = [], matched = new Uint8Array(count).fill(1);
    let fulls = 0;
    if (allowed) allowed.forEach((bit, page) => { if (bit) { fulls++; if (pages.length < limit) pages.push(page); } });
    const hits = await Promise.all(pages.map((page) => index.unit(firsts[page])));
    return { asked: null, hits, near: [], suggestion: "", words: [], matched, fulls };
  }

  /** Nothing holds it all: what was meant, what holds that, and what holds a part. */
  async function nearly(asked, weighed, allowed, rest) {
    const { pageOf } = await index.open();
    const pick = (scores, limit) => {
      const pages = new Set();
      return strongest(scores, allowed, scores.length, pageOf).filter((unit) => pages.size < limit && !pages.has(pageOf[unit]) && pages.add(pageOf[unit]));
    };
    // Where one word is nowhere, that one is misspelt.
    const missing = asked.pieces.filter((_, piece) => !weighed.there[piece]), isOne = asked.pieces.length > 1 && missing.length === 1;
    const guess = await meant(index, isOne ? { pieces: missing } : asked, weighed.total, pick);
    const [word, distance] = guess.words[0] || ["", Infinity];
    if (distance > guess.most) {
      const units = guess.units.slice(0, 3).map((found) => ({ ...found, score: 0 }));
      return { asked, near: rest.length ? rest : units, suggestion: "", words: rest.length ? [] : guess.words.map(([text]) => text) };
    }
    const suggestion = isOne ? asked.pieces.map((ways) => (ways === missing[0] ? word : ways[0].words)).join(" ") : word;
    const other = await readQuery(index, suggestion), again = await weighPages(index, other);
    const hits = await read(other, again, allowed, FIRST, FIRST), seen = new Set(hits.map((hit) => hit.page));
    return { asked: other, near: hits.filter((hit) => hit.judged.literal).concat(rest.filter((hit) => !seen.has(hit.page))).slice(0, 12), suggestion, words: [] };
  }

  return { ask: async (query, options) => ({ ...await answer(query, options), facets: index.facets }) };
}

/** Which pages the chosen values leave; `except` one facet. Chosen: {facet: Set of ids}. */
export function allow(all, chosen, count, except = "") {
  let allowed = null;
  for (const facet of all) {
    const ids = chosen[facet.name];
    if (!ids || !ids.size || facet.name === except) continue;
    const own = new Uint8Array(count);
    for (const value of facet.values) if (ids.has(value.id)) for (const page of value.pages) own[page] = 1;
    allowed = allowed ? allowed.map((bit, page) => bit & own[page]) : own;
  }
  return allowed;
}
