/* The index asked a question. Knows nothing of pages and boxes: `ask` fetches what it needs through `load`. */
import { clusters, fold, foldKeys, isThai, normalise, normaliseMapped, runs } from "./text.js";

const MAX_QUERY = 300, MAX_RUNS = 16, MAX_RANGE = 4;
const FIRST = 12, MORE = 12, ENOUGH = 10, NEAR = 12;
const GRAMS = 8; // asked of one piece: pages are verified on their text, so a long phrase needs no more
const OTHERWISE = 0.8; // what the other name of an abbreviation weighs beside the words as typed
const UNKNOWN = 6; // what a gram that the index lacks may weigh at most

/** @param load name => promise of the parsed file `search/<name>.json` */
export function createEngine(load) {
  let manifest = null;
  const kept = new Map();
  const keep = (name) => {
    if (!kept.has(name)) kept.set(name, load(name).catch((error) => { kept.delete(name); throw error; }));
    return kept.get(name);
  };

  async function open() {
    manifest = manifest || await keep("manifest");
    return manifest;
  }

  /* Where keys are ------------------------------------------------------------------- */
  function shardAt(firsts, key) {
    let low = 0, high = firsts.length;
    while (low < high) { const middle = (low + high) >> 1; if (firsts[middle] <= key) low = middle + 1; else high = middle; }
    return Math.max(0, low - 1);
  }

  function shardNames(letter, gram) {
    const [firsts, names] = manifest[letter];
    if (!names.length) return [];
    const from = shardAt(firsts, gram.key), to = gram.prefix ? shardAt(firsts, gram.key + "\uffff") : from;
    return names.slice(from, Math.min(to, from + MAX_RANGE - 1) + 1).map((name) => `${letter}/${name}`);
  }

  function decode(gaps) {
    let at = -1;
    return gaps.map((gap) => (at += gap));
  }

  /** Pages (and pages by title) of a gram: {pages, titles, common}. */
  async function postings(letter, gram) {
    const shards = await Promise.all(shardNames(letter, gram).map(keep));
    let pages = [], titles = [], common = false;
    for (const shard of shards) {
      const keys = gram.prefix ? Object.keys(shard).filter((key) => key.startsWith(gram.key)) : gram.key in shard ? [gram.key] : [];
      for (const key of keys) {
        const [body, title] = shard[key];
        if (body[0] < 0) common = true; else pages = pages.concat(decode(body));
        if (title) titles = titles.concat(decode(title));
      }
    }
    if (gram.prefix) { pages = [...new Set(pages)]; titles = [...new Set(titles)]; }
    return { pages, titles, common };
  }

  /* What is asked -------------------------------------------------------------------- */
  function gramsOf(run, isLast) {
    if (!run.thai) {
      const whole = [{ key: run.text, prefix: isLast }];
      return /[.\-/]/.test(run.text) ? whole.concat(run.text.split(/[.\-/]/).map((key) => ({ key, prefix: false, part: true }))) : whole;
    }
    const here = clusters(run.text), grams = [];
    if (here.length < 3) return [{ key: here.join(""), prefix: true }];
    for (let at = 0; at + 3 <= here.length; at++) {
      grams.push({ key: here[at] + here[at + 1] + here[at + 2], prefix: isLast && at + 3 === here.length });
    }
    return spread(grams, GRAMS);
  }

  /** The first, the last, and evenly some between. */
  function spread(all, most) {
    if (all.length <= most) return all;
    return Array.from({ length: most }, (_, at) => all[Math.round(at * (all.length - 1) / (most - 1))]);
  }

  /** The pieces of a query, each with the other ways of saying it: [[{runs, literal}], …]. */
  async function read(query) {
    const text = normalise(query.slice(0, MAX_QUERY));
    const found = runs(text).slice(0, MAX_RUNS);
    const pairs = manifest.y ? await keep(`y/${manifest.y}`) : [];
    const others = (words) => pairs.filter(([short, long]) => bare(short) === bare(words) || bare(long) === bare(words))
      .map(([short, long]) => bare(short) === bare(words) ? long : short);
    const whole = found.length > 1 ? others(text) : [];
    const pieces = found.map((run, at) => {
      const own = { runs: [run], words: run.text, literal: true, last: at === found.length - 1 };
      const also = others(run.text).map((words) => ({ runs: runs(words), words, literal: false, last: false }));
      return [own, ...also];
    });
    return { text, pieces, whole };
  }

  /* Scores over all pages ------------------------------------------------------------ */
  async function weigh(letter, grams, count) {
    const found = await Promise.all(grams.map((gram) => postings(letter, gram)));
    const score = new Float32Array(count), title = new Float32Array(count);
    let sum = 0;
    found.forEach(({ pages, titles, common }, at) => {
      for (const page of titles) title[page] += 1 / grams.length;
      if (common && !pages.length) return;
      if (grams[at].part && !pages.length) return;
      const weight = Math.min(Math.log(1 + count / Math.max(1, pages.length)), UNKNOWN);
      sum += weight;
      for (const page of pages) score[page] += weight;
    });
    return { score, title, sum };
  }

  async function scoreExact(pieces, count) {
    const total = new Float32Array(count), titles = new Float32Array(count), full = new Uint8Array(count).fill(1);
    let sum = 0;
    for (const ways of pieces) {
      const weighed = await Promise.all(ways.map((way) => weigh("i", way.runs.flatMap((run, at) => gramsOf(run, way.last && at === way.runs.length - 1)), count)));
      const weight = weighed[0].sum || 0.01;
      sum += weight;
      for (let page = 0; page < count; page++) {
        let best = 0, title = 0, share = 0;
        for (const [at, one] of weighed.entries()) {
          const own = one.sum ? one.score[page] / one.sum : one.title[page] > 0.99 ? 1 : 0.5;
          share = Math.max(share, own);
          best = Math.max(best, at ? OTHERWISE * own : own);
          title = Math.max(title, one.title[page]);
        }
        total[page] += best * weight;
        titles[page] += title;
        if (share < 0.999) full[page] = 0;
      }
    }
    for (let page = 0; page < count; page++) {
      const share = sum ? total[page] / sum : 0;
      total[page] = share * share * share * (1 + 0.6 * titles[page] / pieces.length) + (full[page] && share ? 1 : 0);
    }
    return { total, full };
  }

  function best(total, allowed, limit, skip = new Set()) {
    const found = [];
    for (let page = 0; page < total.length; page++) {
      if (total[page] > 0.02 && (!allowed || allowed[page]) && !skip.has(page)) found.push(page);
    }
    return found.sort((a, b) => total[b] - total[a] || a - b).slice(0, limit);
  }

  /* Page texts ----------------------------------------------------------------------- */
  async function pageName(page) {
    let names = manifest.names && manifest.names[0], at = page;
    if (manifest.nameFiles) {
      names = await keep(`n/${manifest.nameFiles[Math.floor(page / manifest.namesAtOnce)]}`);
      at = page % manifest.namesAtOnce;
    }
    return names.slice(at * manifest.nameLength, (at + 1) * manifest.nameLength);
  }

  const read1 = async (page) => ({ page, ...(await keep(`t/${await pageName(page)}`)) });

  /* Is it really there? ---------------------------------------------------------------- */
  const bare = (text) => text.replace(/ /g, "");

  /* 10 is not in 10,000, nor GO in government; the last word of a query may still be on its way. */
  const latin = (run, open) => new RegExp(`(?<![a-z0-9]|[0-9][.,])${run.replace(/[.\-/]/g, "\\$&")}${open ? "(?![.,]?[0-9])" : "(?![a-z0-9]|[.,][0-9])"}`);

  function holds(text, way, whole = false) {
    return way.runs.every((run) => run.thai ? bare(text).includes(run.text) : latin(run.text, way.last && !whole && !/[0-9]$/.test(run.text)).test(text));
  }

  /** How well a page answers: {literal, other, inTitle, isId, together}. */
  function judge(found, asked) {
    const title = normalise([found.t, ...(found.n || [])].join(" | "));
    const body = normalise((found.p || []).map((part) => part[1]).join(" | "));
    const text = `${title} | ${(found.i || []).join(" ")} | ${body}`;
    let literal = 0, other = 0, inTitle = 0, entire = 0;
    for (const ways of asked.pieces) {
      if (holds(text, ways[0])) literal++;
      else if (ways.slice(1).some((way) => holds(text, way))) other++;
      if (ways.some((way) => holds(title, way))) inTitle++;
      if (holds(text, ways[0], true)) entire++;
    }
    const isId = (found.i || []).includes(asked.text);
    const together = bare(text).includes(bare(asked.text));
    const whole = asked.whole.some((words) => bare(text).includes(bare(words)));
    const isTitle = bare(title) === bare(asked.text) || (found.n || []).some((name) => bare(normalise(name)) === bare(asked.text)) || bare(normalise(found.t)) === bare(asked.text);
    return { literal, other, inTitle, entire, isId, together, whole, isTitle, length: text.length };
  }

  function rank(hit, asked) {
    const n = asked.pieces.length, j = hit.judged;
    const all = j.literal === n ? 4 : j.whole ? 3.5 : j.literal + j.other === n ? 3 : (j.literal + 0.5 * j.other) / n;
    return (j.isId ? 100 : 0) + all * 10 + (j.together ? 4 : 0) + (j.isTitle ? 3 : 0) + 2 * j.inTitle / n + 5 * j.entire / n + hit.score - Math.min(1, j.length / 20000);
  }

  /* Facets ----------------------------------------------------------------------------- */
  async function facets() {
    await open();
    return Promise.all(manifest.facets.map(async ([name, label, file]) => ({
      name, label, values: (await keep(`x/${file}`)).map(([id, words, gaps]) => ({ id, label: words, pages: decode(gaps) })),
    })));
  }

  /** Which pages the chosen values leave; `except` one facet. Chosen: {facet: Set of ids}. */
  function allow(all, chosen, count, except = "") {
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

  /* The answer --------------------------------------------------------------------------- */
  async function readAndRank(pages, total, asked) {
    const hits = (await Promise.all(pages.map(read1))).map((found) => ({ ...found, score: total[found.page], judged: judge(found, asked) }));
    return hits;
  }

  /**
   * @returns {hits, near, suggestion, matched}: hits are full matches best first, near those that only
   * resemble; matched has a 1 for each page that holds all pieces (for facets).
   */
  async function ask(query, { chosen = {}, limit = FIRST } = {}) {
    await open();
    const count = manifest.count;
    const all = Object.keys(chosen).some((name) => chosen[name].size) ? await facets() : [];
    const allowed = allow(all, chosen, count);
    const asked = await read(query);
    if (!asked.pieces.length) return browse(allowed, count, limit);
    const { total, full } = await scoreExact(asked.pieces, count);
    if (asked.whole.length) await addWhole(asked.whole, total, full, count);
    await addNamed(asked, total);
    const matched = new Uint8Array(count);
    let fulls = 0;
    for (let page = 0; page < count; page++) if (full[page] && total[page] > 0) { matched[page] = 1; if (!allowed || allowed[page]) fulls++; }
    let hits = await readAndRank(best(total, allowed, FIRST), total, asked);
    const good = (hit) => hit.judged.isId || hit.judged.whole || hit.judged.literal + hit.judged.other === asked.pieces.length;
    while (hits.filter(good).length < Math.min(limit, fulls) && hits.length < Math.min(fulls, limit + 2 * MORE)) {
      const next = best(total, allowed, MORE, new Set(hits.map((hit) => hit.page)));
      if (!next.length) break;
      hits = hits.concat(await readAndRank(next, total, asked));
    }
    hits.sort((a, b) => rank(b, asked) - rank(a, asked) || a.page - b.page);
    const sure = hits.filter(good);
    const rest = hits.filter((hit) => !good(hit));
    if (sure.length) return { asked, hits: sure.slice(0, limit), near: sure.length < ENOUGH ? rest.slice(0, ENOUGH) : [], suggestion: "", matched, fulls: Math.max(fulls, sure.length) };
    const guessed = await nearly(asked, allowed, count, total);
    const near = merge(guessed.hits, rest).slice(0, NEAR);
    return { asked: guessed.asked || asked, hits: [], near, suggestion: guessed.suggestion, matched, fulls: 0 };
  }

  async function addWhole(others, total, full, count) {
    for (const words of others) {
      const found = runs(words);
      const { score, sum } = await weigh("i", found.flatMap((run) => gramsOf(run, false)), count);
      for (let page = 0; sum && page < count; page++) if (score[page] / sum > 0.999) { total[page] += 1; full[page] = 1; }
    }
  }

  /** A page whose id or number is what was asked comes first, however many mention it. */
  async function addNamed(asked, total) {
    if (asked.pieces.length !== 1 || asked.pieces[0][0].runs[0].thai) return;
    const { titles } = await postings("i", { key: asked.pieces[0][0].words, prefix: false });
    for (const page of titles) total[page] += 3;
  }

  async function browse(allowed, count, limit) {
    if (!allowed) return { asked: null, hits: [], near: [], suggestion: "", matched: new Uint8Array(count).fill(1), fulls: 0 };
    const pages = [];
    let fulls = 0;
    allowed.forEach((bit, page) => { if (bit) { fulls++; if (pages.length < limit) pages.push(page); } });
    return { asked: null, hits: await Promise.all(pages.map(read1)), near: [], suggestion: "", matched: new Uint8Array(count).fill(1), fulls };
  }

  function merge(first, second) {
    const seen = new Set(first.map((hit) => hit.page));
    return first.concat(second.filter((hit) => !seen.has(hit.page)));
  }

  /* Typing errors: the folded index is asked only where the exact one finds nothing. Its pages hold
     the word that was meant: what comes nearest to the query in their texts is asked for instead. */
  async function nearly(asked, allowed, count, exact) {
    const folded = asked.pieces.map(([way]) => fold(way.words)).join("");
    const keys = [...foldKeys(folded)];
    const ends = folded.length <= 8 ? [folded.slice(0, 2), folded.slice(1, 3), folded.slice(-3, -1), folded.slice(-2)] : [];
    const grams = spread(keys, GRAMS).map((key) => ({ key, prefix: key.length < 3 }))
      .concat([...new Set(ends)].filter((key) => key.length === 2).map((key) => ({ key, prefix: true })));
    if (!grams.length) return { hits: [], suggestion: "" };
    const { score, title, sum } = await weigh("f", grams, count);
    const total = new Float32Array(count);
    for (let page = 0; page < count; page++) {
      const share = sum ? score[page] / sum : 0;
      total[page] = share + 0.1 * title[page] + 0.2 * Math.min(1, exact[page]);
    }
    const pages = await Promise.all(best(total, allowed, NEAR).map(read1));
    const suggestion = nearest(pages, folded, asked.pieces.map(([way]) => way.words).join(""));
    if (!suggestion) return { hits: pages.map((found) => ({ ...found, score: 0 })).slice(0, 3), suggestion: "" };
    const meant = await read(suggestion);
    const found = await scoreExact(meant.pieces, count);
    const hits = await readAndRank(best(found.total, allowed, NEAR), found.total, meant);
    hits.sort((a, b) => rank(b, meant) - rank(a, meant) || a.page - b.page);
    return { hits: hits.filter((hit) => hit.judged.literal), suggestion, asked: meant };
  }

  /** The words in these pages that come nearest to what was typed, by letters changed, dropped, added or swapped. */
  function nearest(pages, folded, typedText) {
    const most = folded.length < 4 ? 1 : folded.length < 9 ? 2 : 3, counted = new Map();
    for (const page of pages) {
      for (const original of [page.t, ...(page.n || []), ...(page.p || []).map((part) => part[1])]) {
        const { flat, cut: words } = flatten(original);
        const found = resemble(folded, flat);
        if (!found || found.distance > most) continue;
        const text = words(found.start, found.end), known = counted.get(text);
        const typed = text && resemble(bare(normalise(text)), typedText);
        if (text) counted.set(text, { distance: found.distance + (typed ? typed.distance : text.length) / 10, times: (known ? known.times : 0) + 1 });
      }
    }
    const ranked = [...counted].sort((a, b) => a[1].distance - b[1].distance || b[1].times - a[1].times || a[0].length - b[0].length);
    return ranked.length ? ranked[0][0] : "";
  }

  /** A text folded, without spaces between Thai, and how to cut the original by places in that: whole clusters. */
  function flatten(original) {
    const { text, from } = normaliseMapped(original);
    const places = [];
    let flat = "";
    for (let at = 0; at < text.length; at++) {
      const level = text[at] === " " ? "" : fold(text[at]);
      if (level) { flat += level; places.push(at); }
    }
    return { flat, cut(start, end) {
      let first = places[start], last = end < places.length ? places[end] : text.length;
      while (first > 0 && isMark(text[first])) first--;
      if (first > 0 && isLead(text[first - 1])) first--;
      while (last < text.length && isMark(text[last])) last++;
      if (last > 0 && isLead(text[last - 1])) last--;
      return original.slice(from[first], last < text.length ? from[last] : original.length).trim();
    } };
  }

  return { ask, facets, allow, open };
}

const isMark = (letter) => /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/.test(letter);
const isLead = (letter) => /[\u0e40-\u0e44]/.test(letter);

/** Where `word` comes nearest in `text`: {start, end, distance} by letters changed, dropped, added or swapped. */
export function resemble(word, text) {
  const length = word.length;
  let before = null, column = Array.from({ length: length + 1 }, (_, at) => at);
  let starts = new Int32Array(length + 1), startsBefore = null, best = null;
  for (let at = 1; at <= text.length; at++) {
    const next = [0], from = new Int32Array(length + 1);
    from[0] = at;
    for (let row = 1; row <= length; row++) {
      const same = word[row - 1] === text[at - 1];
      let cost = column[row - 1] + (same ? 0 : 1), start = starts[row - 1];
      if (column[row] + 1 < cost) { cost = column[row] + 1; start = starts[row]; }
      if (next[row - 1] + 1 < cost) { cost = next[row - 1] + 1; start = from[row - 1]; }
      if (before && row > 1 && word[row - 1] === text[at - 2] && word[row - 2] === text[at - 1] && before[row - 2] + 1 < cost) { cost = before[row - 2] + 1; start = startsBefore[row - 2]; }
      next[row] = cost;
      from[row] = start;
    }
    const distance = next[length];
    if (distance < length && (!best || distance < best.distance)) best = { start: from[length], end: at, distance };
    before = column; startsBefore = starts; column = next; starts = from;
  }
  return best;
}

/** Where a hit opens and what is shown of it: {anchor, pieces: [[text, isMatch], …]}. */
export function excerpt(hit, asked, length = 170) {
  const parts = hit.p || [];
  const words = asked ? asked.pieces.flatMap((ways) => ways.flatMap((way) => way.runs.map((run) => run.text))) : [];
  if (asked) for (const other of asked.whole) words.push(...runs(other).map((run) => run.text));
  let chosen = null;
  for (const [anchor, original] of parts) {
    const spans = findSpans(original, words);
    const kinds = new Set(spans.map((span) => span.word)).size;
    if (!chosen || kinds > chosen.kinds || (kinds === chosen.kinds && kinds && anchor && !chosen.anchor)) chosen = { anchor, original, spans, kinds };
    if (kinds === words.length && kinds) break;
  }
  if (!chosen) return { anchor: "", pieces: [] };
  return { anchor: chosen.kinds ? chosen.anchor : "", pieces: cut(chosen.original, chosen.spans, length) };
}

/** Where the words stand in a text, spaces inside Thai passed over. */
export function findSpans(original, words) {
  const { text, from } = normaliseMapped(original);
  let flat = "";
  const places = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== " ") { flat += text[at]; places.push(at); }
  const spans = [];
  for (const word of new Set(words)) {
    const source = isThai(word) ? flat : text;
    for (let at = source.indexOf(word); at >= 0 && spans.length < 40; at = source.indexOf(word, at + word.length)) {
      const first = isThai(word) ? places[at] : at, last = isThai(word) ? places[at + word.length - 1] : at + word.length - 1;
      const end = last + 1 < text.length ? from[last + 1] : original.length;
      spans.push({ start: from[first], end: Math.max(end, from[last] + 1), word });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function cut(original, spans, length) {
  const first = spans.length ? spans[0].start : 0;
  let start = Math.max(0, first - 50);
  if (start) { const space = original.indexOf(" ", start); start = space >= 0 && space < first ? space + 1 : clusterStart(original, start); }
  let end = Math.min(original.length, start + length);
  if (end < original.length) { const space = original.lastIndexOf(" ", end); end = space > start + length / 2 ? space : clusterStart(original, end); }
  const pieces = start ? [["…", false]] : [];
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    if (span.start > at) pieces.push([original.slice(at, span.start), false]);
    pieces.push([original.slice(span.start, span.end).trimEnd(), true]);
    at = span.start + original.slice(span.start, span.end).trimEnd().length;
  }
  if (at < end) pieces.push([original.slice(at, end), false]);
  if (end < original.length) pieces.push(["…", false]);
  return pieces;
}

function clusterStart(text, at) {
  while (at > 0 && /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/.test(text[at])) at--;
  return at > 0 && /[\u0e40-\u0e44]/.test(text[at - 1]) ? at - 1 : at;
}
