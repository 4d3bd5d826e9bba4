/* How well every page answers, by postings alone: of each piece the share of its grams, weighed by how rare they are. */
import { gramsOf } from "./query.js";

const GRAMS = 8; // asked of one way where they are dear: texts are read in the end, so a long phrase needs no more
const FEWEST = 2;
const DEAR = 56; // sizes (of 512 bytes) that the grams of one query may have together, before each way makes do with few
const OTHERWISE = 0.8; // what another name weighs beside the words as typed
const OPEN = 0.9; // what the beginning of a Latin word weighs beside the word
const UNKNOWN = 6; // what a gram that the index lacks may weigh at most
const ALL = 0.999;

/** The grams that are fetched for some ways, each with its files: the cheap ones first, evenly over the words. */
export async function choose(index, letter, lists, most = GRAMS, dear = DEAR) {
  const found = await Promise.all(lists.map((grams) => Promise.all(spread(grams, 2 * most).map(async (gram) => {
    const shards = await index.where(letter, gram);
    return { gram, shards, size: shards.reduce((sum, shard) => sum + shard.size, 0) };
  }))));
  return thrifty(found.map((grams) => cheapest(grams, most)), dear);
}

/** At most so many grams, the cheapest, evenly over the words. */
function cheapest(grams, most) {
  const sizes = grams.map(({ size }) => size).sort((a, b) => a - b), dearest = sizes[Math.min(most, sizes.length) - 1];
  return spread(grams.filter(({ size }) => size <= dearest), most);
}

/** No dearer together than may be: the way that has most grams gives up its dearest, again and again. */
function thrifty(ways, dear) {
  let spent = ways.flat().reduce((sum, { size }) => sum + size, 0);
  while (spent > dear) {
    const most = ways.reduce((a, b) => (b.length > a.length ? b : a));
    if (most.length <= FEWEST) break;
    const at = most.reduce((worst, { size }, place) => (size > most[worst].size ? place : worst), 0);
    spent -= most.splice(at, 1)[0].size;
  }
  return ways;
}

/** The first, the last, and evenly some between. */
function spread(all, most) {
  return all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.round(at * (all.length - 1) / (most - 1))]);
}

/** Shares of the grams' weight: `units` of each unit, `titles` of each page's title. */
export async function weigh(index, letter, chosen) {
  const { unitCount, count } = await index.open();
  const found = await Promise.all(chosen.map(({ gram, shards }) => index.postings(letter, gram, shards)));
  const units = new Float32Array(unitCount), titles = new Float32Array(count);
  let sum = 0;
  found.forEach((one, at) => {
    const many = one.units.length + one.titles.length;
    if (chosen[at].gram.part && !many) return;
    const weight = Math.min(Math.log(1 + unitCount / Math.max(1, many)), UNKNOWN);
    sum += weight;
    for (const unit of one.units) units[unit] += weight;
    for (const page of one.titles) titles[page] += weight;
  });
  if (sum) { units.forEach((share, unit) => { if (share) units[unit] = share / sum; }); titles.forEach((share, page) => { if (share) titles[page] = share / sum; }); }
  return { units, titles, sum };
}

/**
 * Every page's score: `total`, `full` (1 where each piece is there), `unit` (where most of it stands),
 * `where` (of each piece, the unit of each page that has it all, or -1) and `there` (whether any page has the piece).
 */
export async function weighPages(index, asked, letter = "i") {
  const { count, unitCount, firsts } = await index.open();
  const ways = asked.pieces.flat(), chosen = await choose(index, letter, ways.map(gramsOf));
  const weighed = await Promise.all(chosen.map((some) => weigh(index, letter, some)));
  const total = new Float32Array(count), named = new Float32Array(count), full = new Uint8Array(count).fill(1), begun = new Uint8Array(count);
  const byUnit = new Float32Array(unitCount), where = asked.pieces.map(() => new Int32Array(count).fill(-1)), there = asked.pieces.map(() => false);
  let sum = 0, from = 0;
  asked.pieces.forEach((piece, number) => {
    const own = weighed.slice(from, from + piece.length), weight = own[0].sum || 0.01;
    const worth = piece.map((way) => (!way.literal ? OTHERWISE : way.open && !way.runs[0].thai ? OPEN : 1));
    from += piece.length;
    sum += weight;
    for (let page = 0; page < count; page++) {
      let best = 0, title = 0, share = 0, entire = 0;
      for (let at = 0; at < own.length; at++) {
        const { units, titles } = own[at];
        title = Math.max(title, titles[page]);
        for (let unit = firsts[page]; unit < firsts[page + 1]; unit++) if (units[unit]) {
          byUnit[unit] += units[unit] * worth[at] * weight;
          if (units[unit] > ALL && where[number][page] < 0) where[number][page] = unit;
          share = Math.max(share, units[unit]);
          best = Math.max(best, units[unit] * worth[at]);
        }
        share = Math.max(share, titles[page]);
        if (worth[at] === 1) entire = Math.max(entire, share);
        best = Math.max(best, titles[page] * worth[at]);
      }
      total[page] += best * weight;
      named[page] += title;
      if (share >= ALL) there[number] = true;
      else full[page] = 0;
      if (entire < ALL) begun[page] = 1;
    }
  });
  const pieces = asked.pieces.length, unit = new Uint32Array(count);
  for (let page = 0; page < count; page++) {
    const share = sum ? total[page] / sum : 0;
    total[page] = share * share * share * (1 + 0.6 * named[page] / pieces) + (full[page] && share ? 2 - begun[page] : 0);
    let best = firsts[page];
    for (let at = best + 1; at < firsts[page + 1]; at++) if (byUnit[at] > byUnit[best]) best = at;
    unit[page] = best;
  }
  return { total, full, unit, where, there };
}
