/* Typing errors: the folded index names pages that may hold the word that was meant; what comes nearest
   to the query in their texts is asked for instead. */
import { fold, foldKeys, isLead, isMark, isThai, normalise, normaliseMapped, plain } from "./text.js";
import { bare } from "./query.js";
import { choose, weigh } from "./weigh.js";

const PAGES = 10, ROUNDS = 3, GRAMS = 12, DEAR = 56, WORDS = 4, SURE = 12, TAIL = 3; // letters of a word in which two may be wrong

/** What may have been meant: {words: [[text, distance], …] nearest first, most: the distance that is near, units}. */
export async function meant(index, asked, exact, pick) {
  const { unitCount, pageOf } = await index.open();
  const typed = asked.pieces.map(([way]) => way.words).join(""), folded = fold(typed);
  const most = folded.length < SURE ? 1 : 2;
  const grams = /^[0-9.,/-]*$/.test(typed) ? [] : gramsOf(folded); // another number is no help
  if (!grams.length) return { words: [], most, units: [] };
  const [chosen] = await choose(index, "f", [grams], GRAMS, DEAR);
  const { units, titles } = await weigh(index, "f", chosen);
  const score = new Float32Array(unitCount);
  for (let unit = 0; unit < unitCount; unit++) score[unit] = Math.max(units[unit], titles[pageOf[unit]]) + 0.1 * titles[pageOf[unit]] + 0.2 * Math.min(1, exact[pageOf[unit]]);
  // Where the first pages do not have it, others of the same grams may.
  const order = pick(score, ROUNDS * PAGES);
  let read = [], words = [];
  for (let round = 0; round < ROUNDS && !(words.length && words[0][1] <= most); round++) {
    read = read.concat(await Promise.all(order.slice(round * PAGES, (round + 1) * PAGES).map(index.unit)));
    words = nearest(read, folded, typed, most + 1);
  }
  return { words, most, units: read };
}

function gramsOf(folded) {
  const keys = [...foldKeys(folded)].map((key) => ({ key, prefix: key.length < 3, short: true }));
  if (folded.length > 8) return keys;
  const ends = [folded.slice(0, 2), folded.slice(1, 3), folded.slice(-3, -1), folded.slice(-2)];
  return keys.concat([...new Set(ends)].filter((key) => key.length === 2).map((key) => ({ key, prefix: true, short: true })));
}

/** The words in these texts that come nearest to what was typed, by letters changed, dropped, added or swapped. */
function nearest(read, folded, typedText, most) {
  const counted = new Map();
  for (const found of read) {
    for (const original of [found.t, ...(found.n || []), ...(found.p || []).map((part) => part[1])]) {
      const { flat, cut } = flatten(original), place = resemble(folded, flat);
      if (!place || place.distance > most) continue;
      const { text, atEdge } = cut(place.start, place.end), known = counted.get(text);
      if (!text || (place.distance > 1 && !atEdge)) continue; // far and out of the middle of a run: hardly a word
      const own = resemble(bare(normalise(text)), typedText);
      counted.set(text, { near: place.distance, distance: place.distance + (own ? own.distance : text.length) / 10, times: (known ? known.times : 0) + 1 });
    }
  }
  return [...counted].sort((a, b) => a[1].distance - b[1].distance || b[1].times - a[1].times || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, WORDS).map(([text, { near }]) => [text, near]);
}

/** A text folded, without spaces, and how to cut the original by places in that: whole clusters. */
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
    // What is left of a run behind or before is no word of its own.
    const before = text.slice(0, first).match(/[\u0e01-\u0e4e]*$/)[0].length, behind = text.slice(last).match(/^[\u0e01-\u0e4e]*/)[0].length;
    if (before < TAIL) first -= before;
    if (behind < TAIL) last += behind;
    const atEdge = !isThai(text[first - 1] || " ") || !isThai(text[last] || " ");
    return { atEdge, text: plain(original.slice(from[first], last < text.length ? from[last] : original.length)).trim() };
  } };
}

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
