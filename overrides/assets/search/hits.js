/* A hit as it is shown: title, where it belongs, an excerpt with what matched marked. */
import { excerpt, marks, wordsOf } from "./excerpt.js";
import { plain } from "./text.js";

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
const line = (words) => words.filter(Boolean).flatMap((word, at) => [at ? " · " : "", record(make("span", "", ...tied(word)))]);

/* Between U+2060 and U+200D stands what must stay on one line, at U+200B a line may end. */
export function tied(text) {
  return text.split(/(\u2060[^\u200d]*\u200d?|\u200b)/).filter(Boolean)
    .map((piece) => (piece === "\u200b" ? make("wbr") : piece[0] === "\u2060" ? make("n-b", "", plain(piece)) : plain(piece)));
}

/* A mark may begin or end inside what is held together: then the held piece is outside, and holds a part of the mark. */
function marked(pieces) {
  const nodes = [];
  let held = null;
  const shown = (isMatch, content) => (isMatch ? [make("mark", "", ...content)] : content);
  for (const [text, isMatch] of pieces) {
    let rest = text;
    if (held) {
      const end = rest.indexOf("\u200d"), inside = plain(end < 0 ? rest : rest.slice(0, end));
      if (inside) held.append(...shown(isMatch, [inside]));
      if (end < 0) continue;
      held = null;
      rest = rest.slice(end + 1);
    }
    const open = rest.lastIndexOf("\u2060"), goesOn = open > rest.lastIndexOf("\u200d");
    const whole = goesOn ? rest.slice(0, open) : rest, begun = goesOn ? plain(rest.slice(open)) : "";
    if (whole) nodes.push(...shown(isMatch, tied(whole)));
    if (goesOn) nodes.push(held = make("n-b", "", ...(begun ? shown(isMatch, [begun]) : [])));
  }
  return nodes;
}

const markTitle = (title, asked) => marked(asked ? marks(title, wordsOf(asked)) : [[title, false]]);

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
  const item = option(record(make("span", "", ...markTitle(hit.t, asked))), addressOf(hit, asked, base), id);
  item.append(make("small", "", ...line([hit.k, hit.c])));
  return item;
}

export function option(words, address, id) {
  const item = make("li", "", words);
  item.id = id;
  item.setAttribute("role", "option");
  item.dataset.href = address;
  return item;
}
