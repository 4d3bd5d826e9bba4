/* What is shown of a hit, and where it opens. */
import { byItself } from "./query.js";
import { clusters, isLead, isMark, normaliseMapped } from "./text.js";

/** Where a hit opens and what is shown of it: {anchor, pieces: [[text, isMatch], …]}. */
export function excerpt(hit, asked, length = 170) {
  const parts = hit.p || [], words = asked ? wordsOf(asked) : [];
  const chosen = choose(parts, words) || (asked && choose(parts, partsOf(asked))) || { at: 0, kinds: 0, words };
  if (!parts.length) return { anchor: "", pieces: [] };
  const [anchor, first] = parts[chosen.at];
  let original = first;
  for (let at = chosen.at + 1; at < parts.length && parts[at][0] === anchor && original.length < length / 2; at++) original += ` · ${parts[at][1]}`;
  return { anchor: chosen.kinds ? anchor : "", pieces: cut(original, findSpans(original, chosen.words), length) };
}

/** The part that holds most of the words, one with an anchor where there are several; null where none holds any. */
function choose(parts, words) {
  let chosen = null;
  parts.forEach(([anchor, original], at) => {
    if (chosen && chosen.kinds === words.length && parts[chosen.at][0]) return;
    const kinds = new Set(findSpans(original, words).map((span) => span.word)).size;
    if (kinds && (!chosen || kinds > chosen.kinds || (kinds === chosen.kinds && anchor && !parts[chosen.at][0]))) chosen = { at, kinds, words };
  });
  return chosen;
}

/** All that is marked, as runs: the words as typed and their other names. */
export function wordsOf(asked) {
  const known = new Map([...asked.pieces.flat(), ...asked.whole].flatMap((way) => way.runs).map((run) => [run.text, run]));
  return [...known.values()];
}

/** What is marked where no word is whole: three clusters of one. */
function partsOf(asked) {
  return asked.pieces.flatMap(([{ runs: [run] }]) => (run.thai ? clusters(run.text) : [])
    .map((_, at, all) => ({ text: all.slice(at, at + 3).join(""), thai: true, size: all.length - at })).filter(({ size }) => size > 2));
}

/** Where the words stand in a text, spaces inside Thai passed over: [{start, end, word}]. */
export function findSpans(original, words) {
  const { text, from } = normaliseMapped(original);
  let flat = "";
  const places = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== " ") { flat += text[at]; places.push(at); }
  const spans = [];
  const add = (first, last, word) => {
    const end = last + 1 < text.length ? from[last + 1] : original.length;
    spans.push({ start: from[first], end: Math.max(end, from[last] + 1), word });
  };
  for (const { text: word, thai, alone } of words) {
    if (alone) { for (const found of text.matchAll(byItself(word))) add(found.index, found.index + word.length - 1, word); continue; }
    const source = thai ? flat : text;
    for (let at = source.indexOf(word); at >= 0 && spans.length < 40; at = source.indexOf(word, at + word.length)) {
      add(thai ? places[at] : at, thai ? places[at + word.length - 1] : at + word.length - 1, word);
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Spans that touch are one. */
function merge(spans) {
  const told = [];
  for (const { start, end } of spans) {
    const last = told[told.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else told.push({ start, end });
  }
  return told;
}

/** A text as [[piece, whether it is marked], …]. */
export function marks(original, words) {
  return split(original, merge(findSpans(original, words)), 0, original.length);
}

function split(original, spans, start, end) {
  const pieces = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    const marked = original.slice(span.start, span.end).trimEnd();
    pieces.push([original.slice(at, span.start), false], [marked, true]);
    at = span.start + marked.length;
  }
  return [...pieces, [original.slice(at, end), false]].filter(([text]) => text);
}

function cut(original, spans, length) {
  const first = spans.length ? spans[0].start : 0;
  let start = Math.max(0, first - 50);
  if (start) { const space = original.indexOf(" ", start); start = space >= 0 && space < first ? space + 1 : clusterStart(original, start); }
  let end = Math.min(original.length, start + length);
  if (end < original.length) { const space = original.lastIndexOf(" ", end); end = space > start + length / 2 ? space : clusterStart(original, end); }
  // What is cut inside of what is held together is still held.
  const before = original.slice(0, start), held = before.lastIndexOf("\u2060") > before.lastIndexOf("\u200d") ? "\u2060" : "";
  return [...(start ? [["…" + held, false]] : []), ...split(original, merge(spans), start, end), ...(end < original.length ? [["…", false]] : [])];
}

function clusterStart(text, at) {
  while (at > 0 && isMark(text[at])) at--;
  return at > 0 && isLead(text[at - 1]) ? at - 1 : at;
}
