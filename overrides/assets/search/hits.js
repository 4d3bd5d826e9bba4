/* A hit as it is shown: title, where it belongs, an excerpt with what matched marked. */
import { excerpt, findSpans } from "./engine.js";

const make = (tag, className, ...content) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...content);
  return node;
};

function marked(pieces) {
  return pieces.map(([text, isMatch]) => (isMatch ? make("mark", "", text) : text));
}

function markTitle(title, asked) {
  if (!asked) return [title];
  const words = asked.pieces.flatMap((ways) => ways.flatMap((way) => way.runs.map((run) => run.text)));
  const pieces = [];
  let at = 0;
  for (const span of findSpans(title, words)) {
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
  const item = make("li", "", link, make("p", "kind", [hit.k, hit.c, hit.s].filter(Boolean).join(" · ")));
  if (pieces.length) item.append(make("p", "sm", ...marked(pieces)));
  return item;
}

/** One line of the list under a search box. */
export function showOption(hit, asked, base, id) {
  const item = make("li", "", make("span", "", ...markTitle(hit.t, asked)), make("small", "", [hit.k, hit.c].filter(Boolean).join(" · ")));
  item.id = id;
  item.setAttribute("role", "option");
  item.dataset.href = addressOf(hit, asked, base);
  return item;
}

export { make };
