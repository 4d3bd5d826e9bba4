/* A hit as it is shown: title, where it belongs, an excerpt with what matched marked. */
import { excerpt, findSpans, wordsOf } from "./excerpt.js";

export const make = (tag, className, ...content) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...content);
  return node;
};

/* In a frame of another language, what the records say is marked as Thai. */
const isForeign = document.documentElement.lang !== "th";
export function record(node) {
  if (isForeign && /[\u0e01-\u0e5b]/.test(node.textContent)) node.lang = "th";
  return node;
}
const line = (words) => words.filter(Boolean).flatMap((word, at) => [at ? " · " : "", record(make("span", "", word))]);

function marked(pieces) {
  return pieces.map(([text, isMatch]) => (isMatch ? make("mark", "", text) : text));
}

function markTitle(title, asked) {
  if (!asked) return [title];
  const pieces = [];
  let at = 0;
  for (const span of findSpans(title, wordsOf(asked))) {
    if (span.start < at) continue;
    pieces.push([title.slice(at, span.start), false], [title.slice(span.start, span.end), true]);
    at = span.end;
  }
  pieces.push([title.slice(at), false]);
  return marked(pieces.filter(([text]) => text));
}

export function addressOf(hit, asked, base) {
  const { anchor } = excerpt(hit, asked);
  return new URL(hit.a + (anchor && !hit.a.includes("#") ? `#${anchor}` : ""), base).href;
}

/** One entry of the results page. */
export function showHit(hit, asked, base) {
  const { pieces } = excerpt(hit, asked);
  const link = make("a", "", ...markTitle(hit.t, asked));
  link.href = addressOf(hit, asked, base);
  const item = make("li", "", record(link), make("p", "kind", ...line([hit.k, hit.c, hit.s])));
  if (pieces.length) item.append(record(make("p", "sm", ...marked(pieces))));
  return item;
}

/** One line of the list under a search box. */
export function showOption(hit, asked, base, id) {
  const item = make("li", "", record(make("span", "", ...markTitle(hit.t, asked))), make("small", "", ...line([hit.k, hit.c])));
  item.id = id;
  item.setAttribute("role", "option");
  item.dataset.href = addressOf(hit, asked, base);
  return item;
}
