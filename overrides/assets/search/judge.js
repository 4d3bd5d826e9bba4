/* Is it really there? Postings name pages that may match; a page's own text says whether it does. */
import { normalise } from "./text.js";
import { bare, byItself, isShort } from "./query.js";

/* 10 is not in 10,000, nor GO in government; where a word is open, more letters may follow. */
const latin = (run, open) => new RegExp(`(?<![a-z0-9]|[0-9][.,])${run.replace(/[.\-/]/g, "\\$&")}${open ? "(?![.,]?[0-9])" : "(?![a-z0-9]|[.,][0-9])"}`);

function holds(text, way) {
  return way.runs.every((run) => (run.alone ? byItself(run.text).test(text) : run.thai ? bare(text).includes(run.text) : latin(run.text, way.open && !/[0-9]$/.test(run.text)).test(text)));
}

/** How well a unit answers; `elsewhere(piece)` says whether another unit of its page has the piece. */
export function judge(found, asked, elsewhere = () => false) {
  const names = [found.t, ...(found.n || [])].map(normalise);
  const title = names.join(" | "), body = normalise((found.p || []).map((part) => part[1]).join(" "));
  const text = `${title} | ${(found.i || []).join(" ")} | ${body}`, words = bare(asked.text);
  let literal = 0, other = 0, inTitle = 0, entire = 0;
  asked.pieces.forEach((ways, piece) => {
    const held = ways.filter((way) => holds(text, way));
    if (held.some((way) => way.literal)) literal++;
    else if (held.length || elsewhere(piece)) other++;
    if (ways.some((way) => holds(title, way))) inTitle++;
    if (held.some((way) => way.literal && (!way.open || way.runs[0].thai))) entire++;
  });
  return {
    literal, other, inTitle, entire,
    alone: asked.pieces.length === 1 && isShort(asked.pieces[0][0].runs[0]) && byItself(asked.text).test(text),
    isId: (found.i || []).includes(asked.text),
    isTitle: bare(title) === words || names.some((name) => bare(name) === words),
    together: bare(text).includes(words),
    whole: asked.whole.some((way) => bare(text).includes(bare(way.words))),
    length: text.length,
  };
}

/** Whether all that was asked for is there. */
export const isFull = (hit, asked) => hit.judged.isId || hit.judged.whole || hit.judged.literal + hit.judged.other === asked.pieces.length;

/** Ids first, then literal matches, then those by another name, then parts; within each what stands together, by itself, in titles, and whole. */
export function rank(hit, asked) {
  const n = asked.pieces.length, j = hit.judged;
  const all = j.literal === n ? 4 : j.whole ? 3.5 : j.literal + j.other === n ? 3 + 0.5 * j.literal / n : (j.literal + 0.5 * j.other) / n;
  return (j.isId ? 100 : 0) + all * 10 + (j.together ? 4 : 0) + (j.isTitle ? 3 : 0) + (j.alone ? 2 : 0) + 2 * j.inTitle / n + 5 * j.entire / n + hit.score - Math.min(1, j.length / 20000);
}

export const sortHits = (hits, asked) => hits.sort((a, b) => rank(b, asked) - rank(a, asked) || a.page - b.page);
