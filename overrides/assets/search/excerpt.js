/* What is shown of a hit, and where it opens. */
import { isLead, isMark, isThai, normaliseMapped } from "./text.js";

/** Where a hit opens and what is shown of it: {anchor, pieces: [[text, isMatch], …]}. */
export function excerpt(hit, asked, length = 170) {
  const parts = hit.p || [], words = asked ? wordsOf(asked) : [];
  let chosen = null;
  parts.forEach(([anchor, original], at) => {
    if (chosen && chosen.kinds === words.length && chosen.kinds) return;
    const kinds = new Set(findSpans(original, words).map((span) => span.word)).size;
    if (!chosen || kinds > chosen.kinds || (kinds === chosen.kinds && kinds && anchor && !chosen.anchor)) chosen = { anchor, at, kinds };
  });
  if (!chosen) return { anchor: "", pieces: [] };
  let original = parts[chosen.at][1];
  for (let at = chosen.at + 1; at < parts.length && parts[at][0] === chosen.anchor && original.length < length / 2; at++) original += ` · ${parts[at][1]}`;
  return { anchor: chosen.kinds ? chosen.anchor : "", pieces: cut(original, findSpans(original, words), length) };
}

/** All that is marked: the words as typed and their other names. */
export function wordsOf(asked) {
  return [...asked.pieces.flat(), ...asked.whole].flatMap((way) => way.runs.map((run) => run.text));
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
  while (at > 0 && isMark(text[at])) at--;
  return at > 0 && isLead(text[at - 1]) ? at - 1 : at;
}
